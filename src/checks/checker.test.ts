import { describe, expect, test } from 'vitest'
import { noProgress } from '../model/progress.ts'
import { createFakeClock, type FakeClock } from '../../test/support/fake-clock.ts'
import { instance, placed, project, service } from '../../test/support/worlds/discovery-world.ts'
import type { Check, CheckResult } from '../kit/check.ts'
import { testContext } from '../kit/testing/context.ts'
import type { Fleet } from '../model/fleet.ts'
import type { BoundCheck, BoundProject } from '../kit/plugins/bound-project.ts'
import { checkOnce, watchChecks } from './checker.ts'
import type { CheckWorld } from './world.ts'

const never = new AbortController().signal
const pass: CheckResult = { isHealthy: true }
const fail: CheckResult = { isHealthy: false, output: 'HTTP 503' }

function spec(check: Check['check'], more: Partial<BoundCheck> = {}): BoundCheck {
  return {
    plugin: placed('fake'),
    options: placed({}),
    definition: {
      kind: 'check',
      name: 'fake',
      summary: '',
      schema: {},
      open: () => ({ check }),
    },
    intervalMs: 2_000,
    timeoutMs: 1_000,
    rise: 2,
    fall: 3,
    ...more,
  }
}

function worldOf(clock: FakeClock, more: Partial<CheckWorld> = {}): CheckWorld {
  return {
    contextFor: (name) => testContext({ name }),
    clock,
    log: testContext().log,
    progress: noProgress,
    random: () => 0,
    concurrency: 64,
    ...more,
  }
}

function fleetOf(...endpoints: string[]): Fleet {
  const instances = endpoints.map((each) => ({
    ...instance(each),
    use: 'serve' as const,
    check: 'unchecked' as const,
  }))
  return {
    services: [{ name: 'web', source: 'main', freshness: 'fresh', instances, rejected: [] }],
  }
}

function checksOf(fleet: Fleet): string[] {
  return fleet.services.flatMap((each) =>
    each.instances.map(({ id, check, reason }) => [id, check, reason].filter(Boolean).join(' ')),
  )
}

/** A project with one service, `web`, whose instances are checked so. */
function webWith(...checks: readonly BoundCheck[]): BoundProject {
  return project([service('web', { checks })])
}

/** Runs a promise to its end on the test's clock. */
async function finish<T>(clock: FakeClock, promise: Promise<T>, ms = 60_000): Promise<T> {
  promise.catch(() => undefined)
  await clock.advance(ms)
  return promise
}

