const longestMs = 2_147_483_647

const unitsUs: Readonly<Record<string, number>> = {
  us: 1,
  ms: 1_000,
  s: 1_000_000,
  m: 60_000_000,
  h: 3_600_000_000,
  d: 86_400_000_000,
}

/** `1..64`, `0..`, `-1..` or nothing: the range that an integer has to be in. */
export function checkInteger(text: string, range: string): string | undefined {
  const [from = '', to = ''] = range.split('..')
  if (/^[+-]?\d+$/.test(text)) {
    const value = Number(text)
    const isBelow = from !== '' && value < Number(from)
    const isAbove = to !== '' && value > Number(to)
    if (!isBelow && !isAbove) return undefined
  }
  if (from !== '' && to !== '') return `an integer from ${from} to ${to}`
  if (from !== '') return from === '0' ? 'an integer of 0 or more' : `an integer from ${from} on`
  return 'an integer'
}

/** As `checkInteger`, for what HAProxy reads with `atol`: digits up to the first other character, or 0. */
export function checkLooseInteger(text: string, range: string): string | undefined {
  return checkInteger(/^\s*[+-]?\d+/.exec(text)?.[0].trim() ?? '0', range)
}

/**
 * A time with an optional unit. The parameter is the unit of a bare number (`ms` when absent),
 * or a range in milliseconds.
 */
export function checkTime(text: string, parameter: string): string | undefined {
  // What follows the unit is passed over with a warning: `5sec` is five seconds.
  const match = /^(\d+)(?:(us|ms|s|m|h|d)|$)/.exec(text)
  if (match === null) return 'a time such as `500ms`, `10s` or `1h`'
  const isRange = parameter.includes('..')
  const unit = match[2] ?? (isRange || parameter === '' ? 'ms' : parameter)
  const ms = (Number(match[1]) * (unitsUs[unit] ?? 1_000)) / 1_000
  const most = unit === 's' && match[2] === undefined ? longestMs * 1_000 : longestMs
  if (ms > most) return 'a time of at most 24 days'
  if (!isRange) return undefined
  const [from = '', to = ''] = parameter.split('..')
  const isWithin = (from === '' || ms >= Number(from)) && (to === '' || ms <= Number(to))
  return isWithin ? undefined : `a time from ${from} to ${to} milliseconds`
}

/** A time that `checkTime` accepts, in milliseconds; a bare number is in milliseconds. */
export function millisecondsOf(text: string): number | undefined {
  const match = /^(\d+)(us|ms|s|m|h|d)?/.exec(text)
  return match === null
    ? undefined
    : (Number(match[1]) * (unitsUs[match[2] ?? 'ms'] ?? 1_000)) / 1_000
}

/** The parameter is the least size. */
export function checkSize(text: string, least = ''): string | undefined {
  if (!/^\d+[kmgKMG]?$/.test(text)) return 'a size such as `16384`, `64k` or `1m`'
  const isTooSmall = /^\d+$/.test(text) && Number(text) < Number(least)
  return isTooSmall ? `a size of at least ${least} bytes` : undefined
}
