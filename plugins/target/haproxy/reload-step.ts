import { UnavailableError, type PluginContext } from 'haproxyctl/plugin'
import { findProcesses, type Members, type Presence } from './processes.ts'
import { failedReloads } from './reload/failed-reloads.ts'
import type { Reloader } from './reload/reloader.ts'
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
  const { reload, settings, context } = work
  const { clock } = context
  const failedBefore = await failedReloads(settings, context, signal)
  const refusal = await sendReload(work, signal)
  if (refusal !== undefined) return { kind: 'failed', reason: refusal }
  if (settings.sockets.length === 0) return { kind: 'unseen' }

  const begin = clock.now()
  let resendMs = reload.resendMs
  let sentAtMs = begin
  let pauseMs = 20
  for (;;) {
    const presence = await findProcesses(settings, context, signal)
    const members = running(presence, work.generation)
    if (members !== undefined) return { kind: 'done', members }
    const failed = await failedReloads(settings, context, signal)
    if (failed !== undefined && failed > (failedBefore ?? 0)) {
      return { kind: 'failed', reason: 'the master says that the new worker did not start' }
    }
    if (clock.now() - begin >= reload.timeoutMs) {
      return { kind: 'failed', reason: notSeen(presence, work) }
    }
    if (work.reloader.mayResend && clock.now() - sentAtMs >= resendMs) {
      // A request that comes while another reload is under way can be lost without a trace.
      await sendReload(work, signal)
      sentAtMs = clock.now()
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

/** Why the reload cannot be asked for; `undefined` once it was. */
async function sendReload(work: ReloadWork, signal: AbortSignal): Promise<string | undefined> {
  const { reloader, steps, context } = work
  const begin = context.clock.now()
  let problem: string | undefined
  let detail: string | undefined
  try {
    const answer = await reloader.send(signal)
    if (answer.kind === 'refused') problem = answer.reason
    else detail = answer.detail
  } catch (cause) {
    if (!(cause instanceof UnavailableError)) throw cause
    problem = cause.message
  }
  const said = problem ?? detail
  steps.note({
    what: reloader.what,
    result: problem === undefined ? 'done' : 'failed',
    ...(said !== undefined && { detail: said }),
    tookMs: context.clock.now() - begin,
  })
  return problem
}

function notSeen(presence: Presence, { reload, generation }: ReloadWork): string {
  const within = `within ${reload.timeoutMs} ms`
  if (presence.kind !== 'answers') return `no process answered ${within}`
  const other = presence.members.find(({ state }) => state.generation !== generation)
  const runsNow = other?.state.generation ?? 'none that is known'
  return `generation ${generation} was not seen ${within}: the process runs ${runsNow}`
}