describe('checkOnce', () => {
  const rows: [string, CheckResult[], string][] = [
    ['up after two passes', [pass, pass], 'up'],
    ['down after three failures', [fail, fail, fail], 'down HTTP 503'],
    ['up when it passes in time', [fail, fail, pass, pass], 'up'],
    [
      'down when it does neither',
      [pass, fail, pass, fail, pass],
      'down unsteady: 5 checks, neither 2 passes nor 3 failures in a row',
    ],
  ]

  test.each(rows)('is %s', async (_what, results, expected) => {
    const clock = createFakeClock()
    const left = [...results]
    const web = webWith(spec(async () => left.shift() ?? expect.fail('asked too often')))

    const fleet = await finish(clock, checkOnce(web, fleetOf('a:1'), worldOf(clock), never))

    expect(checksOf(fleet)).toEqual([`a:1 ${expected}`])
    expect(left).toEqual([])
    expect(clock.sleepers).toBe(0)
  })

  test('leaves services without checks as they are', async () => {
    const found = fleetOf('a:1')
    const fleet = await checkOnce(webWith(), found, worldOf(createFakeClock()), never)

    expect(checksOf(fleet)).toEqual(['a:1 unchecked'])
    expect(fleet.services[0]).toBe(found.services[0])
  })

  test('takes an instance for up only when all of its checks pass', async () => {
    const clock = createFakeClock()
    const both = webWith(
      spec(async () => pass),
      spec(async () => fail),
    )

    const fleet = await finish(clock, checkOnce(both, fleetOf('a:1'), worldOf(clock), never))

    expect(checksOf(fleet)).toEqual(['a:1 down HTTP 503'])
  })

  test.each([
    [
      'that does not listen to its signal',
      () => new Promise<CheckResult>(() => undefined),
      'no answer in 1000 ms',
    ],
    [
      'that says it in its own words',
      (_: unknown, signal: AbortSignal) =>
        new Promise<CheckResult>((resolve) =>
          signal.addEventListener('abort', () => resolve({ isHealthy: false, output: 'too slow' })),
        ),
      'too slow',
    ],
    [
      'that is broken',
      () => Promise.reject(new TypeError('a bug')),
      'the check itself failed: a bug',
    ],
  ])('a check %s is a failure', async (_what, check, reason) => {
    const clock = createFakeClock()

    const web = webWith(spec(check))
    const fleet = await finish(clock, checkOnce(web, fleetOf('a:1'), worldOf(clock), never))

    expect(checksOf(fleet)).toEqual([`a:1 down ${reason}`])
    expect(clock.sleepers).toBe(0)
  })

  test('never has more probes under way than it may', async () => {
    const clock = createFakeClock()
    let running = 0
    let most = 0
    let probes = 0
    const web = webWith(
      spec(async () => {
        running += 1
        probes += 1
        most = Math.max(most, running)
        await clock.sleep(100)
        running -= 1
        return pass
      }),
    )
    const many = fleetOf(...Array.from({ length: 50 }, (_, index) => `a${index}.test:1`))

    await finish(clock, checkOnce(web, many, worldOf(clock, { concurrency: 7 }), never))

    expect([most, probes]).toEqual([7, 100])
  })

  test('runs no more at once of a plugin than it says', async () => {
    const clock = createFakeClock()
    let running = 0
    let most = 0
    const own = spec(async () => {
      most = Math.max(most, (running += 1))
      await clock.sleep(100)
      running -= 1
      return pass
    })
    const web = webWith({ ...own, definition: { ...own.definition, concurrency: 3 } })
    const many = fleetOf(...Array.from({ length: 20 }, (_, index) => `a${index}.test:1`))

    await finish(clock, checkOnce(web, many, worldOf(clock), never))

    expect(most).toBe(3)
  })

  test('ends with the reason of an abort', async () => {
    const clock = createFakeClock()
    const abort = new AbortController()
    const checked = checkOnce(
      webWith(spec(() => new Promise(() => undefined))),
      fleetOf('a:1'),
      worldOf(clock),
      abort.signal,
    )
    await clock.advance(10)
    abort.abort(new Error('stopped'))

    await expect(checked).rejects.toThrow('stopped')
    expect(clock.sleepers).toBe(0)
  })
})

