import { Failure } from '../../model/index.ts'
import type { Session } from '../session/session.ts'
import type { Round, RoundSignals } from './rounds.ts'

/** A project that is open, with the rounds that it goes through until a signal ends them. */
export interface FollowedProject<S = Session> extends AsyncDisposable {
  readonly session: S
  rounds(signals: RoundSignals): AsyncGenerator<Round>
}

/** Somebody asks, as by SIGHUP, for the project to be read again. */
export interface ReloadRequests {
  /** Aborts at the next one; what was asked for before counts as heard. */
  next(): AbortSignal
}

export interface FollowDoors<S = Session> {
  /** Reads the project and opens all that it names. */
  readonly open: () => Promise<FollowedProject<S>>
  readonly reloads: ReloadRequests
}

/** What is seen of a project that is followed. */
export type Sight<S = Session> =
  | { readonly kind: 'round'; readonly session: S; readonly round: Round }
  /** The project was read again, and is followed as it is now. */
  | { readonly kind: 'project-read'; readonly session: S }
  /** It was read again and is wrong: the previous one goes on. */
  | { readonly kind: 'project-refused'; readonly session: S; readonly failure: Failure }

/** Follows a project, its sources and the requests to read it again, until `stop` is aborted. */
export async function* follow<S = Session>(
  { open, reloads }: FollowDoors<S>,
  stop: AbortSignal,
): AsyncGenerator<Sight<S>> {
  // Asked for before the file is read: one that is changed meanwhile is read once more.
  let end = reloads.next()
  let project = await open()
  try {
    for (;;) {
      const { session } = project
      for await (const round of project.rounds({ stop, end })) {
        yield { kind: 'round', session, round }
      }
      stop.throwIfAborted()
      end = reloads.next()
      const next = await openAgain(open)
      if (next instanceof Failure) {
        yield { kind: 'project-refused', session, failure: next }
        continue
      }
      await project[Symbol.asyncDispose]()
      project = next
      yield { kind: 'project-read', session: project.session }
    }
  } finally {
    await project[Symbol.asyncDispose]()
  }
}

async function openAgain<S>(open: FollowDoors<S>['open']): Promise<FollowedProject<S> | Failure> {
  try {
    return await open()
  } catch (error) {
    if (error instanceof Failure) return error
    throw error
  }
}
