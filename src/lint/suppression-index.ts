import type { Suppression } from './suppressions.ts'

/** The suppressions of one file, so ordered that asking does not take longer the more there are. */
export class SuppressionIndex {
  readonly all: readonly Suppression[]
  readonly #lines = new Map<string, Suppression>()
  /** Sections do not overlap, so that one is told by its first line. */
  readonly #sections = new Map<string, Suppression>()
  readonly #files = new Map<string, Suppression>()
  readonly #starts: readonly number[]

  constructor(all: readonly Suppression[]) {
    this.all = all
    const starts = new Set<number>()
    for (const suppression of all) {
      if (suppression.scope === 'section') starts.add(suppression.from)
      for (const { code } of suppression.codes) this.#add(suppression, code)
    }
    this.#starts = [...starts].toSorted((a, b) => a - b)
  }

  /** The one that takes away a finding of this code on this line; the narrowest where there are several. */
  find(code: string, line: number): Suppression | undefined {
    const onLine = this.#lines.get(keyOf(code, line))
    if (onLine !== undefined) return onLine
    const start = lastUpTo(this.#starts, line)
    const around = start === undefined ? undefined : this.#sections.get(keyOf(code, start))
    if (around !== undefined && line <= around.to) return around
    return this.#files.get(code)
  }

  #add(suppression: Suppression, code: string): void {
    const { scope, from } = suppression
    if (scope === 'file') setFirst(this.#files, code, suppression)
    else setFirst(scope === 'line' ? this.#lines : this.#sections, keyOf(code, from), suppression)
  }
}

function keyOf(code: string, line: number): string {
  return `${code}\0${line}`
}

function setFirst(map: Map<string, Suppression>, key: string, suppression: Suppression): void {
  if (!map.has(key)) map.set(key, suppression)
}

function lastUpTo(ordered: readonly number[], limit: number): number | undefined {
  let low = 0
  let high = ordered.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ordered[middle] ?? 0) <= limit) low = middle + 1
    else high = middle
  }
  return ordered[low - 1]
}
