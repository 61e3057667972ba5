import * as Flags from '@oclif/core/flags'
import { logFormats } from '../../system/log.ts'

/** For commands that go on until they are stopped. */
export const logFlags = {
  'log-format': Flags.option({
    options: logFormats,
    helpValue: 'FORMAT',
    summary:
      'The format of the log on standard error; if that is the journal of systemd, the default is journal.',
    description:
      'pretty is for people; json writes one object per line; journal begins each line with its priority, as in <4>, for journald and `logger --prio-prefix`. With --quiet only warnings and errors are logged, with --verbose details for debugging too.',
  })(),
}
