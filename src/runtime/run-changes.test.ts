import { expect, test } from 'vitest'
import { noProgress, type Activity } from '../model/progress.ts'
import type { Change } from '../model/plan/plan.ts'
import type { Clock, Reply, RuntimeConnection } from '../model/ports.ts'
import type { RuntimeStep } from '../model/plan/runtime-step.ts'
import { runChanges } from './run-changes.ts'

function change(summary: string, ...steps: readonly RuntimeStep[]): Change {
  const subject = { section: 'backend web' }
  return {
    class: 'runtime',
    action: 'change',
    kind: 'server',
    subject,
    summary,
    reason: { code: 'over-the-socket' },
    steps,
  }
}

function virtualClock(): Clock {
  let nowMs = 0
  return { now: () => 0, monotonic: () => nowMs, sleep: async (ms) => void (nowMs += ms) }
}

/** A socket whose answers are made, each from the command that it is given. */
function connectionOf(answer: (command: string) => Reply): RuntimeConnection {
  return {
    send: async (commands) =>
      commands.map((each) => answer(typeof each === 'string' ? each : each.text)),
    ask: async (command) => answer(command),
    askAll: async (commands) => commands.map(answer),
    look: () => Promise.reject(new Error('not asked for')),
    run: () => Promise.reject(new Error('not asked for')),
    [Symbol.asyncDispose]: async () => undefined,
  }
}

const a = { backend: 'web', server: 'a' }

test('a map does not wait for the connections of a server that goes', async () => {
  const sent: string[] = []
  let asked = 0
  const connection = connectionOf((command) => {
    sent.push(command)
    let text = command.startsWith('prepare') ? 'New version created: 1' : ''
    if (command.startsWith('show')) text = `# server used_cur\nweb/a ${++asked < 3 ? 1 : 0}\n`
    return { command, text, isError: false }
  })
  const drain = { kind: 'drain', ...a, limitMs: 9_000 } as const
  const said: string[] = []
  function recorded(text: string): Activity {
    said.push(text)
    return noProgress.begin(text)
  }

  const results = await runChanges(
    connection,
    [
      change('server', { kind: 'set-state', ...a, state: 'drain' }, drain, {
        kind: 'delete-server',
        ...a,
      }),
      change('map', { kind: 'replace-entries', what: 'map', path: '/m', entries: ['a b'] }),
    ],
    { clock: virtualClock(), progress: { begin: recorded } },
  )

  expect(said).toContain('draining web/a: 9 s left')
  expect(results.map(({ outcome }) => outcome)).toEqual(['done', 'done'])
  expect(sent.indexOf('commit map @1 /m')).toBeLessThan(sent.lastIndexOf('show servers conn web'))
  expect(results[1]!.tookMs).toBeLessThan(results[0]!.tookMs)
})

test.each([
  { closesMs: 6_000, outcome: 'done' },
  { closesMs: 60_000, outcome: 'refused' },
])(
  'a server whose idle connections are closed after $closesMs ms is $outcome',
  async ({ closesMs, outcome }) => {
    const clock = virtualClock()
    const connection = connectionOf((command) =>
      command === 'del server web/a' && clock.monotonic() < closesMs
        ? {
            command,
            text: 'Server still has connections attached to it, cannot remove it.',
            isError: true,
          }
        : { command, text: '', isError: false },
    )

    const [result] = await runChanges(
      connection,
      [
        change(
          'server',
          { kind: 'set-state', ...a, state: 'maint' },
          { kind: 'delete-server', ...a },
        ),
      ],
      { clock, progress: noProgress },
    )

    expect(result!.outcome).toBe(outcome)
  },
)
