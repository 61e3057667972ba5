import { Failure } from '../../model/index.ts'
import { originalStack } from '../../system/original-stack.ts'
import { printableLines } from '../../model/printable.ts'
import { formatFindings } from './findings.ts'
import { paint } from './paint.ts'

/** The remedy for a bug; the stack is shown with it. */
export const bugHelp = 'Please report it with the lines below.'

/** The message of an end, its findings, its causes and the remedy, for standard error. */
export function formatFailure(
  error: unknown,
  message: string,
  help: string | undefined,
  colour: boolean,
): string {
  const { bold, dim, red } = paint(colour)
  let text = ''
  if (error instanceof Failure && error.diagnostics.length > 0) {
    text += formatFindings(error.diagnostics, colour)
  }
  text += `${red('error')}: ${bold(printableLines(message))}\n`
  for (const cause of causesOf(error, message))
    text += `  ${dim('because')}: ${printableLines(cause)}\n`
  if (help !== undefined) text += `  ${dim('help')}: ${printableLines(help)}\n`
  if (help === bugHelp && error instanceof Error)
    text += `${dim(originalStack(error.stack ?? ''))}\n`
  return text
}

/** What the message itself says already is left out, and Node's sentences, which it says in our words. */
function causesOf(error: unknown, message: string): string[] {
  const causes: string[] = []
  let cause = error instanceof Failure ? error.cause : undefined
  while (cause instanceof Error && causes.length < 5) {
    const isNews = !causes.includes(cause.message) && !message.includes(cause.message)
    if (isNews && !isOfNode(cause)) causes.push(cause.message)
    cause = cause.cause
  }
  return causes
}

/** Of a system call that failed, or of a text that is not JSON. */
function isOfNode(cause: Error): boolean {
  return 'syscall' in cause || cause instanceof SyntaxError
}
