import * as Flags from '@oclif/core/flags'
import { Failure } from '../../model/index.ts'

/** Who is told when something is another thing than before. */
export const eventFlags = {
  events: Flags.boolean({
    summary: 'Print each change of how it stands as one line of JSON.',
    exclusive: ['json'],
  }),
  webhook: Flags.string({
    helpValue: 'URL',
    summary: 'Send these events there, too, by POST.',
    description:
      'Batches of at most 200, at least 5 s apart, a few times if nobody takes them. HAPROXYCTL_WEBHOOK_AUTHORIZATION is sent as the header Authorization.',
    parse: (text) => Promise.resolve(webUrl(text)),
  }),
  'on-events': Flags.string({
    helpValue: 'PROGRAM',
    summary: 'Run this program with them on its standard input, in the same batches.',
  }),
}

function webUrl(text: string): string {
  if (/^https?:/.test(text) && URL.canParse(text)) return text
  throw new Failure('usage', `${JSON.stringify(text)} is no URL of a web server`, {
    help: 'Write it as in https://hooks.example.net/haproxyctl.',
  })
}
