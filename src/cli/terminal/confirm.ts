import type { Terminal } from './terminal.ts'

/** Asks on a terminal; where there is nobody to ask, the call itself was the answer. */
export async function confirm(question: string, terminal: Terminal): Promise<boolean> {
  if (!terminal.isInteractive) return true
  const { confirm: ask } = await import('@inquirer/prompts')
  // The question belongs to the story: standard output may be piped elsewhere.
  return ask({ message: question, default: false }, { output: process.stderr })
}
