import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { PluginContext } from '../../src/kit/definition.ts'
import { createRuntimeConnector } from '../../src/runtime/connector.ts'
import { readProcess } from '../../src/runtime/read-process.ts'
import { systemClock } from '../../src/system/clock.ts'
import type { Change, ChangeResult, RuntimeConnection } from '../../src/model/index.ts'
import { applyServers, applyText } from '../support/apply-text.ts'
import {
  config,
  start,
  expectServing,
  stateOf,
  expectCompletion,
} from '../support/worlds/fault-world.ts'
import type { TestHaproxy } from '../support/haproxy/haproxy.ts'
import {
  liveChange,
  setWeight,
  never,
  openHaproxyTarget,
  planFor,
  realContext,
} from '../support/worlds/target-world.ts'

const b = { backend: 'web', server: 'b' }
const addNonsense = { kind: 'add-server', ...b, address: 'nonsense:x', options: [] } as const

describe('commands that go wrong', () => {
  test('one that is refused half way: the others are done, and a reload does the rest', async () => {
    await using haproxy = await start()
    const { pid } = await stateOf(haproxy)
    const text = config(haproxy, { weight: 4, more: '  server b 127.0.0.1:2 weight 5\n' })
    const target = openHaproxyTarget(haproxy)
    const changes = [
      liveChange('b', addNonsense, { kind: 'set-state', ...b, state: 'ready' }),
      liveChange('a', setWeight('a', 4)),
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
    await expectCompletion(haproxy, text)
  })

  test('one that is refused where no reload may follow: the reload is owed', async () => {
    await using haproxy = await start()
    const { pid } = await stateOf(haproxy)
    const text = config(haproxy, { more: '  server b 127.0.0.1:2 weight 5\n' })
    const target = openHaproxyTarget(haproxy, { 'on-refusal': 'fail' })
    const plan = planFor(await target.read(never), text, [liveChange('b', addNonsense)])

    const receipt = await target.apply(plan, never)

    expect(receipt).toMatchObject({ outcome: 'reload-owed' })
    expect(receipt.steps.at(-1)).toMatchObject({
      what: 'reload',
      result: 'skipped',
      detail: expect.stringContaining('add server web/b'),
    })
    expect(await haproxy.pid()).toBe(pid)
    await expectServing(haproxy)
    await expectCompletion(haproxy, text)
  })

  test('one that HAProxy accepts and does not do is found out by reading back', async () => {
    await using haproxy = await start()
    const { pid } = await stateOf(haproxy)
    const text = config(haproxy, { weight: 4 })
    const bare = realContext(haproxy.folder)
    const target = openHaproxyTarget(haproxy, {}, lyingContext(bare))
    const plan = planFor(await target.read(never), text, [liveChange('a', setWeight('a', 4))])

    const receipt = await target.apply(plan, never)

    expect(receipt).toMatchObject({ outcome: 'applied' })
    expect(receipt.pidAfter).not.toBe(pid)
    expect(receipt.diagnostics[0]?.message).toContain('has weight 10 instead of 4')
    await expectCompletion(haproxy, text)
  })

  test('a reply that is cut short: what was done is looked at, and the rest is done', async () => {
    await using haproxy = await start()
    await using proxy = await cuttingProxy(haproxy, 'set server web/a weight 4')
    const runtime = createRuntimeConnector({ clock: systemClock })
    const context: Partial<PluginContext> = {
      runtime,
      readProcess: (_, signal) => readProcess(runtime, [haproxy.socketPath], signal),
    }
    const target = openHaproxyTarget({ ...haproxy, socketPath: proxy.path }, {}, context)
    const text = config(haproxy, { weight: 4 })
    const plan = planFor(await target.read(never), text, [liveChange('a', setWeight('a', 4))])

    const receipt = await target.apply(plan, never)

    expect(receipt.steps.some((step) => step.result === 'failed')).toBe(true)
    expect(receipt.outcome).toBe('applied')
    await expectCompletion(haproxy, text)
  })
})

describe('servers over the socket first', () => {
  const more = '  server b 127.0.0.1:2 weight 5\n'

  test.each<[string, (bare: PluginContext) => Partial<PluginContext>, boolean]>([
    ['one that is refused leaves the file as it was', refusingContext, false],
    ['one that is not done is found out by reading back', lyingContext, true],
  ])('%s, and the next apply does the rest', async (_, contextOf, isWritten) => {
    await using haproxy = await start()
    const before = await stateOf(haproxy)
    const text = config(haproxy, { weight: 4, more })
    const bare = realContext(haproxy.folder)

    const { isDone } = await applyServers(haproxy, text, { ...bare, ...contextOf(bare) })

    expect(isDone).toBe(false)
    const onDisk = await readFile(haproxy.configPath, 'utf8')
    expect(onDisk).toBe(isWritten ? text : before.text)
    await expectServing(haproxy)
    await expectCompletion(haproxy, text)
    expect(await haproxy.pid()).toBe(before.pid)
  })
})

describe('two at once', () => {
  test('the second apply is told who works, and changes nothing', async () => {
    await using haproxy = await start()
    const text = config(haproxy, { queueSec: 60 })
    const other = config(haproxy, { queueSec: 70 })

    const bare = realContext(haproxy.folder)
    const [isLocked, isRefused] = [new Signal(), new Signal()]
    const files: typeof bare.files = {
      ...bare.files,
      async lock(path) {
        const held = await bare.files.lock(path)
        isLocked.give()
        await isRefused.given
        return held
      },
    }

    const first = applyText(haproxy, text, { ...bare, files })
    await Promise.race([isLocked.given, first])
    const second = applyText(haproxy, other).finally(() => isRefused.give())

    await expect(second).rejects.toMatchObject({
      kind: 'locked',
      message: expect.stringContaining(`process ${process.pid}`),
    })
    expect(await first).toMatchObject({ outcome: 'applied' })
    expect(await readFile(haproxy.configPath, 'utf8')).toBe(text)
    await expectCompletion(haproxy, other)
  })
})

class Signal {
  give!: () => void
  readonly given = new Promise<void>((resolve) => (this.give = resolve))
}

/** Answers as if all was well and passes nothing on. */
function lyingContext(bare: PluginContext): Partial<PluginContext> {
  return contextThatRuns(bare, (changes) =>
    changes.map((change) => ({ change, outcome: 'done', replies: [], tookMs: 0 })),
  )
}

/** Takes the first change and refuses the others. */
function refusingContext(bare: PluginContext): Partial<PluginContext> {
  return contextThatRuns(bare, async (changes, connection) => {
    const done = await connection.run(changes.slice(0, 1))
    const refused = changes.slice(1).map((change) => {
      return { change, outcome: 'refused', replies: [], tookMs: 0 } as const
    })
    return [...done, ...refused]
  })
}

function contextThatRuns(
  bare: PluginContext,
  run: (
    changes: readonly Change[],
    connection: RuntimeConnection,
  ) => readonly ChangeResult[] | Promise<readonly ChangeResult[]>,
): Partial<PluginContext> {
  return {
    runtime: {
      ...bare.runtime,
      async open(address, signal) {
        const connection = await bare.runtime.open(address, signal)
        return {
          send: (commands, more) => connection.send(commands, more),
          ask: (command, more) => connection.ask(command, more),
          askAll: (commands, more) => connection.askAll(commands, more),
          look: (backends, more) => connection.look(backends, more),
          run: async (changes) => run(changes, connection),
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

async function close(server: Server): Promise<void> {
  if (server.listening) await new Promise((resolve) => server.close(resolve))
}
