import { describe, expect, test } from 'vitest'
import { createFakeClock, type FakeClock } from '../../../test/support/fake-clock.ts'
import { openMailbox } from '../../kit/time/mailbox.ts'
import { Failure, UnavailableError, type Fleet } from '../../model/index.ts'
import type { PlannedProject } from '../targets/planned-project.ts'
import { followRounds, type Round, type RoundParts } from './rounds.ts'

const settings = {
  quietMs: 1_000,
  hardLimitMs: 10_000,
  reloadEveryMs: 5_000,
  intervalMs: 60_000,
  retryMs: 1_000,
}

function fleetOf(name: string): Fleet {
  const service = { name, source: 'main', freshness: 'fresh' as const, instances: [], rejected: [] }
  return { services: [service] }
}

/** Rounds over fleets that the test finds, through a line that does what the test says. */
interface World {
  readonly clock: FakeClock
  readonly rounds: Round[]
  readonly ended: Promise<unknown>
  readonly stop: AbortController
  readonly end: AbortController
  find(name: string): void
  putClockBack(ms: number): void
}

interface Steps {
  /** By the count of rounds that were begun. */
  readonly plan?: (count: number) => Promise<PlannedProject>
  readonly guard?: () => Promise<void>
  /** What is told of what was held back. */
  readonly held?: Failure
  readonly carryOut?: RoundParts['line']['carryOut']
}

function follow({ plan, guard, held, carryOut }: Steps = {}): World {
  const clock = createFakeClock(0)
  const stop = new AbortController()
  const end = new AbortController()
  const found = openMailbox<Fleet>(stop.signal)
  const rounds: Round[] = []
  let begun = 0
  let backMs = 0
  const parts: RoundParts = {
    clock: {
      now: () => clock.now() - backMs,
      monotonic: () => clock.monotonic(),
      sleep: (ms, signal) => clock.sleep(ms, signal),
    },
    settings,
    async *fleets(signal) {
      for (;;) {
        await Promise.race([found.arrival(), aborted(signal)])
        const next = found.read()
        if (next !== undefined) yield next.value
      }
    },
    line: {
      async toPlan({ source }) {
        begun += 1
        if (plan !== undefined) return plan(begun)
        if (source.kind !== 'found') throw new Error('a round asks no source')
        return { fleet: source.fleet, plans: [], refusals: [], held: [], blocked: [], warnings: [] }
      },
      guard: guard ?? (() => Promise.resolve()),
      heldFailure: () => Promise.resolve(held),
      carryOut: carryOut ?? (() => Promise.resolve({ receipts: [], skipped: [] })),
    },
  }
  async function run(): Promise<void> {
    const signals = { stop: stop.signal, end: end.signal }
    for await (const round of followRounds(parts, signals)) rounds.push(round)
  }
  const ended = run().then(
    () => 'ended',
    (error: unknown) => error,
  )
  return {
    clock,
    rounds,
    ended,
    stop,
    end,
    find: (name) => found.put(fleetOf(name)),
    putClockBack: (ms) => (backMs += ms),
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason))
  })
}

function names(rounds: readonly Round[]): readonly (string | undefined)[] {
  return rounds.map(({ fleet }) => fleet.services[0]?.name)
}

