import * as Flags from '@oclif/core/flags'

/** Flags of the commands that make a plan. */
export const planFlags = {
  target: Flags.string({
    char: 't',
    summary: 'Only this target; may be given several times.',
    helpValue: 'NAME',
    multiple: true,
    multipleNonGreedy: true,
  }),
}
