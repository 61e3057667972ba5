import type { ConnectionOptions as TlsConnectionOptions } from 'node:tls'
import {
  Failure,
  parseDuration,
  readTls,
  UnavailableError,
  type PluginContext,
  type TlsOptions,
} from 'haproxyctl/plugin'
import { ZooKeeperClient, type ClientOptions } from './client.ts'

/** How a project says where ZooKeeper is: the same for all plugins. */
export interface ConnectionOptions {
  readonly hosts: string | readonly string[]
  readonly path: string
  readonly auth?: string
  readonly 'session-timeout'?: string
  readonly tls?: boolean | TlsOptions
}

/** A client that connects as the project says. */
export async function openClient(
  options: ConnectionOptions,
  context: PluginContext,
): Promise<ZooKeeperClient> {
  try {
    return new ZooKeeperClient(await clientOptions(options, context))
  } catch (error) {
    throw describeError(error, options.path)
  }
}

/** The project's words as the client understands them. */
async function clientOptions(
  options: ConnectionOptions,
  context: PluginContext,
): Promise<ClientOptions> {
  const tls = await tlsOptions(options.tls, context)
  return {
    servers: typeof options.hosts === 'string' ? options.hosts : options.hosts.join(','),
    sessionTimeoutMs: sessionTimeoutMs(options),
    // Long enough for a server to restart, short enough for a person who waits.
    requestTimeoutMs: Math.min(Math.max(sessionTimeoutMs(options), 2_000), 5_000),
    ...(options.auth === undefined ? {} : { auth: [{ scheme: 'digest', auth: options.auth }] }),
    ...(tls === undefined ? {} : { tls }),
  }
}

export function sessionTimeoutMs(options: ConnectionOptions): number {
  return parseDuration(options['session-timeout'] ?? '10s') ?? 10_000
}

async function tlsOptions(
  tls: ConnectionOptions['tls'],
  context: PluginContext,
): Promise<TlsConnectionOptions | undefined> {
  if (tls === undefined || tls === false) return undefined
  if (tls === true) return {}
  const { ca, cert, key, passphrase, serverName, verify } = await readTls(tls, context)
  return {
    ...(ca !== undefined && { ca: Buffer.from(ca) }),
    ...(cert !== undefined && { cert: Buffer.from(cert) }),
    ...(key !== undefined && { key: Buffer.from(key) }),
    ...(passphrase !== undefined && { passphrase }),
    ...(serverName !== undefined && { servername: serverName }),
    rejectUnauthorized: verify ?? true,
  }
}

/** The client's errors in the words of the kit. */
export function describeError(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || error.name !== 'ZooKeeperError' || !('code' in error))
    return error
  const { code, message } = error
  if (code === 'bad-arguments') {
    return new Failure('invalid', message, {
      help: 'Fix `hosts`, `path` or `name`.',
      cause: error,
    })
  }
  const help = helps.get(String(code))
  return new UnavailableError(`zookeeper: ${message}`, {
    cause: error,
    ...(help === undefined ? {} : { help: help.replace('PATH', path) }),
  })
}

const helps: ReadonlyMap<string, string> = new Map([
  ['no-auth', 'The node PATH may not be read: set `auth` to a user that may.'],
  ['auth-failed', 'The servers refuse the credentials in `auth`.'],
  ['operation-timeout', 'Look whether `hosts` is right and the servers are up.'],
  ['connection-loss', 'Look whether `hosts` is right and the servers are up.'],
])
