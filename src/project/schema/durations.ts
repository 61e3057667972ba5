import { parseDuration } from '../../kit/time/duration.ts'

/** Reads `50%` as 0.5. */
export function parseShare(text: string): number | undefined {
  const match = /^(\d{1,3}(?:\.\d{1,3})?)%$/.exec(text)
  const percent = Number(match?.[1] ?? Number.NaN)
  return percent <= 100 ? percent / 100 : undefined
}

/** What to write instead of a duration that is none. */
export function durationHelp(text: string): string {
  if (parseDuration(text) === 0) return 'It has to be longer than nothing.'
  if (/^\d+(\.\d+)?$/.test(text)) return `Add a unit: \`${text}s\` or \`${text}ms\`.`
  const spaced = /^(\d+(?:\.\d+)?)\s*([a-z]+)$/i.exec(text)
  const unit = spaced === null ? undefined : unitOf(spaced[2] ?? '')
  if (spaced !== null && unit !== undefined) return `Write \`${spaced[1]}${unit}\`.`
  return 'Write a number and one of the units ms, s, m, h, d: `2s`, `500ms`, `10m`.'
}

function unitOf(word: string): string | undefined {
  const lower = word.toLowerCase()
  if (/^(ms|msecs?|millis|milliseconds?)$/.test(lower)) return 'ms'
  if (/^(s|secs?|seconds?)$/.test(lower)) return 's'
  if (/^(m|mins?|minutes?)$/.test(lower)) return 'm'
  if (/^(h|hrs?|hours?)$/.test(lower)) return 'h'
  return /^(d|days?)$/.test(lower) ? 'd' : undefined
}

/** What to write instead of a percentage that is none. */
export function shareHelp(text: string): string {
  if (/^0?\.\d+$/.test(text)) return `Write it in percent: \`${Number(text) * 100}%\`.`
  if (/^(100|\d{1,2})$/.test(text)) return `Add the sign: \`${text}%\`.`
  return 'Write a percentage from 0% to 100%: `50%`.'
}
