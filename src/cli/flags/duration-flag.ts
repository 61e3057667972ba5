import * as Flags from '@oclif/core/flags'
import { Failure } from '../../model/index.ts'
import { parseDuration } from '../../kit/time/duration.ts'
import { durationHelp } from '../../project/schema/durations.ts'

/** A flag that takes a duration with its unit, as in `2s`, and gives milliseconds, at least `leastMs` (default 1). */
export const duration = Flags.custom<number, { readonly leastMs?: number }>({
  helpValue: 'DURATION',
  parse: (text, _context, { leastMs = 1 }) => Promise.resolve(toMilliseconds(text, leastMs)),
})

function toMilliseconds(text: string, leastMs: number): number {
  const ms = parseDuration(text)
  if (ms !== undefined && ms >= leastMs) return ms
  throw new Failure('usage', `${JSON.stringify(text)} is not a duration`, {
    help: durationHelp(text),
  })
}
