import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import fastify from 'fastify'
import { builtInPlugins } from '../plugins/index.ts'
import { serve } from '../src/api/serve.ts'
import { tokenFile } from '../src/api/tokens/token-file.ts'
import { openSession } from '../src/pipeline/session/session.ts'
import { systemWorld } from '../src/pipeline/session/world.ts'

// Reads and writes of the API over a unix socket, beside a handler of the same framework that does nothing.
const run = promisify(execFile)
const seconds = 3
const folder = await mkdtemp(join(tmpdir(), 'haproxyctl-bench-'))
const stop = new AbortController()
const bare = fastify()

try {
  const targets = Array.from({ length: 20 }, (_, index) => `10.0.0.${index + 1}:80`)
  const instances = targets.map((address, index) => ({ id: `t${index}`, address }))
  await writeFile(
    join(folder, 'haproxyctl.yaml'),
    `services:\n  web:\n    discovery: ${JSON.stringify({ source: 'static', instances })}\n`,
  )
  await writeFile(join(folder, '.gitignore'), '/state\n/*.sock\n')
  const own = ['-c', 'user.name=bench', '-c', 'user.email=bench@localhost']
  for (const args of [
    ['init', '--quiet'],
    ['add', '.'],
    [...own, 'commit', '--quiet', '-mfirst'],
  ])
    await run('git', args, { cwd: folder })
  const env = { ...process.env, HAPROXYCTL_STATE: join(folder, 'state') }
  const world = systemWorld({ env, cwd: folder, level: 'quiet', toolVersion: '0.0.0' })
  const { stateFolder } = await openSession('haproxyctl.yaml', world, builtInPlugins)
  const token = await tokenFile(stateFolder, world).add('bench', 'write')
  const socket = join(folder, 'api.sock')
  const options = {
    listen: `unix:${socket}`,
    hosts: [],
    tls: undefined,
    rate: 1_000_000,
    connections: 256,
    bodyLimit: 1_048_576,
    requestTimeoutMs: 30_000,
    mayUpload: false,
    audit: () => undefined,
  }
  const serving = serve('haproxyctl.yaml', options, { world, plugins: builtInPlugins }, stop.signal)
  const bareSocket = join(folder, 'bare.sock')
  bare.get('/v1/pools/web', async () => ({ enabled: true, targets }))
  await bare.listen({ path: bareSocket })
  await ready(socket)

  const path = '/v1/pools/web'
  const read = { method: 'GET', path, token }
  const bareRate = await rate(bareSocket, 16, () => read)
  const readRate = await rate(socket, 16, () => read)
  let weight = 0
  const writeRate = await rate(socket, 4, () => ({
    method: 'PUT',
    path: `${path}/targets/t${weight % 20}`,
    token,
    body: JSON.stringify({ weight: (weight = (weight % 250) + 1) }),
  }))
  console.log(`bare handler  ${bareRate.toFixed(0)} reads/s`)
  console.log(
    `API           ${readRate.toFixed(0)} reads/s (${(readRate / bareRate).toFixed(2)} of it)`,
  )
  console.log(`API           ${writeRate.toFixed(1)} writes/s, each a commit`)
  stop.abort()
  await serving
} finally {
  await bare.close()
  await rm(folder, { recursive: true, force: true })
}

interface Asked {
  readonly method: string
  readonly path: string
  readonly token: string
  readonly body?: string
}

/** How many requests are answered in a second, by so many clients at once. */
async function rate(socketPath: string, clients: number, next: () => Asked): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const beginMs = performance.now()
  let count = 0
  async function client(): Promise<void> {
    while (performance.now() - beginMs < seconds * 1_000) {
      const status = await ask(socketPath, agent, next())
      if (status !== 200) throw new Error(`a request was answered by ${status}`)
      count++
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  const took = (performance.now() - beginMs) / 1_000
  agent.destroy()
  return count / took
}

function ask(socketPath: string, agent: Agent | undefined, asked: Asked): Promise<number> {
  const { method, path, token, body } = asked
  const headers = {
    host: 'localhost',
    authorization: `Bearer ${token}`,
    ...(body !== undefined && { 'content-type': 'application/json' }),
  }
  return new Promise((resolve, reject) => {
    const sent = request(
      { socketPath, method, path, headers, ...(agent && { agent }) },
      (reply) => {
        reply.resume().on('end', () => resolve(reply.statusCode ?? 0))
      },
    )
    sent.on('error', reject).end(body)
  })
}

async function ready(socketPath: string): Promise<void> {
  const asked = { method: 'GET', path: '/v1/pools', token: 'none' }
  for (let attempt = 0; attempt < 200; attempt++) {
    const isThere = await ask(socketPath, undefined, asked).then(
      () => true,
      () => false,
    )
    if (isThere) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('the API did not start')
}
