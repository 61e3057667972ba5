import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createRuntimeConnector } from '../../src/runtime/connector.ts'
import { readProcess } from '../../src/runtime/read-process.ts'
import { systemClock } from '../../src/system/clock.ts'
import { applyText } from '../support/apply-text.ts'
import {
  config,
  start,
  expectAsBefore,
  expectServing,
  stateOf,
  expectCompletion,
  type Wish,
} from '../support/worlds/fault-world.ts'
import { startMaster } from '../support/worlds/served-world.ts'
import { never, openHaproxyTarget, planFor, reloadChange } from '../support/worlds/target-world.ts'
import { until } from '../support/until.ts'

function nothing(): void {}

describe('a process that cannot be asked', () => {
  test.each<[string, Wish]>([
    ['live change', { weight: 3 }],
    ['reload', { queueSec: 60 }],
  ])(
    'a socket that is gone while the process lives, and no master: no %s is begun',
    async (_, wish) => {
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
    await expectCompletion(haproxy, text)
  })

  test('a socket that is gone, and a master that hangs: each is told once, and HAProxy is read', async () => {
    await using haproxy = await start()
    const told: string[] = []
    const log = { debug: nothing, info: nothing, warn: (line: string) => void told.push(line) }
    const socketPath = join(haproxy.folder, 'none.sock')
    const beside = openHaproxyTarget({ ...haproxy, socketPath }, {}, { log })
    const runtime = createRuntimeConnector({ clock: systemClock, masterTimeoutMs: 100 })
    const impatient = openHaproxyTarget(
      haproxy,
      {},
      {
        log,
        runtime,
        readProcess: (addresses, signal) => readProcess(runtime, addresses, signal),
      },
    )
    const { pid } = await stateOf(haproxy)

    expect((await beside.read(never)).process?.pid).toBe(pid)
    await beside.read(never)
    haproxy.master.kill('SIGSTOP')
    expect((await impatient.read(never)).process?.pid).toBe(pid)
    await impatient.read(never)
    haproxy.master.kill('SIGCONT')

    expect(told).toEqual([
      expect.stringContaining(
        `cannot connect to HAProxy at ${socketPath}: there is no such socket`,
      ),
      expect.stringContaining(`HAProxy at ${haproxy.masterPath} did not answer`),
    ])
  })

  test('a socket without `level admin`: the way out is told, and nothing is changed', async () => {
    await using haproxy = await start({ level: 'operator' })
    const before = await stateOf(haproxy)
    const target = openHaproxyTarget({ ...haproxy, masterPath: join(haproxy.folder, 'none.sock') })
    const reason = { code: 'no-rights', has: 'operator', needs: 'admin' } as const
    const text = config(haproxy, { weight: 3, level: 'operator' })
    const plan = planFor(await target.read(never), text, [{ ...reloadChange, reason }])

    await expect(target.apply(plan, never)).rejects.toMatchObject({
      kind: 'unavailable',
      message: `${haproxy.socketPath} allows the level operator, and changes need admin`,
      help: expect.stringContaining('level admin'),
    })

    await expectAsBefore(haproxy, before)
    // Over the master the reload that gives the right needs none.
    await expectCompletion(haproxy, config(haproxy, { weight: 3 }))
  })

  test('sockets that are not those of the project: the one that listens is named, and nothing is changed', async () => {
    await using haproxy = await start()
    const { folder, configPath, socketPath } = haproxy
    const before = await stateOf(haproxy)
    const wrong = { folder, configPath, socketPath: join(folder, 'wrong.sock') }
    const target = openHaproxyTarget({ ...wrong, masterPath: join(folder, 'none.sock') })

    const current = await target.read(never)

    expect(current.processError).toContain(`runs from ${configPath} listens on `)
    expect(current.processError).toContain(socketPath)
    const plan = planFor(current, config(haproxy, { weight: 3 }), [reloadChange])
    await expect(target.apply(plan, never)).rejects.toMatchObject({ kind: 'unavailable' })
    await expectAsBefore(haproxy, before)
  })

  test('a master that is not there while the worker answers: no reload is begun', async () => {
    await using haproxy = await start()
    const { folder, configPath, socketPath } = haproxy
    const before = await stateOf(haproxy)
    const masterPath = join(folder, 'none.sock')
    const target = openHaproxyTarget({ folder, configPath, socketPath, masterPath })
    const text = config(haproxy, { queueSec: 60 })
    const plan = planFor(await target.read(never), text, [reloadChange])

    await expect(target.apply(plan, never)).rejects.toMatchObject({
      kind: 'unavailable',
      message: `the plan needs a reload over ${masterPath}, and nothing listens on ${masterPath}: HAProxy is not running, or was started without \`-S ${masterPath}\``,
    })

    await expectAsBefore(haproxy, before)
  })

  test('a HAProxy that is stopped: the file is written, and the next start runs it', async () => {
    await using haproxy = await start()
    const { pid } = await stateOf(haproxy)
    haproxy.master.kill('SIGKILL')
    process.kill(pid, 'SIGKILL')
    await until('the end of HAProxy', async () => (await haproxy.pid().catch(() => 0)) === 0)
    const text = config(haproxy, { weight: 3, queueSec: 60 })

    const receipt = await applyText(haproxy, text)

    expect(receipt).toMatchObject({
      outcome: 'applied',
      diagnostics: [{ code: 'apply/no-process' }],
    })
    expect(await readFile(haproxy.configPath, 'utf8')).toBe(text)
    await using _started = await startMaster(haproxy.folder)
    await expectServing(haproxy)
    await expectCompletion(haproxy, text)
  })

  test('a HAProxy that was restarted from an older file is brought to the new one', async () => {
    await using haproxy = await start()
    const older = await readFile(haproxy.configPath, 'utf8')
    const text = config(haproxy, { queueSec: 60 })
    await applyText(haproxy, text)
    await writeFile(haproxy.configPath, older)
    await haproxy.reload()
    await writeFile(haproxy.configPath, text)

    await expectCompletion(haproxy, text)
  })

  test('a HAProxy that was replaced by another between plan and apply: the plan is stale', async () => {
    await using haproxy = await start()
    const target = openHaproxyTarget(haproxy)
    const text = config(haproxy, { queueSec: 60 })
    const plan = planFor(await target.read(never), text, [reloadChange])
    await haproxy.reload()
    const before = await stateOf(haproxy)

    await expect(target.apply(plan, never)).rejects.toMatchObject({
      kind: 'stale-plan',
      message: expect.stringContaining('the process had pid'),
    })

    await expectAsBefore(haproxy, before)
    await expectCompletion(haproxy, text)
  })
})
