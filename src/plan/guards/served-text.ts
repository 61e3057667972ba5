import { isUnedited } from '../../kit/targets/generation.ts'
import type { Current } from '../../model/plan/plan.ts'
import { isConfig, knownTexts } from '../compare/known-texts.ts'

/**
 * The configuration that a target serves by: what its process runs, else the last generation in the state
 * folder, else the file. One that was cut or damaged bears a stamp that is not its own any more.
 */
export function servedText(current: Current): string | undefined {
  const { process } = current
  const running = process && knownTexts(current, process)?.applied
  return running ?? writtenText(current)
}

/** The file as it was written; one that was cut, damaged or lost by the last generation. */
export function writtenText({ files, lastText }: Current): string | undefined {
  const onDisk = files.find(({ name }) => isConfig(name))?.text
  if (onDisk !== undefined && isUnedited(onDisk)) return onDisk
  return lastText ?? onDisk
}
