import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { describe, expect, test } from 'vitest'
import { generationOf } from '../../src/kit/targets/generation.ts'
import { Failure } from '../../src/model/errors.ts'
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
} from '../support/worlds/fault-world.ts'
import { haproxyBinaries } from '../support/haproxy/haproxy-binaries.ts'
import { served, startMaster } from '../support/worlds/served-world.ts'
import {
  never,
  openHaproxyTarget,
  realContext,
  withBinary,
} from '../support/worlds/target-world.ts'

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
    await expectCompletion(haproxy, config(haproxy, { queueSec: 60 }))
  })

  test.each(haproxyBinaries())(
    'HAProxy $version accepts the candidate and refuses it at the reload: the file is put back',
    async (binary) => {
      await using haproxy = await start({}, binary)
      const before = await stateOf(haproxy)
      await using taken = await takePort()
      // The address is taken, which only a worker that starts can see.
      const text = config(haproxy, { more: `frontend busy\n  bind 127.0.0.1:${taken.port}\n` })
      const places = { ...haproxy, options: { reload: { by: 'master', timeout: '1m' } as const } }
      const context = realContext(haproxy.folder, withBinary(binary))

      await expect(applyText(places, text, context)).rejects.toMatchObject({
        kind: 'reload-rolled-back',
        // The master answers what came of a reload from 2.7 on.
        message: expect.stringMatching(binary.version === '2.6' ? /./ : /ALERT.*(bind|socket)/),
        receipt: { outcome: 'rolled-back' },
      })

      await expectAsBefore(haproxy, before)
      const target = openHaproxyTarget(haproxy)
      expect((await target.read(never)).owedReload).toMatchObject({
        generation: generationOf(text),
      })
      await taken[Symbol.asyncDispose]()
      await expectCompletion(haproxy, text, 'the fault', context)
    },
  )

  test('a HAProxy that was started from another file: that is said after two reloads', async () => {
    await using haproxy = await start()
    const text = config(haproxy, { queueSec: 60 })
    const reload = { by: 'master', resend: '600ms' } as const
    const configPath = `${haproxy.configPath}.other`

    await expect(
      applyText({ ...haproxy, configPath, options: { reload } }, text),
    ).rejects.toMatchObject({
      message: expect.stringContaining(`does not run ${configPath}: it reads another file`),
    })

    await expectServing(haproxy)
  })

  test('a reload that hangs ends at its time limit, and the file is put back', async () => {
    await using haproxy = await start()
    const before = await stateOf(haproxy)
    const text = config(haproxy, { queueSec: 60 })
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
    const text = config(haproxy, { queueSec: 60 })
    const reload = { by: 'command', command: ['true'], timeout: '300ms' } as const

    await expect(applyText({ ...haproxy, options: { reload } }, text)).rejects.toMatchObject({
      kind: 'reload-rolled-back',
      message: expect.stringContaining('was not seen within 300 ms'),
    })

    await expectAsBefore(haproxy, before)
    await expectCompletion(haproxy, text)
  })

  test.each(['master', 'signal'] as const)(
    'a master that hangs, asked by %s: the file is as it was, and when it wakes up nothing else is loaded',
    async (by) => {
      await using haproxy = await start()
      const before = await stateOf(haproxy)
      const text = config(haproxy, { queueSec: 60 })
      const pid = haproxy.master.pid!
      const reload = { by, timeout: '700ms', ...(by === 'signal' && { pid }) }
      const places = { ...haproxy, options: { reload } }
      // The worker goes on, and has all the time that it needs.
      const patient = createRuntimeConnector({ clock: systemClock })
      const quick = createRuntimeConnector({ clock: systemClock, timeoutMs: 300 })
      const runtime: typeof quick = {
        ...quick,
        open: (address, signal) =>
          (address.startsWith('master@') ? quick : patient).open(address, signal),
      }
      const context = realContext(haproxy.folder, {
        runtime,
        readProcess: (addresses, signal) => readProcess(runtime, addresses, signal),
      })
      process.kill(pid, 'SIGSTOP')
      try {
        await expect(applyText(places, text, context)).rejects.toMatchObject({
          // Who is asked and does not answer is seen before anything is written.
          kind: by === 'master' ? 'unavailable' : 'reload-rolled-back',
        })
        expect(await readFile(haproxy.configPath, 'utf8')).toBe(before.text)
        expect(await served(haproxy.port('web'))).toEqual(['up'])
      } finally {
        process.kill(pid, 'SIGCONT')
      }

      await haproxy.reload()
      await expectServing(haproxy)
      const { process: running } = await openHaproxyTarget(haproxy).read(never)
      expect(running?.generation).toBe(generationOf(before.text))
      await expectCompletion(haproxy, text)
    },
  )

  test('a reload that kills HAProxy: the file that ran is put back, and that it is down is told', async () => {
    await using haproxy = await start()
    const before = await stateOf(haproxy)
    const text = config(haproxy, { queueSec: 60 })
    const kill = `kill -9 ${haproxy.master.pid} ${before.pid}`
    const reload = { by: 'command', command: ['sh', '-c', kill], timeout: '300ms' } as const

    await expect(applyText({ ...haproxy, options: { reload } }, text)).rejects.toMatchObject({
      kind: 'reload-stuck',
      help: expect.stringContaining(`Start HAProxy from ${haproxy.configPath}`),
      receipt: { outcome: 'stuck' },
    })

    expect(await readFile(haproxy.configPath, 'utf8')).toBe(before.text)
    const current = await openHaproxyTarget(haproxy).read(never)
    expect(current.owedReload).toMatchObject({ generation: generationOf(text) })
    {
      await using _started = await startMaster(haproxy.folder)
      await expectServing(haproxy)
      await expectCompletion(haproxy, text)
    }
    expect(await applyText(haproxy, text)).toMatchObject({ outcome: 'unchanged' })
  })

  test('a SIGUSR2 that is lost is sent again', async () => {
    await using haproxy = await start()
    const text = config(haproxy, { queueSec: 60 })
    let sent = 0
    let passedMs = 0
    const bare = realContext(haproxy.folder)
    const processes = {
      ...bare.processes,
      async signal(pid: number, name: string) {
        if (sent++ > 0) await bare.processes.signal(pid, name)
      },
    }
    // As if it was waited for after the first, and only then: the second may take its time.
    const clock: typeof bare.clock = {
      now: () => bare.clock.now(),
      monotonic: () => bare.clock.monotonic() + passedMs,
      async sleep(ms, signal) {
        if (sent === 1) passedMs = 20_000
        await bare.clock.sleep(ms, signal)
      },
    }
    const reload = { by: 'signal', pid: haproxy.master.pid!, resend: '20s', timeout: '5m' } as const

    const receipt = await applyText({ ...haproxy, options: { reload } }, text, {
      ...bare,
      processes,
      clock,
    })

    expect(receipt.outcome).toBe('applied')
    expect(receipt.steps.filter((step) => step.what.startsWith('reload by SIGUSR2'))).toHaveLength(
      2,
    )
  })

  test('somebody else reloads all the time: signals are lost, and the new generation is seen all the same', async () => {
    await using haproxy = await start()
    const pid = haproxy.master.pid!
    const reload = { by: 'signal', pid, resend: '200ms', timeout: '2m' } as const
    const somebody = setInterval(() => process.kill(pid, 'SIGUSR2'), 3)
    const quiet = setTimeout(() => clearInterval(somebody), 1_500)
    try {
      for (const queueSec of [60, 70, 80]) {
        const text = config(haproxy, { queueSec })
        // A worker that was replaced between reading and locking makes the plan stale.
        const receipt = await untilNotStale(() =>
          applyText({ ...haproxy, options: { reload } }, text),
        )

        expect(receipt.outcome).toBe('applied')
        expect(await readFile(haproxy.configPath, 'utf8')).toBe(text)
      }
    } finally {
      clearTimeout(quiet)
      clearInterval(somebody)
    }
    await expectCompletion(haproxy, config(haproxy, { queueSec: 90 }))
  })

  test('a reload that comes too soon after the last is owed, and done later', async () => {
    await using haproxy = await start()
    const reload = { by: 'master', interval: '1h', timeout: '1m' } as const
    const places = { ...haproxy, options: { reload } }
    await applyText(places, config(haproxy, { queueSec: 60 }))
    const text = config(haproxy, { queueSec: 70 })

    const receipt = await applyText(places, text)

    expect(receipt).toMatchObject({ outcome: 'reload-owed' })
    expect(await readFile(haproxy.configPath, 'utf8')).toBe(text)
    expect((await openHaproxyTarget(haproxy).read(never)).owedReload).toMatchObject({
      reason: expect.stringContaining('the last reload was too recent'),
    })
    await expectCompletion(haproxy, text)
  })
})

async function untilNotStale<T>(apply: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await apply()
    } catch (error) {
      if (!(error instanceof Failure) || error.kind !== 'stale-plan') throw error
    }
  }
}

interface TakenPort extends AsyncDisposable {
  readonly port: number
}

async function takePort(): Promise<TakenPort> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { port, [Symbol.asyncDispose]: () => close(server) }
}

async function close(server: Server): Promise<void> {
  if (server.listening) await new Promise((resolve) => server.close(resolve))
}
