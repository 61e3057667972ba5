import * as fs from 'node:fs/promises'
import { chmod, stat, unlink } from 'node:fs/promises'
import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { createConnection } from 'node:net'
import { isIP } from 'node:net'
import { dirname } from 'node:path'
import { Failure, parseAddressText, parsePortText, UnavailableError } from '../../model/index.ts'
import { makeFolder } from '../make-folder.ts'

/** Where requests come in. */
export type Listen =
  | {
      readonly kind: 'unix'
      readonly path: string
      /** The folder is made where it is not there: nobody chose it. */
      readonly makesFolder?: true
    }
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number }
  /** What systemd has opened for us. */
  | { readonly kind: 'activated'; readonly fd: number }

export interface Tls {
  readonly cert: Uint8Array
  readonly key: Uint8Array
  /** Who signs the certificates that clients have to show; absent where they show none. */
  readonly clientCa?: Uint8Array
}

/** Reads `unix:/run/haproxyctl.sock`, `/run/haproxyctl.sock`, `127.0.0.1:8088`. */
export function parseListen(text: string): Listen {
  const path = /^(?:unix[:@])?(\/.*)$/.exec(text)?.[1]
  if (path !== undefined) return { kind: 'unix', path }
  const { host, port: portText } = parseAddressText(text)
  const port = portText === '0' ? 0 : parsePortText(portText)
  if (host === '' || port === undefined) {
    throw new Failure('usage', `\`${text}\` is no place to listen at`, {
      help: 'As in unix:/run/haproxyctl.sock, or 127.0.0.1:8088.',
    })
  }
  return { kind: 'tcp', host, port }
}

/** The socket that systemd hands over (sd_listen_fds(3)); `undefined` where it does not. */
export function activatedSocket(
  env: Readonly<Record<string, string | undefined>>,
  pid: number,
): Listen | undefined {
  if (env['LISTEN_PID'] !== String(pid) || env['LISTEN_FDS'] === undefined) return undefined
  if (env['LISTEN_FDS'] === '1') return { kind: 'activated', fd: 3 }
  throw new Failure('usage', `systemd hands over ${env['LISTEN_FDS']} sockets, and one is used`, {
    help: 'Have one ListenStream= in the socket unit.',
  })
}

/** A token that crosses a network in the clear is everybody's. */
export function refusePlain(listen: Listen, tls: Tls | undefined): void {
  if (listen.kind !== 'tcp' || tls !== undefined || isLoopback(listen.host)) return
  throw new Failure('usage', `${listen.host} can be reached from elsewhere, and there is no TLS`, {
    help: 'Give --tls-cert and --tls-key, or listen at a unix socket or a loopback address.',
  })
}

function isLoopback(host: string): boolean {
  if (isIP(host) === 0) return host === 'localhost'
  return host.startsWith('127.') || host === '::1'
}

export interface ServerLimits {
  readonly tls: Tls | undefined
  readonly connections: number
  /** How long a request may take to arrive. */
  readonly requestTimeoutMs: number
}

export function createServer(
  listener: RequestListener,
  { tls, connections, requestTimeoutMs }: ServerLimits,
): Server {
  const limits = {
    maxHeaderSize: 16 * 1024,
    headersTimeout: Math.min(10_000, requestTimeoutMs),
    requestTimeout: requestTimeoutMs,
    keepAliveTimeout: 30_000,
    connectionsCheckingInterval: Math.min(2_000, requestTimeoutMs),
  }
  const server =
    tls === undefined
      ? createHttpServer(limits, listener)
      : createTlsServer(
          {
            ...limits,
            cert: Buffer.from(tls.cert),
            key: Buffer.from(tls.key),
            minVersion: 'TLSv1.2',
            ...(tls.clientCa && {
              ca: Buffer.from(tls.clientCa),
              requestCert: true,
              rejectUnauthorized: true,
            }),
          },
          listener,
        )
  server.maxConnections = connections
  return server
}

/** Opens the place; gives how clients call it. */
export async function openListen(server: Server, listen: Listen): Promise<string> {
  if (listen.kind === 'unix') {
    if (listen.makesFolder) await makeFolder(fs, dirname(listen.path), 0o700)
    await removeStale(listen.path)
  }
  const mask = listen.kind === 'unix' ? process.umask(0o177) : undefined
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.once('listening', resolve)
      if (listen.kind === 'unix') server.listen({ path: listen.path })
      else if (listen.kind === 'tcp') server.listen({ host: listen.host, port: listen.port })
      else server.listen({ fd: listen.fd })
    })
  } catch (cause) {
    throw new UnavailableError(`cannot listen at ${nameOf(listen)}: ${String(cause)}`, { cause })
  } finally {
    if (mask !== undefined) process.umask(mask)
  }
  if (listen.kind === 'unix') await chmod(listen.path, 0o600)
  const address = server.address()
  if (listen.kind === 'tcp' && typeof address === 'object' && address !== null) {
    return nameOf({ ...listen, port: address.port })
  }
  return nameOf(listen)
}

function nameOf(listen: Listen): string {
  switch (listen.kind) {
    case 'unix':
      return `unix:${listen.path}`
    case 'tcp':
      return `${isIP(listen.host) === 6 ? `[${listen.host}]` : listen.host}:${listen.port}`
    case 'activated':
      return 'the socket of systemd'
    default:
      return listen satisfies never
  }
}

/** A socket that nobody listens at is what a killed process leaves. */
export async function removeStale(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined)
  if (found === undefined) return
  if (!found.isSocket()) {
    throw new Failure('cannot-write', `${path} is there, and is no socket`)
  }
  const isAlive = await new Promise<boolean>((resolve) => {
    const socket = createConnection(path)
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
  if (isAlive) {
    throw new Failure('locked', `another process listens at ${path}`, {
      help: 'End it, or listen somewhere else.',
    })
  }
  await unlink(path)
}
