import * as Flags from '@oclif/core/flags'

/** Of commands that show a plan. */
export const fullFlag = {
  full: Flags.boolean({
    summary: 'Show each change by itself, even if there are hundreds.',
  }),
}
