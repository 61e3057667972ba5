import * as Flags from '@oclif/core/flags'
import { formatNames } from '../format/names.ts'

const failLevels = ['error', 'warning', 'info', 'never'] as const

/** How findings are printed, and which of them are a failure. */
export const reportFlags = {
  format: Flags.option({
    char: 'f',
    summary: 'How findings are printed; pretty where nothing is said.',
    options: formatNames,
    exclusive: ['json'],
  })(),
  'fail-on': Flags.option({
    summary: 'Exit with 1 when there is a finding as grave as this, or graver.',
    options: failLevels,
    default: 'error',
  })(),
}
