import { textArgument } from './text-argument.ts'

/** One or more files; the command takes the others from its `argv`, and is not strict. */
export const fileArgument = {
  file: textArgument({
    description: 'Files or folders of HAProxy; - for standard input.',
    required: true,
  }),
}
