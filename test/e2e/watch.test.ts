import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { haproxyctl } from '../support/cli.ts'
import { ask, startHaproxy } from '../support/haproxy/haproxy.ts'
import { freePorts } from '../support/ports.ts'
import { startReporter } from '../support/reporter.ts'
import { scratch } from '../support/scratch.ts'
import { startMaster, workerPid } from '../support/worlds/served-world.ts'
import { tinyProject } from '../support/worlds/tiny-project.ts'
import { until } from '../support/until.ts'
import { program } from '../support/program.ts'

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
  file: { path: nodes.json, allow-addresses: [127.0.0.0/8] }
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

  await until(
    'the end of the worker that was replaced',
    () => haproxyctl(['status', '--json'], { cwd: project.path, env }),
    ({ stdout }) => JSON.parse(stdout).targets[0].process.oldWorkers === 0,
  )
})

test('watch reads its project again at SIGHUP, keeps the one before when it is wrong, and tells of drift and of a HAProxy that is gone once', async () => {
  await using project = await scratch()
  const [port = 0] = await freePorts(1)
  const nodes = join(project.path, 'nodes.json')
  function text(weight: string): string {
    const parts = { bind: `127.0.0.1:${port}`, server: `weight ${weight}`, service: 'file' }
    return tinyProject(project.path, {
      ...parts,
      discovery: '{ file: { path: nodes.json, allow-addresses: [127.0.0.0/8] } }',
    })
  }
  await writeFile(nodes, '{"web": ["127.0.0.1:1"]}')
  await project.write('haproxyctl.yaml', text('10'))
  const env = { HAPROXYCTL_STATE: join(project.path, '.state') }
  expect((await haproxyctl(['apply', '--yes'], { cwd: project.path, env })).code).toBe(0)
  await using haproxy = await startMaster(project.path)
  const socket = join(project.path, 'admin.sock')
  const pid = await workerPid(socket)
  const servers = (): Promise<string> => ask(socket, 'show servers state web')
  const weight = (): Promise<string> => ask(socket, 'get weight web/127.0.0.1:1')
  const child = spawn(
    process.execPath,
    [program, 'watch', '--verbose', '--quiet-time', '100ms', '--interval', '300ms'],
    {
      cwd: project.path,
      env: { PATH: `${process.env['PATH']}:/usr/sbin`, HOME: project.path, ...env },
    },
  )
  let stderr = ''
  child.stderr.on('data', (data) => (stderr += data))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const told = (): Promise<string> => Promise.resolve(stderr)
  const roundsIn = (all: string): number => all.split('rendered for HAProxy').length
  try {
    await writeFile(nodes, '{"web": ["127.0.0.1:1", "127.0.0.1:2", "127.0.0.1:4"]}')
    await until('the new server', servers, (state) => state.includes('127.0.0.1:2'))

    await project.write('haproxyctl.yaml', text('20'))
    child.kill('SIGHUP')
    await until('the new weight', weight, (answer) => answer.startsWith('20 '))

    await project.write('haproxyctl.yaml', text('20').replace('targets:', 'tagets:'))
    child.kill('SIGHUP')
    await until('the complaint', told, (all) =>
      all.includes('the project stays in use as it was before'),
    )
    expect(stderr).toContain('tagets')
    await ask(socket, 'set server web/127.0.0.1:1 state drain')
    await until('the drift', told, (all) => all.includes('in state drain, not ready'))
    await writeFile(nodes, '{"web": ["127.0.0.1:1", "127.0.0.1:3", "127.0.0.1:4"]}')
    await until('the other server', servers, (state) => state.includes('127.0.0.1:3'))
    expect(await workerPid(socket)).toBe(pid)
    await haproxy[Symbol.asyncDispose]()
    await until('that nothing runs', told, (all) => all.includes('lb: no process runs'))
    // Two rounds more, which have nothing new to tell.
    const seen = roundsIn(stderr)
    await until('two rounds more', told, (all) => roundsIn(all) >= seen + 2)
  } finally {
    child.kill('SIGTERM')
  }

  expect(await ended).toBe(143)
  expect(stderr.match(/in state drain/g)).toHaveLength(1)
  expect(stderr.match(/no process runs/g)).toHaveLength(1)
})

