import type { Use } from '../daemon.ts'
import { median } from '../page.ts'

/** What a process used at first and in the end. */
export interface Growth {
  readonly rssMiB: readonly number[]
  readonly handles: readonly number[]
  readonly isLevel: boolean
}

/** From the first to the last quarter of the time that was looked at. */
export function growthOf(use: readonly Use[]): Growth {
  const share = Math.max(1, Math.floor(use.length / 4))
  const ends = [use.slice(0, share), use.slice(-share)]
  const rssMiB = ends.map((part) => Math.round(median(part.map((each) => each.rssMiB))))
  const handles = ends.map((part) => median(part.map((each) => each.handles)))
  const isLevel =
    (rssMiB[1] ?? 0) <= (rssMiB[0] ?? 0) * 1.3 + 16 && (handles[1] ?? 0) <= (handles[0] ?? 0) + 8
  return { rssMiB, handles, isLevel }
}
