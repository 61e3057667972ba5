import { spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { haproxyctl } from '../support/cli.ts'
import { freePorts, startHaproxy } from '../support/haproxy.ts'
import { scratch } from '../support/scratch.ts'

const program = fileURLToPath(new URL('../../bin/run.js', import.meta.url))

async function until<T>(
  what: string,
  read: () => Promise<T>,
  isDone: (value: T) => boolean,
): Promise<T> {
  let last: unknown
  for (let tries = 0; tries < 300; tries++) {
    try {
      const value = await read()
      last = value
      if (isDone(value)) return value
    } catch (error) {
      last = error
    }
    await sleep(50)
  }
  throw new Error(`${what} did not happen: ${String(last)}`)
}

test('watch applies what changes, heals what it is told to, and ends with the number of its signal', async () => {
  const [bind = 0] = await freePorts(1)
  await using project = await scratch()
  await using haproxy = await startHaproxy({
    config: ({ globalLines }) =>
      `global\n${globalLines}defaults\n  mode http\n  timeout connect 1s\n  timeout client 1s\n  timeout server 1s\nfrontend f\n  bind 127.0.0.1:${bind}\n`,
  })
  const nodes = join(project.path, 'nodes.json')
  await writeFile(nodes, JSON.stringify({ web: ['127.0.0.1:8001'] }))
  await project.write(
    'haproxyctl.yaml',
    `
global: |
  stats socket ${haproxy.socketPath} mode 600 level admin expose-fd listeners
defaults: |
  mode http
  timeout connect 1s
  timeout client 1s
  timeout server 1s
discovery:
  file: { path: nodes.json }
services:
  web:
    discovery: file
    frontend: { bind: '127.0.0.1:${bind}' }
targets:
  lb:
    plugin: haproxy
    config: ${haproxy.configPath}
    sockets: ['${haproxy.socketPath}']
    master: ${haproxy.masterPath}
    adopt: true
    drift: reset
`,
  )
  const env = { HAPROXYCTL_STATE: join(project.path, '.state') }
  const child = spawn(
    process.execPath,
    [program, 'watch', '--json', '--quiet-time', '100ms', '--interval', '1s'],
    {
      cwd: project.path,
      env: { PATH: `${process.env['PATH']}:/usr/sbin`, HOME: project.path, ...env },
    },
  )
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (data) => (stdout += data))
  child.stderr.on('data', (data) => (stderr += data))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const servers = (): Promise<string> => haproxy.socket('show servers state web')
  try {
    await until('the first apply', servers, (text) => text.includes('8001'))
    const pid = await haproxy.pid()

    await writeFile(nodes, JSON.stringify({ web: ['127.0.0.1:8001', '127.0.0.1:8002'] }))
    await until('the new server', servers, (text) => text.includes('8002'))
    expect(await haproxy.pid()).toBe(pid)

    await haproxy.socket('set server web/127.0.0.1:8001 weight 10')
    await until(
      'healing',
      () => haproxy.socket('get weight web/127.0.0.1:8001'),
      (text) => text.startsWith('1 '),
    )

    await writeFile(nodes, '{ half')
    await until(
      'the complaint',
      () => Promise.resolve(stderr),
      (text) => text.includes('nodes.json'),
    )
    expect(await servers()).toContain('8002')
  } finally {
    child.kill('SIGTERM')
  }
  expect(await ended).toBe(143)
  const rounds = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(rounds[0]).toMatchObject({ receipts: [{ target: 'lb', outcome: 'applied' }] })

  const status = await haproxyctl(['status', '--json'], { cwd: project.path, env })
  expect(JSON.parse(status.stdout)).toMatchObject({
    targets: [{ name: 'lb', process: { oldWorkers: 0 } }],
  })
}, 60_000)
