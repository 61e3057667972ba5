/** The candidate that a mistyped name most likely means; `undefined` when none is close enough. */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = simplify(name)
  let best: string | undefined
  // About one slip in three characters, and never more than three.
  let bestDistance = Math.min(3, Math.floor(wanted.length / 3) + (wanted.length < 3 ? 1 : 0)) + 1
  for (const candidate of candidates) {
    const distance = editDistance(wanted, simplify(candidate), bestDistance)
    if (distance >= bestDistance) continue
    best = candidate
    bestDistance = distance
  }
  return best
}

/** `minServers`, `min_servers` and `min-servers` are one name to whoever types it. */
function simplify(name: string): string {
  return name.toLowerCase().replaceAll(/[-_ ]/g, '')
}

/** Insertions, deletions, replacements and swaps of neighbours; `limit` once it is certain to reach it. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit
  let before: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1]
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const replaced = at(previous, j - 1) + (isSame ? 0 : 1)
      const swapped = isSwap ? at(before, j - 2) + 1 : limit
      row.push(Math.min(replaced, swapped, at(previous, j) + 1, at(row, j - 1) + 1))
    }
    if (Math.min(...row) >= limit) return limit
    before = previous
    previous = row
  }
  return at(previous, b.length)
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY
}
