import { expect, test } from 'vitest'
import { Failure, InvalidError } from '../../model/index.ts'
import { follow, type FollowDoors, type FollowedProject, type Sight } from './follow.ts'
import type { Round } from './rounds.ts'

type NamedProject = FollowedProject<string>

/** A project that goes through one round, and then waits for a signal. */
function projectNamed(name: string, closed: string[]): NamedProject {
  return {
    session: name,
    async *rounds({ stop, end }) {
      const round: Round = { startedAtMs: 0, endedAtMs: 0, fleet: { services: [] } }
      yield round
      await Promise.race([heard(end), heard(stop)])
      stop.throwIfAborted()
    },
    async [Symbol.asyncDispose]() {
      closed.push(name)
    },
  }
}

function heard(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve())
  })
}

/** Opens one after the other; what is a failure is thrown. */
function doors(
  projects: readonly (NamedProject | Error)[],
): FollowDoors<string> & { ask(): void; readonly opened: () => number } {
  let request = new AbortController()
  let opened = 0
  return {
    ask: () => request.abort(),
    opened: () => opened,
    reloads: {
      next() {
        request = new AbortController()
        return request.signal
      },
    },
    async open() {
      const next = projects[opened]
      opened += 1
      if (next === undefined) throw new Error('opened once more')
      if (next instanceof Error) throw next
      return next
    },
  }
}

function wordsOf(sight: Sight<string>): string {
  return `${sight.kind} of ${sight.session}`
}

test('a project that is read again takes the place of the previous one, which is closed', async () => {
  const closed: string[] = []
  const all = doors([projectNamed('first', closed), projectNamed('second', closed)])
  const stop = new AbortController()
  const seen: string[] = []

  const reason = new Error('stopped')
  await expect(async () => {
    for await (const sight of follow(all, stop.signal)) {
      seen.push(wordsOf(sight))
      if (seen.length === 1) all.ask()
      if (seen.length === 3) stop.abort(reason)
    }
  }).rejects.toBe(reason)

  expect(seen).toEqual(['round of first', 'project-read of second', 'round of second'])
  expect(closed).toEqual(['first', 'second'])
})

test('one that is wrong when it is read again is told, and the previous one goes on', async () => {
  const closed: string[] = []
  const wrong = new InvalidError('the project is wrong', [])
  const all = doors([projectNamed('first', closed), wrong])
  const stop = new AbortController()
  const seen: Sight<string>[] = []

  await expect(async () => {
    for await (const sight of follow(all, stop.signal)) {
      seen.push(sight)
      if (seen.length === 1) all.ask()
      if (seen.length === 3) stop.abort(new Error('stopped'))
    }
  }).rejects.toThrow('stopped')

  expect(seen.map(wordsOf)).toEqual([
    'round of first',
    'project-refused of first',
    'round of first',
  ])
  expect(seen[1]).toMatchObject({ failure: wrong })
  expect(closed).toEqual(['first'])
})

test('what is asked for while the project is read for the first time is heard', async () => {
  const closed: string[] = []
  const all = doors([projectNamed('first', closed), projectNamed('second', closed)])
  const stop = new AbortController()
  const seen: string[] = []
  const asking: FollowDoors<string> = {
    ...all,
    async open() {
      const opened = await all.open()
      if (all.opened() === 1) all.ask()
      return opened
    },
  }

  await expect(async () => {
    for await (const sight of follow(asking, stop.signal)) {
      seen.push(wordsOf(sight))
      if (seen.length === 3) stop.abort(new Error('stopped'))
    }
  }).rejects.toThrow('stopped')

  expect(seen).toEqual(['round of first', 'project-read of second', 'round of second'])
})

test.each([
  ['a project that is wrong from the start', new InvalidError('wrong', [])],
  ['a bug', new TypeError('a bug')],
])('%s ends it', async (_what, error) => {
  const sights = follow(doors([error]), new AbortController().signal)

  await expect(sights.next()).rejects.toBe(error)
})

test('a bug while it is read again ends it, and closes what was open', async () => {
  const closed: string[] = []
  const all = doors([projectNamed('first', closed), new TypeError('a bug')])

  await expect(async () => {
    for await (const sight of follow(all, new AbortController().signal)) {
      expect(sight).not.toBeInstanceOf(Failure)
      all.ask()
    }
  }).rejects.toThrow('a bug')

  expect(closed).toEqual(['first'])
})
