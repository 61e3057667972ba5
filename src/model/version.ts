/** A release line of HAProxy, as in `2.8`. */
export type Version = `${number}.${number}`

/** `auto` asks the running process, then the binary, and falls back to the newest known. */
export type VersionWish = Version | 'auto'

/** The lines that the tables know, oldest first. Odd ones are short-lived and sit between their neighbours. */
export const knownVersions = [
  '2.4',
  '2.5',
  '2.6',
  '2.7',
  '2.8',
  '2.9',
  '3.0',
  '3.1',
  '3.2',
  '3.3',
  '3.4',
] as const satisfies readonly Version[]

export type KnownVersion = (typeof knownVersions)[number]

export const newestVersion: KnownVersion = '3.4'

/** Reads `2.8`, `v2.8.3`, `2.8-dev5`, `HAProxy version 2.8.3-1~bpo …`; `undefined` when there is no version in it. */
export function parseVersion(text: string): Version | undefined {
  const match = /(?<![\d.])(\d{1,3})\.(\d{1,3})(?!\d)/.exec(text)
  if (match === null) return undefined
  return `${Number(match[1])}.${Number(match[2])}`
}

/** Negative when `a` is older than `b`. */
export function compareVersions(a: Version, b: Version): number {
  const [aMajor = 0, aMinor = 0] = a.split('.').map(Number)
  const [bMajor = 0, bMinor = 0] = b.split('.').map(Number)
  return aMajor - bMajor || aMinor - bMinor
}

/** The known line that a version is judged by: itself, or the nearest older one, or the oldest. */
export function nearestKnown(version: Version): KnownVersion {
  let nearest: KnownVersion = knownVersions[0]
  for (const known of knownVersions) if (compareVersions(known, version) <= 0) nearest = known
  return nearest
}
