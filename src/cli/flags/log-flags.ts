import * as Flags from '@oclif/core/flags'
import { logFormats } from '../../system/log.ts'

/** For commands that go on until they are stopped. */
export const logFlags = {
  'log-format': Flags.option({
    options: logFormats,
    helpValue: logFormats.join('|'),
    summary: 'How standard error is written; where it is the journal of systemd: journal.',
    description:
      'pretty is for people, json has one object a line, journal begins each line with its priority as in <4>, for journald and `logger --prio-prefix`. --quiet keeps warnings and errors, --verbose adds what is for debugging.',
  })(),
}
