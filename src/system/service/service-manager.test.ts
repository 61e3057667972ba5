import { expect, test } from 'vitest'
import type { RunOptions, RunResult } from '../../model/ports.ts'
import { isService, openServiceManager, type ServiceManager } from './service-manager.ts'

const done: RunResult = { exitCode: 0, stdout: '', stderr: '' }

interface Heard {
  readonly manager: ServiceManager
  readonly env: Record<string, string | undefined>
  readonly told: string[][]
  readonly warned: string[]
  readonly stop: AbortController
}

/** A service manager whose program is `answer`. */
function heard(
  env: Record<string, string>,
  answer: () => Promise<RunResult> = () => Promise.resolve(done),
): Heard {
  const told: string[][] = []
  const warned: string[] = []
  const stop = new AbortController()
  const own: Record<string, string | undefined> = { ...env }
  const manager = openServiceManager({
    env: own,
    pid: 7,
    stop: stop.signal,
    log: { debug: () => {}, info: () => {}, warn: (message) => warned.push(message) },
    processes: {
      run(_file: string, args: readonly string[], options?: RunOptions) {
        told.push([options?.env?.['NOTIFY_SOCKET'] ?? '', ...args])
        return answer()
      },
    },
  })
  return { manager, env: own, told, warned, stop }
}

test('systemd is told of readiness, reloads and the end, each once, and what others inherit does not speak for it', async () => {
  const { manager, env, told, stop } = heard({ NOTIFY_SOCKET: '/run/n', PATH: '/bin' })
  manager.ready('one\n thing')
  manager.ready('one thing')
  manager.reloading()
  manager.ready('one thing')
  stop.abort()
  await manager[Symbol.asyncDispose]()

  expect(told).toEqual([
    ['/run/n', 'READY=1', 'STATUS=one thing'],
    ['/run/n', 'RELOADING=1', expect.stringMatching(/^MONOTONIC_USEC=\d+$/)],
    ['/run/n', 'READY=1', 'STATUS=one thing'],
    ['/run/n', 'STOPPING=1'],
  ])
  expect(env).toEqual({ PATH: '/bin' })
})

test.each([
  [{ WATCHDOG_USEC: '2000' }, true],
  [{ WATCHDOG_USEC: '2000', WATCHDOG_PID: '7' }, true],
  [{ WATCHDOG_USEC: '2000', WATCHDOG_PID: '8' }, false],
  [{ WATCHDOG_USEC: 'soon' }, false],
  [{}, false],
])('with %j it shows that it lives: %s', async (env, isShown) => {
  const { manager, told } = heard({ NOTIFY_SOCKET: '/run/n', ...env })
  if (isShown) await expect.poll(() => told).toContainEqual(['/run/n', 'WATCHDOG=1'])
  await manager[Symbol.asyncDispose]()

  expect(told.some((each) => each.includes('WATCHDOG=1'))).toBe(isShown)
})

test.each([
  [{ ...done, exitCode: 1, stderr: 'no socket\n' }, 'no socket'],
  [new Error('no such program'), 'no such program'],
])('a manager that cannot be told is warned of once: %o', async (answer, reason) => {
  const { manager, warned } = heard({ NOTIFY_SOCKET: '/run/n' }, () =>
    answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer),
  )
  manager.ready('a')
  manager.ready('b')
  await manager[Symbol.asyncDispose]()

  expect(warned).toEqual([`the state cannot be reported to systemd: ${reason}`])
})

test('without a manager nothing is run', async () => {
  const { manager, told } = heard({ WATCHDOG_USEC: '2000' })
  manager.ready('a')
  await manager[Symbol.asyncDispose]()

  expect(told).toEqual([])
})

test.each([
  [{ NOTIFY_SOCKET: '/run/n' }, true],
  [{ SYSTEMD_EXEC_PID: '7' }, true],
  // A shell of a desktop session, which systemd started long ago.
  [{ SYSTEMD_EXEC_PID: '6', INVOCATION_ID: 'x' }, false],
  [{}, false],
])('with %j it is a service: %s', (env, expected) => {
  expect(isService(env, 7)).toBe(expected)
})
