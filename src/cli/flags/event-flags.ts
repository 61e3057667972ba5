import * as Flags from '@oclif/core/flags'
import { Failure } from '../../model/index.ts'

/** Who is told when something is another thing than before. */
export const eventFlags = {
  events: Flags.boolean({
    summary: 'Print each change of state as one line of JSON.',
    exclusive: ['json'],
  }),
  webhook: Flags.string({
    helpValue: 'URL',
    summary: 'Send the same events to this URL by POST.',
    description:
      'In batches of at most 200 that are at least 5 s apart; a batch that is not accepted is sent again a few times. The value of HAPROXYCTL_WEBHOOK_AUTHORIZATION is sent as the header Authorization.',
    parse: (text) => Promise.resolve(webUrl(text)),
  }),
  'on-events': Flags.string({
    helpValue: 'PROGRAM',
    summary: 'Run this program with the same events on its standard input, in the same batches.',
    parse: runnable,
  }),
}

function webUrl(text: string): string {
  if (/^https?:/.test(text) && URL.canParse(text)) return text
  throw new Failure('usage', `${JSON.stringify(text)} is not the URL of a web server`, {
    help: 'Write it as in https://hooks.example.net/haproxyctl.',
  })
}

async function runnable(program: string): Promise<string> {
  const { findProgram } = await import('../../system/processes/find-program.ts')
  if (findProgram(program, process.env) !== undefined) return program
  throw new Failure('usage', `there is no program ${JSON.stringify(program)} that can be run`, {
    help: '--on-events takes a program without arguments, by its path or a name on PATH.',
  })
}
