import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { request as tlsRequest } from 'node:https'
import { connect, createServer, type Server } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { send, type ApiReply } from '../support/api.ts'
import { haproxyctl } from '../support/cli.ts'
import { freePorts } from '../support/ports.ts'
import { scratch, type Scratch } from '../support/scratch.ts'
import { selfSigned } from '../support/self-signed.ts'
import { tinyProject } from '../support/worlds/tiny-project.ts'
import { until } from '../support/until.ts'
import { program } from '../support/program.ts'

let folder: Scratch
let token: string

beforeAll(async () => {
  folder = await scratch()
  await folder.write('haproxyctl.yaml', tinyProject(folder.path))
  token = (await cli('token', 'ci', '--role', 'read')).stdout.trim()
})
afterAll(() => folder[Symbol.asyncDispose]())

function cli(...args: string[]): ReturnType<typeof haproxyctl> {
  return haproxyctl(args, { cwd: folder.path })
}

interface Served extends AsyncDisposable {
  /** What it printed on standard output: its audit. */
  audit(): string
  /** Stops it as a person would; gives how it ended. */
  stop(): Promise<number | null>
}

async function startServe(words: string): Promise<Served> {
  const child = spawn(process.execPath, [program, 'serve', ...words.split(' ')], {
    cwd: folder.path,
    env: {
      PATH: `${process.env['PATH']}:/usr/sbin`,
      HOME: folder.path,
      HAPROXYCTL_STATE: `${folder.path}/.state`,
    },
  })
  let out = ''
  let story = ''
  child.stdout.on('data', (data) => (out += data))
  child.stderr.on('data', (data) => (story += data))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  async function stop(): Promise<number | null> {
    child.kill('SIGINT')
    return ended
  }
  await until('the start of serve', async () => {
    if (child.exitCode !== null) return true
    if (!story.includes('serving ')) throw new Error(story)
    return true
  })
  expect(child.exitCode, story).toBeNull()
  return { audit: () => out, stop, [Symbol.asyncDispose]: async () => void (await stop()) }
}

test('answers where it is told to, within its limits', async () => {
  const [port = 0] = await freePorts(1)
  const listen = `127.0.0.1:${port}`
  await using served = await startServe(
    `--listen ${listen} --allow-host lb.example --rate 3 --connections 4 --body-limit 1024 --request-timeout 1s`,
  )
  function get(path: string, host = 'localhost'): Promise<ApiReply> {
    const headers = { host, authorization: `Bearer ${token}` }
    return send({ host: '127.0.0.1', port, method: 'GET', path }, headers)
  }

  const byName = await get('/v1/pools', 'lb.example')
  const byOther = await get('/v1/pools', 'other.example')
  const many = await Promise.all(['', '', '', ''].map(() => get('/v1/pools')))
  const slow = await new Promise<string>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\n'))
    socket.on('data', (data) => resolve(data.toString()))
  })
  const crowd = await Promise.all(
    Array.from(
      { length: 6 },
      () =>
        new Promise<string>((resolve) => {
          const socket = connect(port, '127.0.0.1')
          socket.on('error', () => undefined).on('data', () => resolve('answered'))
          socket.on('close', () => resolve('closed'))
        }),
    ),
  )
  const code = await served.stop()

  expect([byName.status, byName.body], byName.text).toEqual([200, { Pools: ['web'] }])
  expect(byOther.status).toBe(421)
  expect(many.map(({ status }) => status)).toContain(429)
  expect(slow).toMatch(/^HTTP\/1\.1 408 /)
  expect(crowd).toContain('closed')
  expect(code).toBe(130)
  const [line = ''] = served.audit().split('\n')
  expect(JSON.parse(line)).toMatchObject({
    who: '-',
    path: '/v1/pools',
    status: 421,
    code: 'wrong-host',
  })
})

