import { createTwoFilesPatch } from 'diff'
import { Failure, type FileChange, type Processes } from '../../model/index.ts'
import type { TemporaryFolder } from '../../system/files/temporary-folder.ts'

// jsdiff needs lines × edits; beyond this many edits git's own diff is asked, which has better manners.
const maxEdits = 2_000

/** What a patch may use of the world. */
export interface PatchTools {
  readonly processes: Processes
  readonly temporaryFolder: () => Promise<TemporaryFolder>
  /** A program with arguments, from HAPROXYCTL_EXTERNAL_DIFF; it is given two file names behind them. */
  readonly externalDiff?: string
}

/** A file before and after; absent where there is none. */
export type PatchedFile = Pick<FileChange, 'name' | 'before' | 'after'>

/** The change of a file as a unified patch, or as the user's own diff program prints it; empty when nothing changes. */
export async function patchOf(change: PatchedFile, tools: PatchTools): Promise<string> {
  const before = change.before ?? ''
  const after = change.after ?? ''
  if (before === after) return ''
  if (tools.externalDiff !== undefined) return runDiff(tools.externalDiff.split(' '), change, tools)
  const patch = createTwoFilesPatch(
    change.before === undefined ? '/dev/null' : `a/${change.name}`,
    change.after === undefined ? '/dev/null' : `b/${change.name}`,
    before,
    after,
    undefined,
    undefined,
    { context: 3, maxEditLength: maxEdits },
  )
  if (patch !== undefined) return patch.replace(/^=+\n/, '')
  return runDiff(['git', 'diff', '--no-index', '--no-color'], change, tools)
}

async function runDiff(
  program: readonly string[],
  change: PatchedFile,
  { processes, temporaryFolder }: PatchTools,
): Promise<string> {
  const [file = '', ...args] = program.filter((word) => word !== '')
  await using folder = await temporaryFolder()
  const before = await folder.write(`before/${change.name}`, change.before ?? '')
  const after = await folder.write(`after/${change.name}`, change.after ?? '')
  const result = await processes.run(file, [...args, before, after])
  // By the convention of diff(1): 0 no difference, 1 differences, more is trouble.
  if (result.exitCode === undefined || result.exitCode > 1) {
    throw new Failure('usage', `the diff program ${file} failed: ${result.stderr.trim()}`, {
      help: 'Check HAPROXYCTL_EXTERNAL_DIFF: a program that takes two file names and ends with 0 or 1.',
    })
  }
  return result.stdout
}
