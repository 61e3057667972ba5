import { silentServices, type Fleet } from '../../model/index.ts'
import type { Shell } from '../base-command.ts'
import { exitCodes } from '../../model/exit-codes.ts'

/**
 * The end of a command that did all it could with what silent sources had said before: whoever called
 * must not take it for the state of now.
 */
export function exitOnSilentSources(
  fleet: Fleet,
  { world }: Pick<Shell, 'world'>,
  help = '',
): void {
  const silent = silentServices(fleet)
  if (silent.length === 0) return
  const names = silent.map(({ service, source }) => `${service} (${source})`).join(', ')
  world.log.warn(`not every source answered: ${names}${help}`)
  process.exitCode = exitCodes.unavailable
}
