import { UnavailableError, linkAbort, onAbort, type PluginContext } from 'haproxyctl/plugin'
import { findProcesses, type Member, type Members, type Presence } from './processes.ts'
import { failedReloads } from './reload/failed-reloads.ts'
import type { ReloadAnswer, Reloader } from './reload/reloader.ts'
import type { ReloadSettings, Settings } from './settings.ts'
import type { Steps } from './steps.ts'

export interface ReloadWork {
  readonly settings: Settings
  readonly reload: ReloadSettings
  readonly reloader: Reloader
  readonly context: PluginContext
  readonly steps: Steps
  readonly generation: string
}

/** `unseen`: it was accepted, and there is no socket to see the rest by. */
export type ReloadResult =
  | { readonly kind: 'done'; readonly members: Members }
  | { readonly kind: 'unseen' }
  | { readonly kind: 'failed'; readonly reason: string }

/** Asks for a reload and believes in it only when every process says that it runs the generation. */
export async function reloadAndSee(work: ReloadWork, signal: AbortSignal): Promise<ReloadResult> {
  const { reload, settings, context, reloader } = work
  using _activity = context.progress.begin(`${settings.name}: ${reloader.what} is under way`)
  const { clock } = context
  // Of those that name the generation already only the successors prove that a reload happened.
  const first = await findProcesses(settings, context, signal)
  const before = pidsOf(running(first, work.generation))
  const known = pidsOf(membersOf(first))
  const strangers = new Set<number>()
  const failedBefore = await failedReloads(settings, context, signal)
  // The limit is for the whole of it: what the master takes for its answer is not waited for once more.
  const begin = clock.monotonic()
  const refusal = await sendFirst(work, signal)
  if (refusal !== undefined) return { kind: 'failed', reason: refusal }
  if (settings.sockets.length === 0) return { kind: 'unseen' }

  let resendMs = reload.resendMs
  let sentAtMs = clock.monotonic()
  let pauseMs = 20
  for (;;) {
    const presence = await findProcesses(settings, context, signal)
    const members = running(presence, work.generation)
    if (members?.every(({ state }) => !before.includes(state.pid))) return { kind: 'done', members }
    for (const { state } of membersOf(presence)) {
      const isStrange = state.generation !== work.generation && !known.includes(state.pid)
      if (isStrange) strangers.add(state.pid)
    }
    // One for each process can be of a reload that was under way before.
    if (strangers.size > settings.sockets.length)
      return { kind: 'failed', reason: otherFile(settings) }
    const failed = await failedReloads(settings, context, signal)
    if (failed !== undefined && failed > (failedBefore ?? 0)) {
      return {
        kind: 'failed',
        reason: 'the master says that the new worker did not start; its log says why',
      }
    }
    if (clock.monotonic() - begin >= reload.timeoutMs) {
      const reason = strangers.size > 0 ? otherFile(settings) : notSeen(presence, work)
      return { kind: 'failed', reason }
    }
    if (work.reloader.mayResend && clock.monotonic() - sentAtMs >= resendMs) {
      // A request that comes while another reload is under way can be lost without a trace.
      await sendReload(work, signal, begin + reload.timeoutMs)
      sentAtMs = clock.monotonic()
      resendMs *= 2
    }
    await clock.sleep(pauseMs, signal)
    pauseMs = Math.min(pauseMs * 2, 250)
  }
}

/** The processes, when every one of them says that it runs the generation. */
export function running(presence: Presence, generation: string): Members | undefined {
  if (presence.kind !== 'answers') return undefined
  const { members } = presence
  return members.every(({ state }) => state.generation === generation) ? members : undefined
}

function membersOf(presence: Presence): readonly Member[] {
  return presence.kind === 'answers' ? presence.members : []
}

function pidsOf(members: readonly Member[] = []): readonly number[] {
  return members.map(({ state }) => state.pid)
}

function otherFile({ configPath }: Settings): string {
  return `HAProxy was reloaded and does not run ${configPath}: it reads another file, and has to be started with -f ${configPath}`
}

const patienceMs = 5000

/** A master that executes itself anew, for a reload that somebody else asked for, is away for a moment. */
async function sendFirst(work: ReloadWork, signal: AbortSignal): Promise<string | undefined> {
  const { clock } = work.context
  const begin = clock.monotonic()
  for (;;) {
    const answer = await sendReload(work, signal)
    if (answer.kind === 'accepted') return undefined
    const isPatient = clock.monotonic() - begin < Math.min(patienceMs, work.reload.timeoutMs)
    const mayRetry = answer.kind === 'unreachable' && work.reloader.mayResend && isPatient
    if (!mayRetry) return answer.reason
    await clock.sleep(100, signal)
  }
}

type SendResult = ReloadAnswer | { readonly kind: 'unreachable'; readonly reason: string }

/** `untilMs`: when an answer is of no use any more; a first request has a limit of its own. */
async function sendReload(
  work: ReloadWork,
  signal: AbortSignal,
  untilMs?: number,
): Promise<SendResult> {
  const { reloader, steps, context } = work
  const begin = context.clock.monotonic()
  using until = linkAbort(signal)
  const limitMs = untilMs === undefined ? undefined : Math.max(0, untilMs - begin)
  const limit = limitMs === undefined ? undefined : AbortSignal.timeout(limitMs)
  using _limited = limit && onAbort(limit, (reason) => until.abort(reason))
  const answer = await trySend(reloader, until.signal, limit)
  const detail = answer.kind === 'accepted' ? answer.detail : answer.reason
  steps.note({
    what: reloader.what,
    result: answer.kind === 'accepted' ? 'done' : 'failed',
    ...(detail !== undefined && { detail }),
    tookMs: context.clock.monotonic() - begin,
  })
  return answer
}

async function trySend(
  reloader: Reloader,
  signal: AbortSignal,
  limit: AbortSignal | undefined,
): Promise<SendResult> {
  try {
    return await reloader.send(signal)
  } catch (cause) {
    if (limit?.aborted === true && cause === limit.reason)
      return { kind: 'unreachable', reason: 'no answer came within the time of the reload' }
    if (!(cause instanceof UnavailableError)) throw cause
    return { kind: 'unreachable', reason: cause.message }
  }
}

function notSeen(presence: Presence, { reload, generation }: ReloadWork): string {
  const within = `within ${reload.timeoutMs} ms`
  if (presence.kind !== 'answers') return `no process answered ${within}`
  const other = presence.members.find(({ state }) => state.generation !== generation)
  const runsNow = other?.state.generation ?? 'none that is known'
  return `generation ${generation} was not seen ${within}: the process runs ${runsNow}`
}
