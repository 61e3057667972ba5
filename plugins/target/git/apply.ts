import { join, posix } from 'node:path'
import {
  ApplyFailure,
  Failure,
  type Outcome,
  type Plan,
  type PluginContext,
  type Receipt,
} from 'haproxyctl/plugin'
import { digestOf, forgetBegun, noteBegun, readBegun } from './begun.ts'
import { commitMessage } from './message.ts'
import type { GitTargetOptions } from './options.ts'
import { prepareCommit, type CommitRun, type Pending } from './prepare.ts'
import { configName, openCopy } from './read.ts'

/** Writes the files into the working copy and commits just them; pushes what is not pushed yet. */
export async function applyPlan(
  plan: Plan,
  options: GitTargetOptions,
  context: PluginContext,
  signal: AbortSignal,
): Promise<Receipt> {
  const copy = await openCopy(options, context, signal)
  await using _lock = await context.files.lock(join(copy.root, '.git'), signal)
  const run: CommitRun = { plan, options, context, copy, steps: [] }
  const begun = await readBegun(context)
  // A git that went down with an earlier run of ours left its lock, and nobody else takes that away.
  if (begun !== undefined) await copy.removeOrphanedLock(begun.atMs, signal)
  const { pending, branch, head } = await prepareCommit(run, begun, signal)
  const commit = pending.length > 0 ? await commitPending(run, pending, signal) : head
  if (begun !== undefined) await forgetBegun(context)
  const isPushed = await push(run, { branch, commit }, signal)
  return receiptOf(run, pending.length > 0 || isPushed ? 'applied' : 'unchanged', commit)
}

async function commitPending(
  run: CommitRun,
  pending: readonly Pending[],
  signal: AbortSignal,
): Promise<string> {
  const { plan, options, context, copy, steps } = run
  const paths = pending.map(({ path }) => path)
  await noteBegun(context, {
    atMs: context.clock.now(),
    files: Object.fromEntries(pending.map(({ path, after }) => [path, digestOf(after)])),
  })
  try {
    for (const { path, after } of pending) await write(run, path, after)
    const begin = context.clock.monotonic()
    const file = posix.basename(options.file ?? configName)
    const message = commitMessage(plan, file, options.message)
    const { author } = options
    const commit = { paths, message, ...(author !== undefined && { author }) }
    const id = await copy.commit(commit, signal)
    const what = `commit ${paths.join(', ')}`
    steps.push({ what, result: 'done', detail: id, tookMs: context.clock.monotonic() - begin })
    await forgetBegun(context)
    return id
  } catch (cause) {
    // A hook may say no: the working copy is then as it was.
    for (const { path, onDisk } of pending) await write(run, path, onDisk)
    // Git goes down with an abort, and may leave its lock: the next run has to know whose that is.
    if (!signal.aborted) await forgetBegun(context)
    throw cause
  }
}

async function write(
  { context, copy }: CommitRun,
  path: string,
  text: string | undefined,
): Promise<void> {
  const file = join(copy.root, path)
  if (text === undefined) await context.files.remove(file)
  else await context.files.replace(file, text, { makeFolders: true, folderMode: 0o755 })
}

async function push(
  run: CommitRun,
  { branch, commit }: { branch: string; commit: string | undefined },
  signal: AbortSignal,
): Promise<boolean> {
  const { options, context, copy, steps } = run
  if (options.push === undefined) return false
  if ((await copy.unpushed(options.push, branch, signal)) === 0) return false
  const begin = context.clock.monotonic()
  const what = `push ${branch} to ${options.push}`
  using _activity = context.progress.begin(what)
  try {
    await copy.push(options.push, branch, signal)
    steps.push({ what, result: 'done', tookMs: context.clock.monotonic() - begin })
    return true
  } catch (cause) {
    if (!(cause instanceof Failure)) throw cause
    const tookMs = context.clock.monotonic() - begin
    steps.push({ what, result: 'failed', detail: cause.message, tookMs })
    const { help } = cause
    throw new ApplyFailure(cause.kind, cause.message, receiptOf(run, 'failed', commit), {
      cause,
      ...(help !== undefined && { help }),
    })
  }
}

function receiptOf(
  { plan, steps }: CommitRun,
  outcome: Outcome,
  commit: string | undefined,
): Receipt {
  const { target, generation } = plan
  const id = commit === undefined ? {} : { commit }
  return { target, generation, outcome, steps, ...id, diagnostics: [] }
}
