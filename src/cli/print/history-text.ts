import type { KeptGeneration } from '../../model/index.ts'
import type { TargetHistory } from '../../pipeline/targets/history.ts'
import { paint } from './paint.ts'
import { shownTime } from './shown-time.ts'
import { table } from './table.ts'

/** The generations of each target, the last one first. */
export function historyText(
  histories: readonly TargetHistory[],
  colour: boolean,
  width: number,
): string {
  const { bold } = paint(colour)
  const header = ['TARGET', 'GENERATION', 'APPLIED', 'REMARKS'].map((word) => bold(word))
  const rows = histories.flatMap(({ target, generations }) =>
    generations.map((each) => [target, each.generation, timeOf(each), remarksOf(each)]),
  )
  return rows.length === 0 ? 'Nothing was applied yet.\n' : table([header, ...rows], width)
}

function timeOf({ atMs }: KeptGeneration): string {
  return atMs === undefined ? '-' : shownTime(atMs)
}

const outcomes = {
  applied: undefined,
  'reload-owed': 'its reload is owed',
  'rolled-back': 'its reload failed, and it was rolled back',
  stuck: 'its reload failed',
} as const

function remarksOf({ outcome = 'applied', ...kept }: KeptGeneration): string {
  const remarks = [
    kept.isRunning ? 'running' : undefined,
    kept.isOnDisk ? 'on disk' : undefined,
    outcomes[outcome],
    kept.isKept ? undefined : 'no longer kept',
    kept.summary === '' ? undefined : kept.summary,
  ]
  return remarks.filter((each) => each !== undefined).join('; ')
}
