import * as Flags from '@oclif/core/flags'
import { formatNames } from '../format/names.ts'

const failLevels = ['error', 'warning', 'info', 'never'] as const

/** How findings are printed, and which of them are a failure. */
export const reportFlags = {
  format: Flags.option({
    char: 'f',
    summary: 'The format of the findings; the default is pretty.',
    helpValue: 'FORMAT',
    options: formatNames,
    exclusive: ['json'],
  })(),
  'fail-on': Flags.option({
    summary: 'Exit with 1 if a finding is at least this severe.',
    helpValue: 'SEVERITY',
    options: failLevels,
    default: 'error',
  })(),
}
