const unitsMs = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const

/** The pattern of a duration in a schema: a number with its unit, longer than nothing. */
export const durationPattern = '^(?!0+(\\.0+)?[a-z])\\d{1,12}(\\.\\d{1,3})?(ms|s|m|h|d)$'

/** Reads `500ms`, `2s`, `10m`, `1.5h`, `1d` as milliseconds. A number without a unit is nothing. */
export function parseDuration(text: string): number | undefined {
  const match = /^(\d{1,12}(?:\.\d{1,3})?)(ms|s|m|h|d)$/.exec(text)
  if (match === null) return undefined
  const [, amount, unit] = match
  const factor = Object.entries(unitsMs).find(([name]) => name === unit)?.[1] ?? 1
  return Math.round(Number(amount) * factor)
}
