import { Failure } from '../model/errors.ts'
import type { Clock, Files, Log, Processes } from '../model/ports.ts'
import type { MaintenanceSpec } from '../model/project.ts'

/** What maintenance is asked of. */
export interface MaintenanceDoors {
  readonly files: Files
  readonly processes: Processes
  readonly clock: Clock
  readonly log: Log
}

/** So often it is asked; a person who makes the file waits no longer. */
const everyMs = 1_000

/** Whether it is in maintenance, at first and whenever that changes. */
export async function* watchMaintenance(
  spec: MaintenanceSpec,
  doors: MaintenanceDoors,
  signal: AbortSignal,
): AsyncGenerator<boolean> {
  let known: boolean | undefined
  for (;;) {
    const now = await ask(spec, doors, known ?? false, signal)
    if (now !== known) yield (known = now)
    await doors.clock.sleep(everyMs, signal)
  }
}

/** Where it cannot be told, all stays as it was: neither answer would be right. */
async function ask(
  { file, command }: MaintenanceSpec,
  { files, processes, log }: MaintenanceDoors,
  known: boolean,
  signal: AbortSignal,
): Promise<boolean> {
  try {
    if (file !== undefined && (await files.read(file)) !== undefined) return true
    const [program, ...args] = command ?? []
    if (program === undefined) return false
    const { exitCode } = await processes.run(program, args, { timeoutMs: 10_000, signal })
    return exitCode === 0
  } catch (error) {
    signal.throwIfAborted()
    if (!(error instanceof Failure)) throw error
    log.warn(`it cannot be told whether there is maintenance: ${error.message}`)
    return known
  }
}
