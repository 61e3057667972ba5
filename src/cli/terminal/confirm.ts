import { StoppedError } from '../../model/stopped-error.ts'

/** Asks on the terminal, until the signal aborts. */
export async function confirm(question: string, signal: AbortSignal): Promise<boolean> {
  signal.throwIfAborted()
  const { confirm: ask } = await import('@inquirer/prompts')
  // The question belongs to the story: standard output may be piped elsewhere.
  const context = { output: process.stderr, signal }
  return asked(ask({ message: question, default: false }, context), signal)
}

/** An answer; Ctrl-C instead of one stops the program as it does everywhere else. */
export async function asked<Answer>(
  answer: Promise<Answer>,
  signal?: AbortSignal,
): Promise<Answer> {
  try {
    return await answer
  } catch (error) {
    signal?.throwIfAborted()
    if (error instanceof Error && error.name === 'ExitPromptError') throw new StoppedError('SIGINT')
    throw error
  }
}
