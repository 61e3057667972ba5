import { expect, test } from 'vitest'
import { InvalidError } from '../../model/index.ts'
import { onAbort } from '../../model/on-abort.ts'
import type { ReportSignals } from '../../report/report.ts'
import { followReport, type ReportSight, type ToldState } from './follow-report.ts'

/** A world in which each project that is read registers one copy, when it is told to. */
function world(): {
  readonly log: string[]
  readonly told: Map<string, () => void>
  readonly ask: () => void
  readonly follow: (stop: AbortSignal) => AsyncGenerator<ReportSight<ToldState>>
} {
  const log: string[] = []
  const told = new Map<string, () => void>()
  const names = ['first', 'second']
  let request = new AbortController()

  async function* run(
    name: string,
    { stop, end }: ReportSignals,
  ): AsyncGenerator<readonly ToldState[]> {
    log.push(`${name} begins`)
    yield [stateOf([])]
    const registered = new Promise<void>((resolve) => told.set(name, resolve))
    const ended = new Promise<void>((resolve) => {
      onAbort(stop, () => resolve())
      onAbort(end, () => resolve())
    })
    await Promise.race([registered, ended])
    if (!stop.aborted && !end.aborted) yield [stateOf(['zk'])]
    await ended
    log.push(`${name} ends`)
    if (!end.aborted) stop.throwIfAborted()
  }

  async function open(): Promise<string> {
    const name = names.shift()
    if (name === undefined) throw new InvalidError('the project is wrong', [])
    return name
  }

  return {
    log,
    told,
    ask: () => request.abort(),
    follow: (stop) =>
      followReport(
        {
          open,
          reloads: { next: () => (request = new AbortController()).signal },
          run,
        },
        stop,
      ),
  }
}

function stateOf(known: readonly string[]): ToldState {
  return {
    copy: { registrars: [{ name: 'zk' }] },
    standings: new Map(known.map((name) => [name, 'passing'])),
  }
}

test('the old project goes on until the new one has told of all copies; a wrong one changes nothing', async () => {
  const { log, told, ask, follow } = world()
  const stop = new AbortController()
  const seen: string[] = []

  await expect(async () => {
    for await (const sight of follow(stop.signal)) {
      if (sight.kind !== 'states') log.push(sight.kind)
      else seen.push(String(sight.states[0]?.standings.size))
      if (log.length === 1 && told.has('first')) told.get('first')?.()
      if (log.length === 1 && seen.at(-1) === '1') ask()
      if (log.includes('second begins') && told.has('second')) told.get('second')?.()
      if (log.includes('first ends') && !log.includes('project-refused')) ask()
      if (log.includes('project-refused')) stop.abort(new Error('stopped'))
    }
  }).rejects.toThrow('stopped')

  expect(log).toEqual([
    'first begins',
    'second begins',
    'project-read',
    'first ends',
    'project-refused',
    'second ends',
  ])
})