describe('watchChecks', () => {
  async function watch(
    check: Check['check'],
    script: (clock: FakeClock, put: (fleet: Fleet) => void) => Promise<void>,
    more: Partial<CheckWorld> = {},
    { areNew = false, ...ofCheck }: Partial<BoundCheck> & { readonly areNew?: boolean } = {},
  ): Promise<string[][]> {
    const clock = createFakeClock()
    const abort = new AbortController()
    const seen: string[][] = []
    let give: ((fleet: Fleet) => void) | undefined
    async function* fleets(): AsyncGenerator<Fleet> {
      for (;;) yield await new Promise<Fleet>((resolve) => void (give = resolve))
    }
    const run = (async () => {
      const web = webWith(spec(check, ofCheck))
      const world = worldOf(clock, more)
      for await (const fleet of watchChecks(web, fleets(), world, abort.signal, { areNew }))
        seen.push(checksOf(fleet))
    })()
    run.catch(() => undefined)
    await clock.advance(0)
    await script(clock, (fleet) => give?.(fleet))
    abort.abort(new Error('stopped'))
    await expect(run).rejects.toThrow('stopped')
    await clock.advance(0)
    expect(clock.sleepers).toBe(0)
    return seen
  }

  test('holds the first fleet until all is decided, then tells each change of health', async () => {
    let state = pass
    const seen = await watch(
      async ({ id }) => (id === 'b:1' ? state : pass),
      async (clock, put) => {
        put(fleetOf('a:1', 'b:1'))
        await clock.advance(10_000)
        state = fail
        await clock.advance(10_000)
        state = pass
        await clock.advance(10_000)
      },
    )

    expect(seen).toEqual([
      ['a:1 up', 'b:1 up'],
      ['a:1 up', 'b:1 down HTTP 503'],
      ['a:1 up', 'b:1 up'],
    ])
  })

  test('takes who joins later for down until it has passed, and forgets who leaves', async () => {
    const seen = await watch(
      async () => pass,
      async (clock, put) => {
        put(fleetOf('a:1'))
        await clock.advance(5_000)
        put(fleetOf('a:1', 'b:1'))
        await clock.advance(5_000)
        put(fleetOf('b:1'))
        await clock.advance(5_000)
      },
    )

    expect(seen).toEqual([
      ['a:1 up'],
      ['a:1 up', 'b:1 down not checked yet'],
      ['a:1 up', 'b:1 up'],
      ['b:1 up'],
    ])
  })

  test('one failure is not enough, and a moved instance is a new one', async () => {
    const results = [pass, pass, fail, pass, pass, pass, pass, pass, pass, pass]
    const moved = fleetOf('b:1')
    const renamed: Fleet = {
      services: [
        { ...moved.services[0]!, instances: [{ ...moved.services[0]!.instances[0]!, id: 'a:1' }] },
      ],
    }
    const seen = await watch(
      async () => results.shift() ?? pass,
      async (clock, put) => {
        put(fleetOf('a:1'))
        await clock.advance(10_000)
        put(renamed)
        await clock.advance(5_000)
      },
    )

    expect(seen).toEqual([['a:1 up'], ['a:1 down not checked yet'], ['a:1 up']])
  })

  test('keeps who is up while the check itself fails, and says so once a minute', async () => {
    const warnings: string[] = []
    let isBroken = false
    const log = { ...testContext().log, warn: (text: string) => void warnings.push(text) }
    const seen = await watch(
      async () => {
        if (isBroken) throw new TypeError('no files left')
        return pass
      },
      async (clock, put) => {
        put(fleetOf('a:1', 'b:1'))
        await clock.advance(10_000)
        isBroken = true
        await clock.advance(90_000)
      },
      { log },
    )

    expect(seen).toEqual([['a:1 up', 'b:1 up']])
    expect(warnings).toEqual([
      'check fake of a:1 failed unexpectedly: no files left',
      'check fake of a:1 failed unexpectedly: no files left',
    ])
  })

  test('asks those that are up in time, however many do not answer, and says who is late', async () => {
    const asked: number[] = []
    const warnings: string[] = []
    const log = { ...testContext().log, warn: (text: string) => void warnings.push(text) }
    const silent = Array.from({ length: 20 }, (_, index) => `silent${index}.test:1`)
    let time = 0
    await watch(
      ({ id }, signal) => {
        if (id === 'a:1') asked.push(time)
        if (id === 'a:1') return Promise.resolve(pass)
        return new Promise((resolve) =>
          signal.addEventListener('abort', () => resolve({ isHealthy: false, output: 'silent' })),
        )
      },
      async (clock, put) => {
        put(fleetOf('a:1', ...silent))
        for (; time < 120_000; time += 1_000) await clock.advance(1_000)
      },
      { log, concurrency: 2 },
    )

    const late = asked.filter((at) => at > 60_000)
    expect(late.length).toBeGreaterThan(25)
    expect(warnings[0]).toMatch(
      /^checks by fake wait \d+\.\d s for their turn: raise their interval/,
    )
    expect(warnings.length).toBeLessThan(4)
  })

  test.each([
    ['one that joins', false, ['a:1 up', 'b:1 up']],
    ['all, where they are new', true, ['a:1 up']],
  ])('leaves %s alone at first', async (_who, areNew, expected) => {
    const asked = new Map<string, number>()
    let now = (): number => 0
    const seen = await watch(
      async ({ id }) => {
        if (!asked.has(id)) asked.set(id, now())
        return pass
      },
      async (clock, put) => {
        const beganMs = clock.now()
        now = () => clock.now() - beganMs
        put(fleetOf('a:1'))
        await clock.advance(50_000)
        if (!areNew) put(fleetOf('a:1', 'b:1'))
        await clock.advance(50_000)
      },
      {},
      { startDelayMs: 30_000, areNew },
    )

    expect(seen.at(-1)).toEqual(expected)
    expect([...asked.values()]).toEqual(areNew ? [30_000] : [0, 80_000])
  })
})