test('watch that is stopped in the middle of a reload ends with the number of its signal', async () => {
  await using project = await scratch()
  const { path } = project
  await project.write(
    'haproxyctl.yaml',
    `
sections:
  defaults: [mode http, timeout connect 1s, timeout client 1s, timeout server 1s]
targets:
  lb:
    plugin: haproxy
    config: haproxy.cfg
    reload: { by: command, command: [sh, -c, 'echo > begun; sleep 60'] }
`,
  )
  const args = [program, 'watch', '--quiet-time', '10ms', '--finish-within', '100ms']
  const child = spawn(process.execPath, args, {
    cwd: path,
    env: { PATH: `${process.env['PATH']}:/usr/sbin`, HOME: path, HAPROXYCTL_STATE: path },
  })
  let stderr = ''
  child.stderr.on('data', (data) => (stderr += data))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  try {
    await until(
      'the reload',
      () => readFile(join(path, 'begun')),
      () => true,
    )
  } finally {
    child.kill('SIGTERM')
  }

  expect(await ended, stderr).toBe(143)
  // As `apply` does, it tells how far it came, and nothing else.
  expect(stderr).toMatch(
    /^error: lb: stopped by SIGTERM in the middle\n  help: .*the next apply does the rest\.\n$/,
  )
})

test('watch hears SIGHUP from its first moment on, while the project is read for the first time as well', async () => {
  await using project = await scratch()
  const { path } = project
  // A HUP as soon as somebody listens: that is long before oclif is loaded.
  await project.write(
    'early.mjs',
    `process.once('newListener', (name) => { if (name === 'SIGHUP') setImmediate(() => process.kill(process.pid, name)) })`,
  )
  await project.write(
    'slow.mjs',
    `import { existsSync, writeFileSync } from 'node:fs'
writeFileSync('begun', '')
while (!existsSync('go-on')) await new Promise((resolve) => setTimeout(resolve, 10))
export const plugins = {}
`,
  )
  await project.write(
    'haproxyctl.yaml',
    `
plugins: [./slow.mjs]
sections:
  defaults: [mode http, timeout connect 1s, timeout client 1s, timeout server 1s]
targets:
  lb: { plugin: haproxy, config: haproxy.cfg }
`,
  )
  const child = spawn(
    process.execPath,
    ['--import', './early.mjs', program, 'watch', '--quiet-time', '10ms'],
    {
      cwd: path,
      env: { PATH: `${process.env['PATH']}:/usr/sbin`, HOME: path, HAPROXYCTL_STATE: path },
    },
  )
  let stderr = ''
  child.stderr.on('data', (data) => (stderr += data))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  function readFileIn(name: string): Promise<string> {
    return readFile(join(path, name), 'utf8')
  }
  try {
    await until(
      'the first reading',
      () => readFileIn('begun'),
      () => true,
    )
    child.kill('SIGHUP')
    await project.write('go-on', '')
    await until(
      'the file',
      () => readFileIn('haproxy.cfg'),
      (text) => text.includes('timeout connect 1s'),
    )
    await until(
      'the second reading',
      () => Promise.resolve(stderr),
      (text) => text.includes('read the project again'),
    )
  } finally {
    child.kill('SIGTERM')
  }

  expect(await ended, stderr).toBe(143)
})

test('watch that is asked to end finishes the apply that is under way', async () => {
  await using project = await scratch()
  const { path } = project
  await project.write(
    'haproxyctl.yaml',
    `
sections:
  defaults: [mode http, timeout connect 1s, timeout client 1s, timeout server 1s]
targets:
  lb:
    plugin: haproxy
    config: haproxy.cfg
    reload: { by: command, command: [sh, -c, 'echo > begun; until [ -e go-on ]; do sleep 0.05; done; echo > loaded'] }
`,
  )
  await using watch = startReporter(path, ['watch', '--quiet-time', '10ms'])
  await until('the reload', () => existsSync(join(path, 'begun')))

  watch.kill('SIGTERM')
  await project.write('go-on', '')

  expect(await watch.ended).toBe(143)
  expect(existsSync(join(path, 'loaded'))).toBe(true)
  expect(watch.stderr()).toMatch(/^warning: The reload of lb was asked for/)
  expect(watch.stderr()).not.toContain('error')
})
