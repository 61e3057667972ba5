import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { createServer } from 'node:http'
import { describe, expect, test } from 'vitest'
import { ZooKeeperClient } from '../../plugins/clients/zookeeper/index.ts'
import type { Fleet } from '../../src/model/fleet.ts'
import { freePorts } from '../support/ports.ts'
import { scratch } from '../support/scratch.ts'
import {
  ask,
  hasZooKeeper,
  noZooKeeper,
  sessionEnd,
  startZooKeeper,
} from '../support/registries/zookeeper.ts'
import { program } from '../support/program.ts'

/** `discover --watch --json` in a folder; each line of it as `freshness: id check …`. */
function watch(cwd: string) {
  const env = { PATH: process.env['PATH'], HOME: cwd, HAPROXYCTL_STATE: `${cwd}/.state` }
  const child = spawn(process.execPath, [program, 'discover', '--watch', '--json'], { cwd, env })
  const states: string[] = []
  let stderr = ''
  child.stderr.on('data', (bytes) => (stderr += bytes))
  createInterface({ input: child.stdout }).on('line', (line) => {
    const fleet: Fleet = JSON.parse(line)
    const [web] = fleet.services
    states.push(
      [
        `${web?.freshness}:`,
        ...(web?.instances.map(({ id, check }) => `${id} ${check}`) ?? []),
      ].join(' '),
    )
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  return {
    states,
    ended,
    signal: (name: NodeJS.Signals) => child.kill(name),
    errors: () => stderr,
    until: (state: string) => expect.poll(() => states.at(-1), { message: stderr }).toBe(state),
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

test('discover --watch tells one line for each change of a file or of health, and ends at SIGTERM', async () => {
  await using folder = await scratch()
  const [port = 0] = await freePorts(1)
  await folder.write(
    'haproxyctl.yaml',
    `
discovery:
  nodes: { plugin: file, path: nodes.json, allow-addresses: [127.0.0.0/8] }
services:
  web:
    discovery: nodes
    checks: [{ http: { interval: 100ms, timeout: 500ms, rise: 2, fall: 2 } }]
`,
  )
  await folder.write(
    'nodes.json',
    JSON.stringify({ web: [{ id: 'a', address: '127.0.0.1', port }] }),
  )
  await using seen = watch(folder.path)

  await seen.until('fresh: a down')
  const app = createServer((_request, reply) => reply.end('fine')).listen(port, '127.0.0.1')
  await seen.until('fresh: a up')
  await folder.write(
    'nodes.json',
    JSON.stringify({
      web: [
        { id: 'a', address: '127.0.0.1', port },
        { id: 'b', address: '127.0.0.2', port },
      ],
    }),
  )
  await seen.until('fresh: a up b down')
  app.closeAllConnections()
  await new Promise((resolve) => app.close(resolve))
  await seen.until('fresh: a down b down')
  await folder.write('nodes.json', '{"web": [')
  await seen.until('stale: a down b down')

  seen.signal('SIGTERM')
  expect(await seen.ended).toBe(143)
  expect(seen.errors()).toContain('nodes.json cannot be read as json')
})

describe.skipIf(!hasZooKeeper)(`a frozen haproxyctl (${noZooKeeper})`, () => {
  test('whose session has expired meanwhile knows again who is there when it goes on', async () => {
    await using server = await startZooKeeper()
    await using writer = new ZooKeeperClient({ servers: server.address })
    const data = JSON.stringify({ ip: '10.0.0.7', port: 80 })
    await writer.create('/nodes/web/app01:80', { data, withParents: true })
    await using folder = await scratch()
    await folder.write(
      'haproxyctl.yaml',
      `
discovery:
  zk: { plugin: zookeeper, hosts: "${server.address}", path: /nodes, session-timeout: 1s }
services:
  web: { discovery: zk }
`,
    )
    await using seen = watch(folder.path)
    await seen.until('fresh: app01:80 unchecked')

    const own = `sid=0x${writer.sessionId.toString(16)}`
    const sessions = (await ask(server.port, 'cons')).match(/sid=0x[\da-f]{8,}/g) ?? []
    const [theirs] = sessions.filter((each) => each !== own)
    expect(theirs).toBeDefined()

    seen.signal('SIGSTOP')
    await sessionEnd(server, BigInt(theirs!.replace('sid=', '')))
    await writer.multi([
      { kind: 'delete', path: '/nodes/web/app01:80' },
      { kind: 'create', path: '/nodes/web/app02:80', data },
    ])
    seen.signal('SIGCONT')

    await seen.until('fresh: app02:80 unchecked')
    seen.signal('SIGINT')
    expect(await seen.ended).toBe(130)
  })
})
