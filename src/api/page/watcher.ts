import { linkAbort } from '../../kit/time/linked-abort.ts'
import { onAbort } from '../../model/index.ts'
import type { TargetLoad } from '../../pipeline/targets/load.ts'
import { problemDocument, problemOf } from '../http/problem.ts'
import type { Doors } from '../routes/doors.ts'
import type { Survey } from '../work/survey.ts'
import { findPool, poolNames } from '../store/pool.ts'
import { tagOfDraft } from '../store/store.ts'
import {
  nothingKnown,
  type PageState,
  type Part,
  type ProjectStatus,
  type Sample,
} from './page-state.ts'
import { sampleOf } from './sample.ts'

/** Between two looks at what HAProxy counts. */
const loadMs = 2_000
/** What nobody tells of, as an instance that a registry has, is seen this soon. */
const everythingMs = 30_000
/** Ten minutes. */
const mostSamples = 300

/** Looks at the project and its processes, once for all who have the page open, and only as long as somebody has. */
export class Watcher {
  readonly #doors: Doors
  #state: PageState = nothingKnown
  #failure: Error | undefined
  #stop: AbortController | undefined
  #stir: () => void = nothing
  readonly #followers = new Set<() => void>()

  constructor(doors: Doors) {
    this.#doors = doors
  }

  /** What is known now, and again whenever it is something else. Who reads slowly misses what is old. */
  async *follow(signal: AbortSignal): AsyncGenerator<PageState> {
    let wake: () => void = nothing
    let shown: PageState | undefined
    function follower(): void {
      wake()
    }
    this.#followers.add(follower)
    using _stopped = onAbort(signal, follower)
    this.#begin()
    try {
      while (!signal.aborted) {
        if (this.#failure !== undefined) throw this.#failure
        if (shown !== this.#state) yield (shown = this.#state)
        else
          await new Promise<void>((resolve) => {
            wake = resolve
            if (signal.aborted) resolve()
          })
      }
    } finally {
      this.#followers.delete(follower)
      if (this.#followers.size === 0) this.#end()
    }
  }

  #begin(): void {
    if (this.#stop !== undefined) return
    const stop = new AbortController()
    this.#stop = stop
    this.#failure = undefined
    const work = [
      this.#watchLoads(stop.signal),
      this.#watchAll(stop.signal),
      this.#listen(stop.signal),
    ]
    void Promise.all(work).catch((error: unknown) => {
      if (stop.signal.aborted) return
      // A bug: those who look are told, and the next who comes begins anew.
      this.#failure = error instanceof Error ? error : new Error(String(error))
      this.#end()
      for (const follower of this.#followers) follower()
    })
  }

  /** The plots begin anew with the next who looks: nobody knows what was in between. */
  #end(): void {
    this.#stop?.abort(new Error('nobody looks any more'))
    this.#stop = undefined
    this.#put({ samples: [] })
  }

  #put(change: Partial<PageState>): void {
    this.#state = { ...this.#state, ...change }
    for (const follower of this.#followers) follower()
  }

  async #watchLoads(signal: AbortSignal): Promise<void> {
    const { store, engine, world } = this.#doors
    let tag = ''
    while (!signal.aborted) {
      const done = await attempt(async () => {
        const before = tagOfDraft(await store.draft())
        if (before !== tag) this.#stir()
        tag = before
        for await (const loads of engine.loads(signal)) {
          this.#putLoads(loads)
          await world.clock.sleep(loadMs, signal)
          if (tagOfDraft(await store.draft()) !== tag) break
        }
      })
      if (done.kind !== 'failed') continue
      this.#put({ loads: done })
      await world.clock.sleep(loadMs, signal)
    }
  }

  #putLoads(loads: readonly TargetLoad[]): void {
    const before = this.#state.samples.at(-1)
    const sample: Sample = sampleOf(loads, this.#doors.world.clock.now(), before)
    const samples = [...this.#state.samples, sample].slice(-mostSamples)
    this.#put({ loads: { kind: 'known', value: loads }, samples })
  }

  async #watchAll(signal: AbortSignal): Promise<void> {
    const { engine, world } = this.#doors
    while (!signal.aborted) {
      const stirred = new Promise<void>((resolve) => (this.#stir = resolve))
      const done = await attempt(() => engine.survey(signal, (survey) => this.#look(survey)))
      // Not even a look at it was possible: the project does not load.
      if (done.kind === 'failed')
        this.#put({ status: done, plan: done, history: done, findings: done })
      using waiting = linkAbort(signal)
      await Promise.race([stirred, world.clock.sleep(everythingMs, waiting.signal)])
      waiting.abort()
    }
  }

  async #look(survey: Survey): Promise<void> {
    this.#put({ status: await attempt(() => this.#statusOf(survey)) })
    this.#put({ plan: await attempt(() => survey.plan()) })
    this.#put({ history: await attempt(() => survey.history()) })
    this.#put({ findings: await attempt(() => survey.findings()) })
  }

  async #statusOf(survey: Survey): Promise<ProjectStatus> {
    const { document, backends } = await survey.status()
    const draft = await this.#doors.store.draft()
    return {
      document,
      backends: new Map(backends.map(({ service, backend }) => [service, backend])),
      pools: new Map(
        poolNames(draft).flatMap((name) => {
          const pool = findPool(draft, name)
          return pool === undefined ? [] : [[name, pool] as const]
        }),
      ),
    }
  }

  async #listen(signal: AbortSignal): Promise<void> {
    for await (const event of this.#doors.news.follow(signal))
      if (event.name !== 'hello') this.#stir()
  }
}

/** What cannot be found out is told; a bug is not caught. */
async function attempt<T>(work: () => Promise<T>): Promise<Exclude<Part<T>, { kind: 'waiting' }>> {
  try {
    return { kind: 'known', value: await work() }
  } catch (error) {
    const problem = problemOf(error)
    if (problem === undefined) throw error
    return { kind: 'failed', problem: problemDocument(problem) }
  }
}

function nothing(): void {}
