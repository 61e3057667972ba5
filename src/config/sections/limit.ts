import type { LineView } from './line-view.ts'

/** `unknown` where it depends on the environment that HAProxy was started in. */
export type Limit = number | 'unknown' | undefined

export function readLimit(line: LineView): Limit {
  const [, word = ''] = line.words
  if (line.dependsOnEnvironment || !/^\d+$/.test(word)) return 'unknown'
  return Number(word) === 0 ? undefined : Number(word)
}
