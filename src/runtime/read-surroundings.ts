import { UnavailableError } from '../model/errors.ts'
import type { ProcessState, RunningEntries } from '../model/plan/plan.ts'
import type { RuntimeConnection } from '../model/ports.ts'
import { parseEntries, parseEntryFiles, parseStat } from './reports.ts'
import { commandLine } from './steps/command-line.ts'

export type Surroundings = Pick<ProcessState, 'frontends' | 'entryFiles'> & {
  /** By `backend/server`. */
  readonly maxconns: ReadonlyMap<string, number>
}

/**
 * What can be changed by hand beside the servers' states. The entries of maps and the limits of single
 * servers are asked for only where all is wanted: of many thousand they are the longest of all dumps.
 */
export async function readSurroundings(
  connection: RuntimeConnection,
  isThorough: boolean,
  signal?: AbortSignal,
): Promise<Surroundings> {
  // 1 is frontends, 4 is servers.
  const stat = parseStat(await dump(connection, `show stat -1 ${isThorough ? 5 : 1} -1`, signal))
  const entryFiles: RunningEntries[] = []
  for (const what of ['map', 'acl'] as const) {
    const list = await connection.ask(`show ${what}`, signal)
    // From 3.4 on only `admin` may ask; what is not known is left out.
    if (list.isError) return stat
    for (const file of parseEntryFiles(list.text)) {
      const entries = isThorough
        ? parseEntries(await dump(connection, commandLine(['show', what, file.path]), signal))
        : undefined
      entryFiles.push({ what, ...file, ...(entries !== undefined && { entries }) })
    }
  }
  return { ...stat, entryFiles }
}

async function dump(
  connection: RuntimeConnection,
  command: string,
  signal?: AbortSignal,
): Promise<string> {
  const reply = await connection.ask(command, signal)
  if (reply.isError) throw new UnavailableError(`HAProxy refuses \`${command}\`: ${reply.text}`)
  return reply.text
}
