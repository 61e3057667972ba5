import { execFileSync } from 'node:child_process'
import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TlsOptions } from 'node:tls'

/** A server on loopback, or on a unix socket. */
export interface LocalServer extends AsyncDisposable {
  readonly url: string
  readonly port: number
  /** How many connections were made to it. */
  readonly connections: number
}

export async function serveHttp(listener: RequestListener, path?: string): Promise<LocalServer> {
  return listen(createServer(listener), 'http', path)
}

export async function serveHttps(tls: TlsOptions, listener: RequestListener): Promise<LocalServer> {
  return listen(createSecureServer(tls, listener), 'https')
}

/** A proxy that forwards nothing but tunnels; tells what it was asked, and the authorization. */
export async function serveTunnels(
  toPort: () => number,
  heard: (authority: string, authorization: string | undefined) => boolean,
): Promise<LocalServer> {
  const server = createServer()
  server.on('connect', (request, socket: Socket) => {
    if (!heard(request.url ?? '', request.headers['proxy-authorization'])) {
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n')
      return
    }
    const upstream = connect(toPort(), '127.0.0.1')
    socket.write('HTTP/1.1 200 OK\r\n\r\n')
    socket.pipe(upstream).pipe(socket)
    for (const end of [socket, upstream]) end.on('error', () => undefined)
  })
  return listen(server, 'http')
}

async function listen(server: Server, protocol: string, path?: string): Promise<LocalServer> {
  let connections = 0
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => {
    connections += 1
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => {
    if (path === undefined) server.listen(0, '127.0.0.1', resolve)
    else server.listen(path, resolve)
  })
  const port = path === undefined ? (server.address() as AddressInfo).port : 0
  return {
    url: `${protocol}://127.0.0.1:${port}`,
    port,
    get connections() {
      return connections
    },
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

export interface Authority {
  readonly ca: Buffer
  /** A key and certificate for a name, signed by the authority. */
  issue(name: string): Promise<{ readonly key: Buffer; readonly cert: Buffer }>
}

/** An authority of one's own, made by openssl. */
export async function openAuthority(): Promise<Authority & AsyncDisposable> {
  const folder = await mkdtemp(join(tmpdir(), 'haproxyctl-ca-'))
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']
  function openssl(...args: readonly string[]): void {
    execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' })
  }
  openssl(
    'req',
    '-x509',
    ...curve,
    '-days',
    '1',
    '-subj',
    '/CN=ca',
    '-keyout',
    'ca.key',
    '-out',
    'ca.pem',
  )
  return {
    ca: await readFile(join(folder, 'ca.pem')),
    async issue(name) {
      const subject = /^[\d.]+$/.test(name) ? `IP:${name}` : `DNS:${name}`
      await writeFile(join(folder, 'extensions'), `subjectAltName=${subject}\n`)
      openssl('req', ...curve, '-subj', `/CN=${name}`, '-keyout', 'key', '-out', 'request')
      openssl(
        'x509',
        '-req',
        '-in',
        'request',
        '-CA',
        'ca.pem',
        '-CAkey',
        'ca.key',
        '-CAcreateserial',
        '-days',
        '1',
        '-extfile',
        'extensions',
        '-out',
        'cert',
      )
      return {
        key: await readFile(join(folder, 'key')),
        cert: await readFile(join(folder, 'cert')),
      }
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  }
}
