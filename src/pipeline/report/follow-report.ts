import { openMailbox, type Mailbox } from '../../kit/time/mailbox.ts'
import { Failure } from '../../model/index.ts'
import { onAbort } from '../../model/on-abort.ts'
import type { CopyState, ReportSignals } from '../../report/report.ts'
import type { ReloadRequests } from '../follow/follow.ts'

/** What is seen of a project that is reported, and read again when somebody asks. */
export type ReportSight<State = CopyState> = { readonly states: readonly State[] } & (
  | { readonly kind: 'states' }
  | { readonly kind: 'project-read' }
  /** It was read again and is wrong: the previous one goes on. */
  | { readonly kind: 'project-refused'; readonly failure: Failure }
)

/** As much of a copy as it takes to know whether the registries have been told of it. */
export interface ToldState {
  readonly copy: { readonly registrars: readonly { readonly name: string }[] }
  readonly standings: ReadonlyMap<string, unknown>
}

export interface ReportDoors<S, State extends ToldState = CopyState> {
  /** Reads the project. */
  readonly open: () => Promise<S>
  readonly reloads: ReloadRequests
  /** Registers what it says. */
  readonly run: (session: S, signals: ReportSignals) => AsyncIterable<readonly State[]>
}

/**
 * Registers what a project says, and what it says after it was read again. Until all copies of the new one are told of,
 * the old one goes on: a copy that is in both is taken over, and never gone in between.
 */
export async function* followReport<S, State extends ToldState>(
  { open, reloads, run }: ReportDoors<S, State>,
  stop: AbortSignal,
): AsyncGenerator<ReportSight<State>> {
  // At the stop the copies drain, and that is told too.
  const news = openMailbox<void>(new AbortController().signal)
  function start(session: S): Running<State> {
    return new Running((end) => run(session, { stop, end }), news)
  }
  let request = reloads.next()
  let asked = onAbort(request, () => news.put())
  let current = start(await open())
  let next: Running<State> | undefined
  try {
    for (;;) {
      await news.arrival()
      news.read()
      if (request.aborted && !stop.aborted) {
        asked[Symbol.dispose]()
        request = reloads.next()
        asked = onAbort(request, () => news.put())
        const session = await openAgain(open)
        if (session instanceof Failure)
          yield { kind: 'project-refused', failure: session, states: (next ?? current).states }
        else {
          await next?.end()
          next = start(session)
          yield { kind: 'project-read', states: next.states }
        }
      }
      if (next?.isTold === true) {
        await current.end()
        current = next
        next = undefined
      }
      yield { kind: 'states', states: (next ?? current).states }
    }
  } finally {
    asked[Symbol.dispose]()
    await Promise.all([current.end(), next?.end()])
  }
}

/** A project as it was read once, with what it has registered. */
class Running<State extends ToldState> {
  readonly #end = new AbortController()
  readonly #ended: Promise<void>
  #states: readonly State[] | undefined

  constructor(run: (end: AbortSignal) => AsyncIterable<readonly State[]>, news: Mailbox<void>) {
    this.#ended = this.#follow(run(this.#end.signal), news)
  }

  get states(): readonly State[] {
    return this.#states ?? []
  }

  /** Whether each registry has been told of each copy, or could not be. */
  get isTold(): boolean {
    return (
      this.#states?.every(({ copy, standings }) =>
        copy.registrars.every(({ name }) => standings.has(name)),
      ) ?? false
    )
  }

  async end(): Promise<void> {
    this.#end.abort()
    await this.#ended
  }

  async #follow(all: AsyncIterable<readonly State[]>, news: Mailbox<void>): Promise<void> {
    try {
      for await (const states of all) {
        this.#states = states
        news.put()
      }
    } catch (thrown) {
      news.close({ thrown })
    }
  }
}

async function openAgain<S>(open: () => Promise<S>): Promise<S | Failure> {
  try {
    return await open()
  } catch (error) {
    if (error instanceof Failure) return error
    throw error
  }
}
