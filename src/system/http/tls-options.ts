import type { ConnectionOptions } from 'node:tls'
import type { TlsSettings } from '../../model/http.ts'

/** TLS as Node wants it. Who we are, and whom we meant, is left out for another host. */
export function tlsOptions(tls: TlsSettings = {}, isElsewhere = false): ConnectionOptions {
  const { ca, cert, key, passphrase, serverName, verify } = tls
  return {
    ...(ca !== undefined && { ca: asPem(ca) }),
    rejectUnauthorized: verify ?? true,
    ...(!isElsewhere && {
      ...(cert !== undefined && { cert: asPem(cert) }),
      ...(key !== undefined && { key: asPem(key) }),
      ...(passphrase !== undefined && { passphrase }),
      ...(serverName !== undefined && { servername: serverName }),
    }),
  }
}

function asPem(text: string | Uint8Array): string | Buffer {
  return typeof text === 'string' ? text : Buffer.from(text)
}
