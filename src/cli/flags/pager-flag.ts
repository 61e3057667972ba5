import * as Flags from '@oclif/core/flags'

/** For commands whose answer may be longer than a screen. */
export const pagerFlag = {
  'no-pager': Flags.boolean({
    // Where nothing is said it is false, and not absent: what is absent is never paged.
    default: false,
    helpGroup: 'GLOBAL',
    summary: 'Do not show long output in a pager.',
    description:
      'On a terminal, output that is longer than the screen is shown in the program that PAGER names, or in less. PAGER=cat turns that off, too.',
  }),
}
