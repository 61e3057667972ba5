import * as Flags from '@oclif/core/flags'
import { Failure } from '../../model/index.ts'
import { parseDuration } from '../../kit/time/duration.ts'
import { durationHelp } from '../../project/schema/durations.ts'

/** A flag that takes a duration with its unit, as in `2s`, and gives milliseconds. */
export const duration = Flags.custom<number>({
  helpValue: 'DURATION',
  parse: (text) => Promise.resolve(toMilliseconds(text)),
})

function toMilliseconds(text: string): number {
  const ms = parseDuration(text)
  if (ms !== undefined && ms > 0) return ms
  throw new Failure('usage', `${JSON.stringify(text)} is not a duration`, {
    help: durationHelp(text),
  })
}
