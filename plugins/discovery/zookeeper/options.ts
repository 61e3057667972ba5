import type { ConnectionOptions as TlsConnectionOptions } from 'node:tls'
import {
  Failure,
  parseDuration,
  readTls,
  UnavailableError,
  type PluginContext,
  type TlsOptions,
} from 'haproxyctl/plugin'
import type { NodeFormat } from './node.ts'
import type { ClientOptions } from '../../clients/zookeeper/index.ts'

export interface ZooKeeperOptions {
  readonly hosts: string | readonly string[]
  readonly path: string
  readonly format?: NodeFormat
  readonly auth?: string
  readonly 'session-timeout'?: string
  readonly tls?: boolean | TlsOptions
}

export interface ZooKeeperQuery {
  readonly name?: string
}

/** The project's words as the client understands them. */
export async function clientOptions(
  options: ZooKeeperOptions,
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

export function sessionTimeoutMs(options: ZooKeeperOptions): number {
  return parseDuration(options['session-timeout'] ?? '10s') ?? 10_000
}

/** The node below which the services are, without `/` at its end. */
export function basePath(options: ZooKeeperOptions): string {
  return options.path.replace(/\/+$/, '') || '/'
}

/** The path of a service, without `/` at its end. */
export function servicePath(options: ZooKeeperOptions, name: string): string {
  return `${options.path.replace(/\/+$/, '')}/${name}`
}

async function tlsOptions(
  tls: ZooKeeperOptions['tls'],
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
