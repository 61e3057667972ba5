import { exitCodes } from '../../model/exit-codes.ts'
import type { PlannedProject } from '../../pipeline/targets/planned-project.ts'
import type { Shell } from '../base-command.ts'

/**
 * The end of a command that did all it could without a process that should be there or could not be asked, or without a
 * target that could not be read: whoever called must not take it for one that serves. What the command has `started`
 * itself is missed no more.
 */
export function exitOnMissedProcesses(
  { plans, unread = [] }: Pick<PlannedProject, 'plans' | 'unread'>,
  { world }: Pick<Shell, 'world'>,
  started: readonly { readonly target: string }[] = [],
): void {
  // Where no process may be asked, none is missed.
  if (world.isUntrusted === true) return
  const missed = plans.flatMap(({ target, current }) => {
    const { processError, processAbsence, isProcessMissed = false } = current
    const isThere = started.some((each) => each.target === target.name)
    const why = processError ?? (isProcessMissed && !isThere ? processAbsence : undefined)
    return why === undefined ? [] : [`${target.name}: ${why}`]
  })
  if (missed.length > 0) world.log.warn(`HAProxy does not answer: ${missed.join('; ')}`)
  else if (unread.length === 0) return
  process.exitCode = exitCodes.unavailable
}
