import { isUnedited, readGeneration } from '../../kit/targets/generation.ts'
import type { Current, ProcessState } from '../../model/plan/plan.ts'

export interface KnownTexts {
  /** What the worker was started with. */
  readonly started: string
  /** What its live state was brought to since. */
  readonly applied: string
  readonly isSettled: boolean
}

/** The texts behind the process, by the target's word or by their stamps. */
export function knownTexts({ files }: Current, process: ProcessState): KnownTexts | undefined {
  const onDisk = new Map<string, string>()
  for (const { name, text } of files) {
    if (text === undefined || !isConfig(name) || !isUnedited(text)) continue
    const generation = readGeneration(text)
    if (generation !== undefined) onDisk.set(generation, text)
  }
  const started = process.text ?? onDisk.get(process.generation ?? '')
  const live = process.liveText ?? onDisk.get(process.liveGeneration ?? '')
  const applied = live ?? started
  if (applied === undefined) return undefined
  const last = process.liveGeneration ?? process.generation
  // Files of another generation than the live state's mean an apply that was not finished.
  const isSame = onDisk.size === 0 || (last !== undefined && onDisk.has(last))
  const isSettled = isSame && process.aheadText === undefined
  return { started: started ?? applied, applied, isSettled }
}

export function isConfig(name: string): boolean {
  return name.endsWith('.cfg')
}
