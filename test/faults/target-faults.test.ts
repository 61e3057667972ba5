import { readFile, rename, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { generationOf } from '../../src/kit/generation.ts'
import type { PluginContext } from '../../src/kit/definition.ts'
import { createRuntimeConnector } from '../../src/runtime/connector.ts'
import { readProcess } from '../../src/runtime/read-process.ts'
import { systemClock } from '../../src/system/clock.ts'
import { createFiles } from '../../src/system/files.ts'
import { startHaproxy, type HaproxyPlaces, type TestHaproxy } from '../support/haproxy.ts'
import { applyText } from '../support/apply-text.ts'
import {
  checkFiles,
  liveChange,
  never,
  openHaproxyTarget,
  planFor,
  realContext,
  reloadChange,
  stamped,
} from '../support/target-world.ts'

interface Wish {
  readonly weight?: number
  readonly maxconn?: number
  readonly level?: string
  readonly more?: string
}

function config(
  at: HaproxyPlaces,
  { weight = 10, maxconn = 50, level = 'admin', more = '' }: Wish = {},
): string {
  return stamped(`global
${at.globalLines.replace('level admin', `level ${level}`)}defaults
  mode http
  timeout connect 1s
  timeout client 5s
  timeout server 5s
frontend web
  bind 127.0.0.1:${at.port('web')}
  maxconn ${maxconn}
  default_backend web
backend web
  server a 127.0.0.1:1 weight ${weight}
${more}`)
}

function start(wish: Wish = {}): Promise<TestHaproxy> {
  return startHaproxy({ config: (at) => config(at, wish), ports: ['web'] })
}

/** What holds after every fault: HAProxy serves, and the file is one that it ran. */
async function expectAsBefore(
  haproxy: TestHaproxy,
  before: { pid: number; text: string },
): Promise<void> {
  expect(await haproxy.pid()).toBe(before.pid)
  expect(await readFile(haproxy.configPath, 'utf8')).toBe(before.text)
}

async function stateOf(haproxy: TestHaproxy): Promise<{ pid: number; text: string }> {
  return { pid: await haproxy.pid(), text: await readFile(haproxy.configPath, 'utf8') }
}

/** The next apply does what the failed one could not. */
async function expectCompletion(haproxy: TestHaproxy, text: string): Promise<void> {
  await applyText(haproxy, text)
  expect(await readFile(haproxy.configPath, 'utf8')).toBe(text)
  expect(await applyText(haproxy, text)).toMatchObject({ outcome: 'unchanged' })
  const current = await openHaproxyTarget(haproxy).read(never)
  const generation = current.process?.liveGeneration ?? current.process?.generation
  expect(generation).toBe(generationOf(text))
  expect(current.owedReload).toBeUndefined()
}

function failingFiles(
  code: string,
  operation: 'open' | 'rename',
  isMeant: (path: string) => boolean,
) {
  return async (real: typeof import('node:fs/promises')) => ({
    ...real,
    [operation]: async (...args: [string, string]) => {
      if (isMeant(args[0])) throw Object.assign(new Error(code), { code })
      return (real[operation] as (...all: unknown[]) => Promise<unknown>)(...args)
    },
  })
}

describe('a file that cannot be written', () => {
  test.each([
    ['a full disk', 'ENOSPC', 'open', 'the disk is full'],
    ['a read-only file system', 'EROFS', 'open', 'read-only'],
    ['a folder without permission', 'EACCES', 'open', 'permission denied'],
    ['a file that is a mount of its own', 'EBUSY', 'rename', 'mount point'],
    ['a file on another file system', 'EXDEV', 'rename', 'another file system'],
  ] as const)(
    '%s: one sentence with the path and the remedy, and nothing changed',
    async (_, code, operation, message) => {
      // oxfmt-ignore
      await using haproxy = await start()
      const before = await stateOf(haproxy)
      const fail = failingFiles(code, operation, (path) => path.includes('haproxy.cfg'))
      const files = createFiles(await fail(await import('node:fs/promises')))
      const text = config(haproxy, { weight: 3, maxconn: 60 })

      await expect(
        applyText(haproxy, text, realContext(haproxy.folder, { files })),
      ).rejects.toMatchObject({
        kind: 'cannot-write',
        message: expect.stringMatching(`cannot write ${haproxy.configPath}.*${message}`),
        help: expect.stringMatching(/\w/),
      })

      await expectAsBefore(haproxy, before)
      await expectCompletion(haproxy, text)
    },
  )

  test('a state folder on a full disk: nothing is begun', async () => {
    await using haproxy = await start()
    const before = await stateOf(haproxy)
    const fail = failingFiles('ENOSPC', 'open', (path) => path.includes('journal.json'))
    const files = createFiles(await fail(await import('node:fs/promises')))
    const text = config(haproxy, { maxconn: 60 })

    await expect(
      applyText(haproxy, text, realContext(haproxy.folder, { files })),
    ).rejects.toMatchObject({
      kind: 'cannot-write',
      message: expect.stringContaining('journal.json: the disk is full'),
    })

    await expectAsBefore(haproxy, before)
    await expectCompletion(haproxy, text)
  })

  test('in place, a file is written where it cannot be renamed over', async () => {
    await using haproxy = await start()
    const fail = failingFiles('EBUSY', 'rename', (path) => path.includes('haproxy.cfg'))
    const files = createFiles(await fail(await import('node:fs/promises')))
    const text = config(haproxy, { maxconn: 60 })
    const places = { ...haproxy, options: { inPlace: true } }

    const receipt = await applyText(places, text, realContext(haproxy.folder, { files }))

    expect(receipt.outcome).toBe('applied')
    expect(await readFile(haproxy.configPath, 'utf8')).toBe(text)
  })
})

describe('a process that cannot be asked', () => {
  test.each<[string, Wish]>([
    ['live change', { weight: 3 }],
    ['reload', { maxconn: 60 }],
  ])(
    'a socket that is gone while the process lives, and no master: no %s is begun',
    async (_, wish) => {
      // oxfmt-ignore
      await using haproxy = await start()
      const before = await stateOf(haproxy)
      await rename(haproxy.socketPath, `${haproxy.socketPath}.away`)
      const text = config(haproxy, wish)
      const pid = haproxy.master.pid!
      const reload = { by: 'signal', pid } as const
      const { folder, configPath, socketPath } = haproxy
      const target = openHaproxyTarget(
        { folder, configPath, socketPath, masterPath: join(folder, 'none.sock') },
        { reload },
      )
      const plan = planFor(await target.read(never), text, [reloadChange])

      await expect(target.apply(plan, never)).rejects.toMatchObject({
        kind: 'unavailable',
        message: expect.stringContaining('cannot be asked'),
        help: expect.stringContaining(socketPath),
      })

      await rename(`${haproxy.socketPath}.away`, haproxy.socketPath)
      await expectAsBefore(haproxy, before)
      await expectCompletion(haproxy, text)
    },
  )

  test('a socket that is gone while the master answers: the worker is reached through the master', async () => {
    await using haproxy = await start()
    const { pid } = await stateOf(haproxy)
    await rename(haproxy.socketPath, `${haproxy.socketPath}.away`)
    const text = config(haproxy, { weight: 3 })

    const receipt = await applyText(haproxy, text)

    await rename(`${haproxy.socketPath}.away`, haproxy.socketPath)
    expect(receipt).toMatchObject({ outcome: 'applied', pidAfter: pid })
    expect(await haproxy.socket('get weight web/a')).toContain('3 (initial')
  })

  test('a socket without `level admin`: the way out is told, and nothing is changed', async () => {
    await using haproxy = await start({ level: 'operator' })
    const before = await stateOf(haproxy)
    const target = openHaproxyTarget({ ...haproxy, masterPath: join(haproxy.folder, 'none.sock') })
    const change = liveChange('a', 'set server web/a weight 3')
    const text = config(haproxy, { weight: 3, level: 'operator' })
    const plan = planFor(await target.read(never), text, [change])

    await expect(target.apply(plan, never)).rejects.toMatchObject({
      kind: 'unavailable',
      message: `${haproxy.socketPath} allows the level operator, and changes need admin`,
      help: expect.stringContaining('level admin'),
    })

    await expectAsBefore(haproxy, before)
  })

  test('a HAProxy that is stopped: the file is written, and the next start runs it', async () => {
    await using haproxy = await start()
    const { pid } = await stateOf(haproxy)
    haproxy.master.kill('SIGKILL')
    process.kill(pid, 'SIGKILL')
    await eventually(async () => (await haproxy.pid().catch(() => 0)) === 0)
    const text = config(haproxy, { weight: 3, maxconn: 60 })

    const receipt = await applyText(haproxy, text)

    expect(receipt).toMatchObject({
      outcome: 'applied',
      diagnostics: [{ code: 'apply/no-process' }],
    })
    expect(await readFile(haproxy.configPath, 'utf8')).toBe(text)
    expect(await checkFiles([haproxy.configPath])).toEqual([])
  })

  test('a HAProxy that was restarted from an older file is brought to the new one', async () => {
    await using haproxy = await start()
    const older = await readFile(haproxy.configPath, 'utf8')
    const text = config(haproxy, { maxconn: 60 })
    await applyText(haproxy, text)
    await writeFile(haproxy.configPath, older)
    await haproxy.reload()
    await writeFile(haproxy.configPath, text)

    await expectCompletion(haproxy, text)
  })
})

describe('a candidate or a reload that fails', () => {
  test('HAProxy refuses the candidate: nothing is changed', async () => {
    await using haproxy = await start()
    const before = await stateOf(haproxy)

    await expect(
      applyText(haproxy, config(haproxy, { more: '  balanc roundrobin\n' })),
    ).rejects.toMatchObject({
      kind: 'invalid',
      diagnostics: [{ message: expect.stringContaining('balanc') }],
    })

    await expectAsBefore(haproxy, before)
    await expectCompletion(haproxy, config(haproxy, { maxconn: 60 }))
  })

  test('HAProxy accepts the candidate and refuses it at the reload: the file is put back', async () => {
    await using haproxy = await start()
    const before = await stateOf(haproxy)
    await using _taken = await listenOn(haproxy.folder)
    // The address is taken, which only a worker that starts can see.
    const text = config(haproxy, { more: `frontend busy\n  bind 127.0.0.1:${_taken.port}\n` })
    const places = { ...haproxy, options: { reload: { by: 'master', timeout: '5s' } as const } }

    await expect(applyText(places, text)).rejects.toMatchObject({
      kind: 'reload-rolled-back',
      receipt: { outcome: 'rolled-back' },
    })

    await expectAsBefore(haproxy, before)
    const target = openHaproxyTarget(haproxy)
    expect((await target.read(never)).owedReload).toMatchObject({ generation: generationOf(text) })
    await _taken[Symbol.asyncDispose]()
    await expectCompletion(haproxy, text)
  })

  test('a reload that hangs ends at its time limit, and the file is put back', async () => {
    await using haproxy = await start()
    const before = await stateOf(haproxy)
    const text = config(haproxy, { maxconn: 60 })
    const reload = { by: 'command', command: ['sleep', '60'], timeout: '300ms' } as const

    await expect(applyText({ ...haproxy, options: { reload } }, text)).rejects.toMatchObject({
      kind: 'reload-rolled-back',
      message: expect.stringContaining('sleep did not end within 300 ms'),
    })

    await expectAsBefore(haproxy, before)
    await expectCompletion(haproxy, text)
  })

  test('a reload that does nothing is not believed', async () => {
    await using haproxy = await start()
    const before = await stateOf(haproxy)
    const text = config(haproxy, { maxconn: 60 })
    const reload = { by: 'command', command: ['true'], timeout: '300ms' } as const

    await expect(applyText({ ...haproxy, options: { reload } }, text)).rejects.toMatchObject({
      kind: 'reload-rolled-back',
      message: expect.stringContaining('was not seen within 300 ms'),
    })

    await expectAsBefore(haproxy, before)
    await expectCompletion(haproxy, text)
  })

  test('a SIGUSR2 that is lost is sent again', async () => {
    await using haproxy = await start()
    const text = config(haproxy, { maxconn: 60 })
    let lost = 0
    const bare = realContext(haproxy.folder)
    const processes = {
      ...bare.processes,
      async signal(pid: number, name: string) {
        if (lost++ > 0) await bare.processes.signal(pid, name)
      },
    }
    const reload = { by: 'signal', pid: haproxy.master.pid!, resend: '200ms' } as const

    const receipt = await applyText({ ...haproxy, options: { reload } }, text, {
      ...bare,
      processes,
    })

    expect(receipt.outcome).toBe('applied')
    expect(receipt.steps.filter((step) => step.what.startsWith('reload by SIGUSR2'))).toHaveLength(
      2,
    )
  })

  test('a reload that comes too soon after the last is owed, and done later', async () => {
    await using haproxy = await start()
    const reload = { by: 'master', interval: '1h', timeout: '5s' } as const
    const places = { ...haproxy, options: { reload } }
    await applyText(places, config(haproxy, { maxconn: 60 }))
    const text = config(haproxy, { maxconn: 70 })

    const receipt = await applyText(places, text)

    expect(receipt).toMatchObject({ outcome: 'reload-owed' })
    expect(await readFile(haproxy.configPath, 'utf8')).toBe(text)
    expect((await openHaproxyTarget(haproxy).read(never)).owedReload).toMatchObject({
      reason: expect.stringContaining('the last reload was too recent'),
    })
    await expectCompletion(haproxy, text)
  })
})

describe('commands that go wrong', () => {
  test('one that is refused half way: the others are done, and a reload does the rest', async () => {
    await using haproxy = await start()
    const { pid } = await stateOf(haproxy)
    const text = config(haproxy, { weight: 4, more: '  server b 127.0.0.1:2 weight 5\n' })
    const target = openHaproxyTarget(haproxy)
    const changes = [
      liveChange('b', 'add server web/b nonsense:x', 'set server web/b state ready'),
      liveChange('a', 'set server web/a weight 4'),
    ]
    const plan = planFor(await target.read(never), text, changes)

    const receipt = await target.apply(plan, never)

    const results = receipt.steps.map((step) => [step.what, step.result])
    expect(results).toContainEqual(['add server web/b nonsense:x', 'failed'])
    expect(results).toContainEqual(['set server web/a weight 4', 'done'])
    expect(receipt).toMatchObject({ outcome: 'applied', pidBefore: pid })
    expect(receipt.pidAfter).not.toBe(pid)
    expect(receipt.diagnostics.map(({ code }) => code)).toContain('apply/command-refused')
    expect(await haproxy.socket('get weight web/b')).toContain('5 (initial 5)')
  })

  test('one that is refused where no reload may follow: the reload is owed', async () => {
    await using haproxy = await start()
    const { pid } = await stateOf(haproxy)
    const text = config(haproxy, { more: '  server b 127.0.0.1:2 weight 5\n' })
    const target = openHaproxyTarget(haproxy, { onRefusal: 'fail' })
    const plan = planFor(await target.read(never), text, [
      liveChange('b', 'add server web/b nonsense:x'),
    ])

    const receipt = await target.apply(plan, never)

    expect(receipt).toMatchObject({ outcome: 'reload-owed' })
    expect(await haproxy.pid()).toBe(pid)
    await expectCompletion(haproxy, text)
  })

  test('one that HAProxy accepts and does not do is found out by reading back', async () => {
    await using haproxy = await start()
    const { pid } = await stateOf(haproxy)
    const text = config(haproxy, { weight: 4 })
    const bare = realContext(haproxy.folder)
    const target = openHaproxyTarget(haproxy, {}, lyingContext(bare))
    const plan = planFor(await target.read(never), text, [
      liveChange('a', 'set server web/a weight 4'),
    ])

    const receipt = await target.apply(plan, never)

    expect(receipt).toMatchObject({ outcome: 'applied' })
    expect(receipt.pidAfter).not.toBe(pid)
    expect(receipt.diagnostics[0]?.message).toContain('has weight 10 instead of 4')
  })

  test('a reply that is cut short: what was done is looked at, and the rest is done', async () => {
    await using haproxy = await start()
    await using proxy = await cuttingProxy(haproxy, 'set server web/a weight 4')
    const runtime = createRuntimeConnector({ clock: systemClock, timeoutMs: 1_000 })
    const context: Partial<PluginContext> = {
      runtime,
      readProcess: (_, signal) => readProcess(runtime, [haproxy.socketPath], signal),
    }
    const target = openHaproxyTarget({ ...haproxy, socketPath: proxy.path }, {}, context)
    const text = config(haproxy, { weight: 4 })
    const plan = planFor(await target.read(never), text, [
      liveChange('a', 'set server web/a weight 4'),
    ])

    const receipt = await target.apply(plan, never)

    expect(receipt.steps.some((step) => step.result === 'failed')).toBe(true)
    expect(receipt.outcome).toBe('applied')
    await expectCompletion(haproxy, text)
  })
})

describe('two at once', () => {
  test('the second apply is told who works, and changes nothing', async () => {
    await using haproxy = await start()
    const text = config(haproxy, { maxconn: 60 })
    const other = config(haproxy, { maxconn: 70 })

    const ends = await Promise.allSettled([applyText(haproxy, text), applyText(haproxy, other)])

    const failed = ends.filter((end) => end.status === 'rejected')
    expect(failed).toHaveLength(1)
    expect(failed[0]?.reason).toMatchObject({
      kind: 'locked',
      message: expect.stringContaining(`process ${process.pid}`),
    })
    const winner = ends[0].status === 'fulfilled' ? text : other
    expect(await readFile(haproxy.configPath, 'utf8')).toBe(winner)
  })
})

/** Answers as if all was well and passes nothing on. */
function lyingContext(bare: PluginContext): Partial<PluginContext> {
  return {
    runtime: {
      ...bare.runtime,
      async open(address, signal) {
        const connection = await bare.runtime.open(address, signal)
        return {
          send: (commands, more) => connection.send(commands, more),
          ask: (command, more) => connection.ask(command, more),
          run: async (changes) =>
            changes.map((change) => ({ change, outcome: 'done' as const, replies: [], tookMs: 0 })),
          [Symbol.asyncDispose]: () => connection[Symbol.asyncDispose](),
        }
      },
    },
  }
}

interface Proxy extends AsyncDisposable {
  readonly path: string
}

/** Passes everything on, and breaks the connection when it sees a command. */
async function cuttingProxy(haproxy: TestHaproxy, command: string): Promise<Proxy> {
  const { createConnection } = await import('node:net')
  const path = join(haproxy.folder, 'proxy.sock')
  const server = createServer((client) => {
    const upstream = createConnection(haproxy.socketPath)
    upstream.on('error', () => client.destroy())
    client.on('error', () => upstream.destroy())
    client.on('close', () => upstream.destroy())
    upstream.on('data', (data) => client.write(data))
    upstream.on('close', () => client.end())
    client.on('data', (data: Buffer) => {
      if (data.toString().includes(command)) client.destroy()
      else upstream.write(data)
    })
  })
  await new Promise<void>((resolve) => server.listen(path, resolve))
  return { path, [Symbol.asyncDispose]: () => close(server) }
}

async function listenOn(folder: string): Promise<AsyncDisposable & { readonly port: number }> {
  void folder
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { port, [Symbol.asyncDispose]: () => close(server) }
}

async function close(server: Server): Promise<void> {
  if (server.listening) await new Promise((resolve) => server.close(resolve))
}

async function eventually(isTrue: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (await isTrue()) return
    await systemClock.sleep(20)
  }
  throw new Error('it did not come to be')
}
