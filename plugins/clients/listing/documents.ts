import { shareWatch } from 'haproxyctl/plugin'

/** JSON that somebody keeps, in one piece or several that belong together. */
export interface Documents {
  /** As they are now. */
  readonly read: (signal: AbortSignal) => Promise<readonly unknown[]>
  /** As they are now, and again whenever that may have changed. */
  readonly watch: (signal: AbortSignal) => AsyncGenerator<readonly unknown[]>
}

/** Opens what stands at each place once, and watches it once for all who ask. */
export function openOnce(open: (place: string) => Documents): (place: string) => Documents {
  const known = new Map<string, Documents>()
  return (place) => {
    const before = known.get(place)
    if (before !== undefined) return before
    const { read, watch } = open(place)
    const documents = { read, watch: shareWatch(watch) }
    known.set(place, documents)
    return documents
  }
}
