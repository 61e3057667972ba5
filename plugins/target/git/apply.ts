import { join, posix } from 'node:path'
import {
  ApplyFailure,
  Failure,
  refuseStale,
  type Current,
  type Outcome,
  type Plan,
  type PluginContext,
  type Receipt,
  type ReceiptStep,
  type WorkingCopy,
  type WorkingCopyState,
} from 'haproxyctl/plugin'
import { commitMessage } from './message.ts'
import type { GitTargetOptions } from './options.ts'
import { configName, openCopy, pathIn, readTarget } from './read.ts'

interface Run {
  readonly plan: Plan
  readonly options: GitTargetOptions
  readonly context: PluginContext
  readonly copy: WorkingCopy
  readonly steps: ReceiptStep[]
}

interface Pending {
  /** From the root of the working copy. */
  readonly path: string
  readonly name: string
  /** In the last commit. */
  readonly committed: string | undefined
  /** In the folder, committed or not. */
  readonly onDisk: string | undefined
  /** Absent: the file is to go. */
  readonly after: string | undefined
}

/** Writes the files into the working copy and commits just them; pushes what is not pushed yet. */
export async function applyPlan(
  plan: Plan,
  options: GitTargetOptions,
  context: PluginContext,
  signal: AbortSignal,
): Promise<Receipt> {
  const copy = await openCopy(options, context, signal)
  await using _lock = await context.files.lock(join(copy.root, '.git'), signal)
  const run: Run = { plan, options, context, copy, steps: [] }
  const pending = await findPending(run, signal)
  const state = await copy.state(signal)
  const branch = usableBranch(run, state)
  let commit = state.commit
  if (pending.length > 0) {
    const names = plan.files.map((file) => file.name).filter((name) => name !== configName)
    const current = await readTarget(options, context, signal, names)
    refuseStale(plan, current)
    for (const each of pending) refuseForeign(run, each, current)
    commit = await commitPending(run, pending, signal)
  }
  const isPushed = await push(run, { branch, commit }, signal)
  return receiptOf(run, pending.length > 0 || isPushed ? 'applied' : 'unchanged', commit)
}

/** What the last commit does not say yet. */
async function findPending(run: Run, signal: AbortSignal): Promise<readonly Pending[]> {
  const pending: Pending[] = []
  for (const { name, action, after } of run.plan.files) {
    if (action === 'keep') continue
    const path = await pathIn(run.copy, name, run.options, run.context)
    const committed = await run.copy.show(path, signal)
    if (committed === after) continue
    const bytes = await run.context.files.read(join(run.copy.root, path))
    const onDisk = bytes && Buffer.from(bytes).toString()
    pending.push({ path, name, committed, onDisk, after })
  }
  return pending
}

/** The branch that commits go to, when the working copy is in a state to take one. */
function usableBranch({ copy, options }: Run, state: WorkingCopyState): string {
  const { root } = copy
  if (state.operation !== undefined) {
    throw unusable(root, `a ${state.operation} is under way`, `Finish it, or abort it.`)
  }
  if (state.branch === undefined) {
    throw unusable(root, 'its HEAD is detached', 'Check a branch out: git switch BRANCH')
  }
  if (options.branch !== undefined && state.branch !== options.branch) {
    const help = `Run git switch ${options.branch} there, or change \`branch\` of the target.`
    throw unusable(root, `${state.branch} is checked out instead of ${options.branch}`, help)
  }
  if (state.commit === undefined) {
    const help = 'Make a first one, as with: git commit --allow-empty -m "first commit".'
    throw unusable(root, `the branch ${state.branch} has no commit yet`, help)
  }
  return state.branch
}

function unusable(root: string, why: string, help: string): Failure {
  return new Failure('cannot-write', `cannot commit in ${root}: ${why}`, {
    help: `${help} Nothing was committed.`,
  })
}

function refuseForeign(
  { options, context, copy }: Run,
  { path, name, committed, onDisk, after }: Pending,
  { files }: Current,
): void {
  // What we left there before we were cut off is not somebody's work, and what is as it should be is not lost.
  if (onDisk === after && committed !== undefined) return
  const isOwned = files.some((file) => file.name === name && file.isOwned)
  const mayAdopt = options.adopt ?? context.mayAdopt ?? false
  if (committed !== undefined && !isOwned && !mayAdopt) {
    throw new Failure('refused', `${path} in ${copy.root} was not written by haproxyctl`, {
      help: 'To take it over, apply with --adopt; git keeps the old text.',
    })
  }
  if (onDisk === committed || onDisk === after) return
  throw new Failure('refused', `${path} in ${copy.root} has changes that are not committed`, {
    help: `Commit them, or give them up with: git restore ${path}`,
  })
}

async function commitPending(
  run: Run,
  pending: readonly Pending[],
  signal: AbortSignal,
): Promise<string> {
  const { plan, options, context, copy, steps } = run
  const paths = pending.map(({ path }) => path)
  try {
    for (const { path, after } of pending) await write(run, path, after)
    const begin = context.clock.now()
    const file = posix.basename(options.file ?? configName)
    const message = commitMessage(plan, file, options.message)
    const { author } = options
    const commit = { paths, message, ...(author !== undefined && { author }) }
    const id = await copy.commit(commit, signal)
    const what = `commit ${paths.join(', ')}`
    steps.push({ what, result: 'done', detail: id, tookMs: context.clock.now() - begin })
    return id
  } catch (cause) {
    // A hook may say no: the working copy is then as it was.
    for (const { path, onDisk } of pending) await write(run, path, onDisk)
    throw cause
  }
}

async function write(
  { context, copy }: Run,
  path: string,
  text: string | undefined,
): Promise<void> {
  const file = join(copy.root, path)
  if (text === undefined) await context.files.remove(file)
  else await context.files.replace(file, text, { makeFolders: true, folderMode: 0o755 })
}

async function push(
  run: Run,
  { branch, commit }: { branch: string; commit: string | undefined },
  signal: AbortSignal,
): Promise<boolean> {
  const { options, context, copy, steps } = run
  if (options.push === undefined) return false
  if ((await copy.unpushed(options.push, branch, signal)) === 0) return false
  const begin = context.clock.now()
  const what = `push ${branch} to ${options.push}`
  try {
    await copy.push(options.push, branch, signal)
    steps.push({ what, result: 'done', tookMs: context.clock.now() - begin })
    return true
  } catch (cause) {
    if (!(cause instanceof Failure)) throw cause
    const tookMs = context.clock.now() - begin
    steps.push({ what, result: 'failed', detail: cause.message, tookMs })
    const { help } = cause
    throw new ApplyFailure(cause.kind, cause.message, receiptOf(run, 'failed', commit), {
      cause,
      ...(help !== undefined && { help }),
    })
  }
}

function receiptOf({ plan, steps }: Run, outcome: Outcome, commit: string | undefined): Receipt {
  const { target, generation } = plan
  const id = commit === undefined ? {} : { commit }
  return { target, generation, outcome, steps, ...id, diagnostics: [] }
}
