import type { Diagnostic } from 'haproxyctl/plugin'
import type { ProcessOutcome, ApplyContext } from './apply-context.ts'
import { holdBack } from './hold-back.ts'
import { writeJournal, type Journal } from './journal.ts'
import { unmetExpectations } from './live/expectations.ts'
import { keepDrift } from './live/keep-drift.ts'
import { runLive } from './live/run-changes.ts'
import { hasReload, hasSteps } from './preflight.ts'
import { findProcesses, type Members } from './processes.ts'
import { reloadAndSee } from './reload-step.ts'
import type { Reloader } from './reload/reloader.ts'
import { rollBack } from './roll-back.ts'

/** Brings the process to where the file is: live where it can be, by one reload where it cannot. */
export async function completeProcess(
  run: ApplyContext,
  journal: Journal,
  reloader: Reloader | undefined,
  signal: AbortSignal,
): Promise<ProcessOutcome> {
  const { reading, plan } = run
  const isOwed = journal.owed?.generation === plan.generation
  switch (reading.presence.kind) {
    case 'silent':
      return owe(run, reading.presence.reason, journal)
    case 'absent':
      if (reloader?.canStart) return reload(run, journal, reloader, signal)
      run.diagnostics.push(noProcess(run))
      return { kind: 'applied', isSeen: false, journal }
    case 'none':
      if (reloader === undefined) return { kind: 'applied', isSeen: false, journal }
      return reload(run, journal, reloader, signal)
    case 'answers': {
      const isReloadPlanned = hasReload(plan) || isOwed
      const missing = await doLive(run, reading.presence.members, isReloadPlanned, signal)
      if (!isReloadPlanned && missing.reasons.length === 0) {
        return { kind: 'applied', isSeen: true, journal, members: missing.members }
      }
      const reason = missing.reasons[0] ?? 'the changes need a reload'
      if (reloader === undefined)
        return owe(run, `${reason}, and the target has neither \`master\` nor \`reload\``, journal)
      if (!isReloadPlanned && !run.settings.mayReloadOnRefusal) return owe(run, reason, journal)
      return reload(run, journal, reloader, signal)
    }
    default:
      return reading.presence satisfies never
  }
}

function owe({ steps }: ApplyContext, reason: string, journal: Journal): ProcessOutcome {
  steps.note({ what: 'reload', result: 'skipped', detail: reason, tookMs: 0 })
  return { kind: 'owed', reason, journal }
}

const unstoppable = new AbortController().signal

interface Missing {
  readonly reasons: readonly string[]
  readonly members: Members
}

/** Does what can be done live on every process, and then looks whether each is as it was told. */
async function doLive(
  run: ApplyContext,
  members: Members,
  isReloadPlanned: boolean,
  signal: AbortSignal,
): Promise<Missing> {
  const { plan, settings, context, steps } = run
  if (!hasSteps(plan)) return { reasons: [], members }
  const refusals: string[] = []
  for (const member of members) {
    const work = { changes: plan.changes, member, context, steps, drainMs: settings.drainMs }
    refusals.push(...(await runLive(work, signal)))
  }
  for (const refusal of refusals) run.diagnostics.push(refused(refusal))
  // The new worker will have it all from the file.
  if (isReloadPlanned) return { reasons: refusals, members }
  const now = await steps.run('read back', () => findProcesses(settings, context, signal))
  if (now.kind !== 'answers') {
    const reason = now.kind === 'none' ? 'no socket' : now.reason
    return { reasons: [...refusals, `cannot read back: ${reason}`], members }
  }
  const unmet = now.members.flatMap(({ state }) => unmetExpectations(plan.changes, state.servers))
  if (refusals.length === 0) for (const each of unmet) run.diagnostics.push(refused(each))
  return { reasons: [...refusals, ...unmet], members: now.members }
}

async function reload(
  run: ApplyContext,
  before: Journal,
  reloader: Reloader,
  signal: AbortSignal,
): Promise<ProcessOutcome> {
  const { settings, context, plan, steps } = run
  const { reload: how } = settings
  if (how === undefined) return { kind: 'owed', reason: 'no way to reload', journal: before }
  const held = await holdBack({ settings, reload: how, context }, before, signal)
  if (held !== undefined) return owe(run, held, before)
  const reloadsMs = [...before.reloadsMs.slice(-9), context.clock.now()]
  const journal: Journal = { ...before, reloadsMs }
  await writeJournal(context.files, settings, journal)
  const work = { settings, reload: how, reloader, context, steps, generation: plan.generation }
  const result = await reloadAndSee(work, signal)
  switch (result.kind) {
    case 'done':
      if (plan.changes.some((change) => change.class === 'restart'))
        run.diagnostics.push(restart(run))
      await keepDrift(run, result.members, signal)
      return { kind: 'applied', isSeen: true, journal, members: result.members }
    case 'unseen':
      run.diagnostics.push(notSeen(run))
      return { kind: 'applied', isSeen: true, journal }
    case 'failed':
      // Not to be stopped half way: the file on the disk is one that HAProxy has just refused.
      return rollBack(run, journal, { reloader, reason: result.reason }, unstoppable)
    default:
      return result satisfies never
  }
}

function noProcess({ settings }: ApplyContext): Diagnostic {
  const master = settings.master === undefined ? '' : `-S ${settings.master} `
  return {
    code: 'apply/no-process',
    severity: 'warning',
    message: `No HAProxy answers on ${settings.sockets.join(', ')}: the file is written, and nothing runs from it yet.`,
    help: `Start it, as in: haproxy -W ${master}-f ${settings.configPath}`,
  }
}

function refused(what: string): Diagnostic {
  return {
    code: 'apply/command-refused',
    severity: 'warning',
    message: `HAProxy did not take a change over the socket: ${what}`,
  }
}

function restart({ settings, plan }: ApplyContext): Diagnostic {
  const which = plan.changes.filter((change) => change.class === 'restart')
  return {
    code: 'apply/restart-needed',
    severity: 'warning',
    message: `${settings.name} was reloaded, but this needs a restart: ${which.map((each) => each.summary).join('; ')}`,
    help: 'Restart HAProxy when you can afford to lose its connections; haproxyctl does not do it unasked.',
  }
}

function notSeen({ settings }: ApplyContext): Diagnostic {
  return {
    code: 'apply/not-read-back',
    severity: 'warning',
    message: `The reload of ${settings.name} was asked for, and nothing shows whether it happened.`,
    help: 'Give the address of a `stats socket` as `sockets`, so that the process can be asked.',
  }
}