test('speaks TLS, and asks for a certificate', async () => {
  const { key, cert } = await selfSigned()
  await folder.write('lb.pem', cert.toString())
  await folder.write('lb.key', key.toString())
  const [port = 0] = await freePorts(1)
  await using _served = await startServe(
    `--listen 127.0.0.1:${port} --tls-cert lb.pem --tls-key lb.key --client-ca lb.pem`,
  )
  function get(own: object): Promise<number | string | undefined> {
    return new Promise((resolve) => {
      const headers = { host: 'localhost', authorization: `Bearer ${token}` }
      const place = { host: '127.0.0.1', port, path: '/v1/pools', servername: 'app.example' }
      tlsRequest({ ...place, ca: cert, headers, agent: false, ...own }, ({ statusCode }) =>
        resolve(statusCode),
      )
        .on('error', ({ message }) => resolve(message))
        .end()
    })
  }

  expect(await get({ key, cert })).toBe(200)
  expect(await get({})).not.toBe(200)
})

interface Activated {
  readonly port: number
  readonly child: ChildProcess
  story(): string
}

/** Opens a socket, hands it over as systemd does, and serves there. */
async function activate(host: string): Promise<Activated> {
  const server = createServer().listen(0, host)
  await once(server, 'listening')
  const { port = 0 } = Object(server.address())
  const command = `LISTEN_FDS=1 LISTEN_PID=$$ exec ${process.execPath} ${program} serve`
  const child = spawn('sh', ['-c', command], {
    cwd: folder.path,
    env: { PATH: process.env['PATH'], HAPROXYCTL_STATE: `${folder.path}/.state` },
    stdio: ['ignore', 'ignore', 'pipe', fdOf(server)],
  })
  // From here on it is the child's alone.
  server.close()
  let story = ''
  child.stderr?.on('data', (data) => (story += data))
  await until('the end or the start', async () => {
    if (child.exitCode === null && !story.includes('serving ')) throw new Error(story)
    return true
  })
  return { port, child, story: () => story }
}

/** Node tells it to nobody. */
function fdOf(server: Server): number {
  return Object(Object(server)._handle).fd
}

test('systemd hands a socket over, and one that others reach needs TLS as well', async () => {
  const [activated, refused] = await Promise.all(['127.0.0.1', '0.0.0.0'].map(activate))
  if (activated === undefined || refused === undefined) throw new Error('both were asked for')

  const { port } = activated
  const headers = { authorization: `Bearer ${token}` }
  const reply = await send({ host: '127.0.0.1', port, method: 'GET', path: '/v1/pools' }, headers)
  const ended = once(activated.child, 'close')
  activated.child.kill('SIGTERM')

  expect([reply.status, await ended], activated.story()).toEqual([200, [143, null]])
  expect(refused.story()).toContain('0.0.0.0 can be reached from elsewhere, and there is no TLS')
  expect(refused.child.exitCode).toBe(64)
})

test('a token is made, listed and taken away', async () => {
  const made = await cli('token', 'robot', '--role', 'write')
  const again = await cli('token', 'robot', '--role', 'read')
  const listed = await cli('token', '--json')
  const removed = await cli('token', 'robot', '--remove')
  const left = await cli('token')

  expect(made.stdout).toMatch(/^hctl_[\w-]{43}\n$/)
  expect(again.code).toBe(64)
  expect(listed.stdout).not.toContain(made.stdout.trim())
  expect(JSON.parse(listed.stdout).tokens).toMatchObject([
    { name: 'ci', role: 'read' },
    { name: 'robot', role: 'write' },
  ])
  expect([removed.code, left.stdout]).toEqual([0, expect.not.stringContaining('robot')])
})

test.each([
  ['0.0.0.0:8088', 64, 'there is no TLS'],
  [':8088', 64, 'every address can be reached'],
  ['nowhere', 64, 'is not an address to listen on'],
  ['/proc/none/api.sock', 69, 'cannot listen at unix:/proc/none/api.sock: its folder is not there'],
])('--listen %s ends with %i', async (place, code, said) => {
  const result = await cli('serve', '--listen', place)

  expect([result.code, result.stderr]).toEqual([code, expect.stringContaining(said)])
})
