import {
  ApplyFailure,
  Failure,
  refuseStale,
  type Plan,
  type PluginContext,
  type Receipt,
} from 'haproxyctl/plugin'
import { stageCandidates, refuseForeign, type Candidates } from './candidates.ts'
import { completeProcess } from './complete-process.ts'
import { hasSteps, isDone, refuseUnreachable, refuseUnreloadable } from './preflight.ts'
import { configName } from './places.ts'
import { readTarget, type TargetReading } from './read.ts'
import { prepareRecord, recordEnd, recordSettled } from './record.ts'
import { openReloader, type Reloader } from './reload/reloader.ts'
import type { ProcessOutcome, ApplyContext } from './apply-context.ts'
import type { Settings } from './settings.ts'
import { firstOf, receiptOf, withReceipt } from './receipt.ts'
import { recordSteps } from './steps.ts'

/**
 * Lock, look again, check, swap, tell the process, look whether it obeyed, write down. Up to the swap
 * nothing is changed; from there on every moment leaves a file that HAProxy accepts, and the next
 * apply sees by itself what is missing.
 */
export async function applyPlan(
  plan: Plan,
  settings: Settings,
  context: PluginContext,
  signal: AbortSignal,
): Promise<Receipt> {
  await using ready = await prepare(plan, settings, context, signal)
  const { run, reloader, candidates } = ready
  if (candidates === undefined) {
    await recordSettled(run)
    return receiptOf(run, 'unchanged', firstOf(run))
  }

  run.diagnostics.push(...candidates.warnings)
  const journal = await prepareRecord(run)
  signal.throwIfAborted()
  try {
    await candidates.commit()
    const outcome = await completeProcess(run, journal, reloader, signal)
    await record(run, outcome)
    return finish(run, outcome)
  } catch (cause) {
    throw withReceipt(run, cause, signal)
  }
}

/** What became of a reload that failed is of more weight than that it could not be written down. */
async function record(run: ApplyContext, outcome: ProcessOutcome): Promise<void> {
  try {
    await recordEnd(run, outcome)
  } catch (cause) {
    const hasFailed = outcome.kind === 'rolled-back' || outcome.kind === 'stuck'
    if (!hasFailed || !(cause instanceof Failure)) throw cause
    run.context.log.warn(`${cause.message}; that a reload is owed is not remembered`)
  }
}

/** The way of an apply up to where it would change something; throws what an apply would throw there. */
export async function rehearsePlan(
  plan: Plan,
  settings: Settings,
  context: PluginContext,
  signal: AbortSignal,
): Promise<void> {
  await using _ready = await prepare(plan, settings, context, signal)
}

interface Ready extends AsyncDisposable {
  readonly run: ApplyContext
  readonly reloader: Reloader | undefined
  /** Checked and beside the real files; absent where there is nothing to do. */
  readonly candidates: Candidates | undefined
}

async function prepare(
  plan: Plan,
  settings: Settings,
  context: PluginContext,
  signal: AbortSignal,
): Promise<Ready> {
  const lock = await context.files.lock(settings.configPath, signal)
  try {
    const companions = companionsOf(plan)
    const reading = await readTarget(settings, context, signal, { companions })
    const steps = recordSteps(context.clock)
    const run: ApplyContext = { plan, settings, context, reading, steps, diagnostics: [] }
    const reloader = openReloader(settings, context)
    const candidates = isDone(plan, reading, reloader)
      ? undefined
      : await stage(run, reloader, signal)
    return {
      run,
      reloader,
      candidates,
      [Symbol.asyncDispose]: async () => {
        await candidates?.[Symbol.asyncDispose]()
        await lock[Symbol.asyncDispose]()
      },
    }
  } catch (error) {
    await lock[Symbol.asyncDispose]()
    throw error
  }
}

function companionsOf({ files }: Plan): readonly string[] {
  return files.map((file) => file.name).filter((name) => name !== configName)
}

async function stage(
  run: ApplyContext,
  reloader: Reloader | undefined,
  signal: AbortSignal,
): Promise<Candidates> {
  const { plan, reading, settings, context } = run
  refuseStale(plan, reading.current)
  refuseForeign(plan, settings, (name) => isForeign(reading, name))
  refuseUnreachable(plan, reading.presence, settings)
  await refuseUnreloadable(plan, reading, reloader, context, signal)
  return stageCandidates(plan, settings, run, signal)
}

/** An empty file is nobody's work: it is put there so that it can be mounted. */
function isForeign({ current }: TargetReading, name: string): boolean {
  const file = current.files.find((each) => each.name === name)
  return file?.text !== undefined && file.text.trim() !== '' && !file.isOwned
}

function finish(run: ApplyContext, outcome: ProcessOutcome): Receipt {
  const after = 'members' in outcome ? outcome.members?.[0] : undefined
  switch (outcome.kind) {
    case 'applied':
      return receiptOf(run, 'applied', after)
    case 'owed':
      return receiptOf(run, 'reload-owed', after)
    case 'rolled-back':
      throw new ApplyFailure(
        'reload-rolled-back',
        `${run.settings.name}: the reload failed${isPutBack(run) ? ' and the file was put back' : ''}: ${outcome.reason}`,
        receiptOf(run, 'rolled-back', after),
        {
          help: helpAfterRollBack(run),
          diagnostics: run.diagnostics,
        },
      )
    case 'stuck':
      throw new ApplyFailure(
        'reload-stuck',
        `${run.settings.name}: the reload failed: ${outcome.reason}`,
        receiptOf(run, 'stuck', after),
        { help: outcome.help, diagnostics: run.diagnostics },
      )
    default:
      return outcome satisfies never
  }
}

function isPutBack({ steps }: ApplyContext): boolean {
  return steps.list.some(({ result }) => result === 'undone')
}

/** Commands cannot be taken back: what was there before them may be gone by now. */
function helpAfterRollBack({ plan }: ApplyContext): string {
  const how = hasSteps(plan) ? 'with what was changed over its socket' : 'as before'
  return `HAProxy serves on, ${how}. The next apply tries again.`
}
