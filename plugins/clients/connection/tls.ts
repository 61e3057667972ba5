import type { ConnectionOptions } from 'node:tls'
import { readTls, type PluginContext, type TlsOptions, type TlsSettings } from 'haproxyctl/plugin'

/** TLS as the options of a check ask for it; `undefined` where they do not. */
export async function tlsOf(
  tls: boolean | TlsOptions | undefined,
  context: PluginContext,
): Promise<ConnectionOptions | undefined> {
  if (tls === undefined || tls === false) return undefined
  return connectionOptions(tls === true ? {} : await readTls(tls, context))
}

function connectionOptions(settings: TlsSettings): ConnectionOptions {
  const { ca, cert, key, passphrase, serverName, verify } = settings
  return {
    ...(ca !== undefined && { ca: Buffer.from(ca) }),
    ...(cert !== undefined && { cert: Buffer.from(cert) }),
    ...(key !== undefined && { key: Buffer.from(key) }),
    ...(passphrase !== undefined && { passphrase }),
    ...(serverName !== undefined && { servername: serverName }),
    // Instances are mostly reached by address, which few certificates name; who gives an authority means it.
    rejectUnauthorized: verify ?? (serverName !== undefined || ca !== undefined),
  }
}
