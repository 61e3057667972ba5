import { UnavailableError } from '../model/errors.ts'
import type { ProcessState, RunningEntries } from '../model/plan/plan.ts'
import type { Reply, RuntimeConnection } from '../model/ports.ts'
import { parseEntries, parseEntryFiles, parseStat } from './reports.ts'
import { commandLine } from './steps/command-line.ts'

export type Surroundings = Pick<ProcessState, 'frontends' | 'entryFiles'> & {
  /** By `backend/server`. */
  readonly maxconns: ReadonlyMap<string, number>
}

/** The answers to these questions, with the entries of maps asked for one by one where all is wanted. */
export interface SurroundingAnswers {
  readonly stat: Reply
  readonly map: Reply
  readonly acl: Reply
}

/** 1 is frontends, 4 is servers: of many thousand those are asked for only where all is wanted. */
export function statQuestion(isThorough: boolean): string {
  return `show stat -1 ${isThorough ? 5 : 1} -1`
}

/**
 * What can be changed by hand beside the servers' states. The entries of maps are the longest of all dumps,
 * and asked for only where all is wanted.
 */
export async function readSurroundings(
  connection: RuntimeConnection,
  { stat, ...lists }: SurroundingAnswers,
  isThorough: boolean,
  signal?: AbortSignal,
): Promise<Surroundings> {
  const around = parseStat(textOf(stat))
  const entryFiles: RunningEntries[] = []
  for (const what of ['map', 'acl'] as const) {
    // From 3.4 on only `admin` may ask; what is not known is left out.
    if (lists[what].isError) return around
    for (const file of parseEntryFiles(lists[what].text)) {
      const entries = isThorough
        ? parseEntries(textOf(await connection.ask(entriesQuestion(what, file.path), signal)))
        : undefined
      entryFiles.push({ what, ...file, ...(entries !== undefined && { entries }) })
    }
  }
  return { ...around, entryFiles }
}

function entriesQuestion(what: 'map' | 'acl', path: string): string {
  return commandLine(['show', what, path])
}

/** Throws UnavailableError where HAProxy refused to answer. */
export function textOf({ command, text, isError }: Reply): string {
  if (isError) throw new UnavailableError(`HAProxy refuses \`${command}\`: ${text}`)
  return text
}
