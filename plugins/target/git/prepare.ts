import { join } from 'node:path'
import {
  Failure,
  isUnedited,
  refuseStale,
  type Current,
  type Plan,
  type PluginContext,
  type ReceiptStep,
  type WorkingCopy,
  type WorkingCopyState,
} from 'haproxyctl/plugin'
import { isLeftBy, readBegun, type BegunCommit } from './begun.ts'
import type { GitTargetOptions } from './options.ts'
import { configName, openCopy, pathIn, readTarget } from './read.ts'

/** All that the parts of one commit share. */
export interface CommitRun {
  readonly plan: Plan
  readonly options: GitTargetOptions
  readonly context: PluginContext
  readonly copy: WorkingCopy
  readonly steps: ReceiptStep[]
}

export interface Pending {
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

/** All that `applyPlan` looks at before it changes anything; throws what it would throw there. */
export async function rehearsePlan(
  plan: Plan,
  options: GitTargetOptions,
  context: PluginContext,
  signal: AbortSignal,
): Promise<void> {
  const copy = await openCopy(options, context, signal)
  await prepareCommit({ plan, options, context, copy, steps: [] }, await readBegun(context), signal)
}

export interface Prepared {
  readonly pending: readonly Pending[]
  readonly branch: string
  readonly head: string | undefined
}

/** Finds what is to be committed; throws a Failure where the working copy does not let us. */
export async function prepareCommit(
  run: CommitRun,
  begun: BegunCommit | undefined,
  signal: AbortSignal,
): Promise<Prepared> {
  const { plan, options, context, copy } = run
  const pending = await findPending(run, signal)
  const state = await copy.state(signal)
  const branch = usableBranch(run, state)
  if (pending.length > 0) {
    const names = plan.files.map((file) => file.name).filter((name) => name !== configName)
    const current = await readTarget(options, context, signal, names)
    refuseStale(plan, current)
    for (const each of pending) {
      refuseForeign(run, each, current, begun)
      await refuseIgnored(run, each, signal)
    }
  }
  return { pending, branch, head: state.commit }
}

/** What the last commit does not say yet. */
async function findPending(run: CommitRun, signal: AbortSignal): Promise<readonly Pending[]> {
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
function usableBranch({ copy, options }: CommitRun, state: WorkingCopyState): string {
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
  { options, context, copy }: CommitRun,
  { path, name, committed, onDisk, after }: Pending,
  { files }: Current,
  begun: BegunCommit | undefined,
): void {
  // What we left there before we were cut off is not somebody's work, and what is as it should be is not lost.
  if (onDisk === after && committed !== undefined) return
  if (isLeftBy(begun, path, onDisk)) return
  const isOwned = files.some((file) => file.name === name && file.isOwned)
  const mayAdopt = options.adopt ?? context.mayAdopt ?? false
  if (committed !== undefined && !isOwned && !mayAdopt) {
    throw new Failure('refused', `${path} in ${copy.root} was not written by haproxyctl`, {
      help: 'To take it over, apply with --adopt; git keeps the old text.',
    })
  }
  if (onDisk === committed || onDisk === after) return
  // Whole as one of our generations, it holds nothing that could be lost.
  if (onDisk !== undefined && isUnedited(onDisk)) return
  throw new Failure('refused', `${path} in ${copy.root} has changes that are not committed`, {
    help: `Commit them, or discard them with: git restore ${path}`,
  })
}

/** Git would refuse to add it, with a page about hints. */
async function refuseIgnored(
  { copy }: CommitRun,
  { path, committed }: Pending,
  signal: AbortSignal,
): Promise<void> {
  if (committed !== undefined) return
  const rule = await copy.ignoredBy(path, signal)
  if (rule === undefined) return
  throw new Failure('cannot-write', `git ignores ${path} in ${copy.root}, by ${rule}`, {
    help: `Remove that rule, or make an exception: !/${path}`,
  })
}
