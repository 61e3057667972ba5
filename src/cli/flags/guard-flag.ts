import * as Flags from '@oclif/core/flags'
import { guardNames } from '../../model/index.ts'

/** How a person goes on although a guard refuses. */
export const guardFlag = {
  'override-guard': Flags.option({
    summary: 'Apply even if this guard refuses; may be given several times.',
    helpValue: 'NAME',
    options: guardNames,
    multiple: true,
    multipleNonGreedy: true,
  })(),
}
