import * as Args from '@oclif/core/args'

/** One or more files; the command takes the others from its `argv`, and is not strict. */
export const fileArgument = {
  file: Args.string({
    description: 'Files or folders of HAProxy; - for standard input.',
    required: true,
  }),
}
