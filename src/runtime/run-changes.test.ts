import { expect, test } from 'vitest'
import type { Change } from '../model/plan/plan.ts'
import type { Reply, RuntimeConnection } from '../model/ports.ts'
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

test('a map does not wait for the connections of a server that goes', async () => {
  let nowMs = 0
  const clock = { now: () => nowMs, sleep: async (ms: number) => void (nowMs += ms) }
  const sent: string[] = []
  let asked = 0
  function answer(command: string): Reply {
    sent.push(command)
    let text = command.startsWith('prepare') ? 'New version created: 1' : ''
    if (command.startsWith('show')) text = `# server used_cur\nweb/a ${++asked < 3 ? 1 : 0}\n`
    return { command, text, isError: false }
  }
  const connection: RuntimeConnection = {
    send: async (commands) =>
      commands.map((each) => answer(typeof each === 'string' ? each : each.text)),
    ask: async (command) => answer(command),
    askAll: async (commands) => commands.map(answer),
    run: () => Promise.reject(new Error('not asked for')),
    [Symbol.asyncDispose]: async () => undefined,
  }
  const a = { backend: 'web', server: 'a' }
  const drain = { kind: 'drain', ...a, limitMs: 9_000 } as const

  const results = await runChanges(
    connection,
    [
      change('server', { kind: 'set-state', ...a, state: 'drain' }, drain, {
        kind: 'delete-server',
        ...a,
      }),
      change('map', { kind: 'replace-entries', what: 'map', path: '/m', entries: ['a b'] }),
    ],
    clock,
  )

  expect(results.map(({ outcome }) => outcome)).toEqual(['done', 'done'])
  expect(sent.indexOf('commit map @1 /m')).toBeLessThan(sent.lastIndexOf('show servers conn web'))
  expect(results[1]!.tookMs).toBeLessThan(results[0]!.tookMs)
})