describe('a round', () => {
  test('begins at once, and the next one when nothing has changed for the quiet time', async () => {
    const world = follow()

    world.find('a')
    await world.clock.advance(0)
    expect(names(world.rounds)).toEqual(['a'])
    await world.clock.advance(900)
    world.find('b')
    await world.clock.advance(900)
    world.find('c')
    await world.clock.advance(900)
    expect(names(world.rounds)).toEqual(['a'])
    await world.clock.advance(200)

    expect(names(world.rounds)).toEqual(['a', 'c'])
    expect(world.rounds[1]).toMatchObject({ startedAtMs: 2_800, endedAtMs: 2_800 })
    world.stop.abort(new Error('stopped'))
    await world.ended
  })

  test('that reloads comes at once, and the next one only so much later', async () => {
    const world = follow({ plan: () => Promise.resolve(reloading) })

    world.find('a')
    await world.clock.advance(0)
    expect(world.rounds.map(({ result }) => result !== undefined)).toEqual([true])
    await world.clock.advance(2_000)
    world.find('b')
    await world.clock.advance(2_999)
    expect(world.rounds.slice(1)).toMatchObject([{ heldUntilMs: 5_000, planned: reloading }])
    expect(world.rounds[1]).not.toHaveProperty('result')
    await world.clock.advance(1)

    expect(world.rounds[2]).toMatchObject({ startedAtMs: 5_000, result: { receipts: [] } })
    expect(names(world.rounds)).toEqual(['a', 'b', 'b'])
    world.stop.abort(new Error('stopped'))
    await world.ended
  })

  test('that reloads is not held for as long as a clock was put back', async () => {
    const world = follow({ plan: () => Promise.resolve(reloading) })

    world.find('a')
    await world.clock.advance(2_000)
    world.putClockBack(3_600_000)
    world.find('b')
    await world.clock.advance(10_000)

    expect(world.rounds.map(({ result }) => result !== undefined)).toEqual([true, false, true])
    world.stop.abort(new Error('stopped'))
    await world.ended
  })

  test('whose reload failed is tried again with the same texts after 1, 2, 4 … minutes, and with others at once', async () => {
    const failure = new Failure('reload-rolled-back', 'no port')
    const tries: number[] = []
    let generation = 'a'
    const world = follow({
      plan: async () => ({
        ...reloading,
        plans: reloading.plans.map((each) => ({ ...each, plan: { ...each.plan, generation } })),
      }),
      carryOut: async () => {
        tries.push(world.clock.now())
        return { receipts: [], skipped: [], failure }
      },
    })

    world.find('a')
    await world.clock.advance(500_000)
    expect(tries).toEqual([0, 60_000, 180_000, 420_000])
    expect(world.rounds.every((round) => round.failure === failure)).toBe(true)
    generation = 'b'
    world.find('b')
    await world.clock.advance(10_000)

    expect(tries).toEqual([0, 60_000, 180_000, 420_000, 500_000])
    world.stop.abort(new Error('stopped'))
    await world.ended
  })

  test('comes again after the interval although nothing was heard', async () => {
    const world = follow()

    world.find('a')
    await world.clock.advance(2 * 60_000)

    expect(names(world.rounds)).toEqual(['a', 'a', 'a'])
    world.stop.abort(new Error('stopped'))
    await world.ended
  })

  test('that fails is told and tried again, each time after twice the wait', async () => {
    const world = follow({ plan: () => Promise.reject(new UnavailableError('HAProxy is down')) })

    world.find('a')
    await world.clock.advance(0)
    expect(world.rounds.map((round) => round.failure?.message)).toEqual(['HAProxy is down'])
    await world.clock.advance(1_000 + 2_000 + 4_000)

    expect(world.rounds.map((round) => round.startedAtMs)).toEqual([0, 1_000, 3_000, 7_000])
    world.stop.abort(new Error('stopped'))
    await world.ended
  })

  test('whose plan a guard refuses has the plan and the refusal, and carries nothing out', async () => {
    const refusal = new Failure('refused', 'a guard refuses')
    const world = follow({
      plan: () => Promise.resolve(planned),
      guard: () => Promise.reject(refusal),
      carryOut: () => Promise.reject(new Error('carried out')),
    })

    world.find('a')
    await world.clock.advance(0)

    expect(world.rounds).toMatchObject([{ planned, failure: refusal }])
    expect(world.rounds[0]).not.toHaveProperty('result')
    world.stop.abort(new Error('stopped'))
    await world.ended
  })

  test('that meets a bug ends with it', async () => {
    const bug = new TypeError('a bug')
    const world = follow({ plan: () => Promise.reject(bug) })

    world.find('a')
    await world.clock.advance(1_000)

    expect(await world.ended).toBe(bug)
  })
})

describe('an end', () => {
  test.each([
    ['at once when it is stopped, with the reason', 'stop', new Error('stopped')],
    ['without an error when it is left', 'end', 'ended'],
  ] as const)('comes %s', async (_what, kind, expected) => {
    const world = follow()
    world.find('a')
    await world.clock.advance(1_000)

    world[kind].abort(expected)

    expect(await world.ended).toBe(expected)
    expect(names(world.rounds)).toEqual(['a'])
  })

  test('of the rounds that is asked for while they are being left is what ends them', async () => {
    const world = follow()
    const reason = new Error('stopped')
    world.find('a')
    await world.clock.advance(1_000)

    world.end.abort()
    world.stop.abort(reason)

    expect(await world.ended).toBe(reason)
  })

  test('that is asked for before the first round waits for it', async () => {
    const world = follow()
    world.end.abort()
    world.find('a')

    await world.clock.advance(1_000)

    expect(await world.ended).toBe('ended')
    expect(names(world.rounds)).toEqual(['a'])
  })

  test('that is asked for where no source answers comes after the hard limit', async () => {
    const world = follow()
    world.end.abort()

    await world.clock.advance(10_000)

    expect(await world.ended).toBe('ended')
    expect(world.rounds).toEqual([])
  })
})

/** A plan that has something to do; what is done is the fake line's. */
const planned: PlannedProject = {
  fleet: { services: [] },
  warnings: [],
  refusals: [],
  held: [],
  blocked: [],
  plans: [
    {
      target: {
        name: 'lb',
        definition: {
          kind: 'target',
          name: 'fake',
          summary: '',
          schema: {},
          place: 'disk',
          order: 0,
          hasProcess: true,
          plan: () => expect.fail('planned'),
          isEdited: () => false,
          open: () => Promise.reject(new Error('opened')),
        },
        target: {
          read: () => Promise.reject(new Error('read')),
          apply: () => Promise.reject(new Error('applied')),
        },
      },
      current: { files: [] },
      plan: {
        format: 2,
        target: 'lb',
        plugin: 'fake',
        generation: '0123456789abcdef',
        basis: { files: {} },
        files: [{ name: 'haproxy.cfg', action: 'create', after: 'global\n' }],
        changes: [],
      },
    },
  ],
}

const reloading: PlannedProject = {
  ...planned,
  plans: planned.plans.map((each) => ({
    ...each,
    plan: {
      ...each.plan,
      changes: [
        {
          class: 'reload',
          kind: 'reload-owed',
          action: 'change',
          subject: { section: 'process' },
          summary: 'the file has not been read yet',
          reason: { code: 'reload-failed', problem: 'HAProxy was away' },
          steps: [],
        },
      ],
    },
  })),
}
