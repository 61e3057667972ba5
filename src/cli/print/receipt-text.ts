import type { Diagnostic, Failure, Outcome, Receipt, ReceiptStep } from '../../model/index.ts'
import { paint } from './paint.ts'
import { printable } from '../../model/printable.ts'

const words: Record<Outcome, string> = {
  unchanged: 'nothing to do',
  applied: 'applied',
  'reload-owed': 'in place, a reload is still owed',
  'rolled-back': 'rolled back',
  failed: 'failed',
  stuck: 'stuck',
}

/** What was done to one target, step by step. */
export function receiptText(receipt: Receipt, colour: boolean): string {
  let text = ''
  for (const step of receipt.steps) text += stepText(step, colour)
  return `${text}${outcomeText(receipt, colour)}\n`
}

/** What came of it, on one line. */
export function outcomeText(receipt: Receipt, colour = false): string {
  const { bold, dim } = paint(colour)
  const facts = [workerText(receipt)]
  if (receipt.commit !== undefined && receipt.outcome === 'applied') {
    facts.push(`commit ${receipt.commit.slice(0, 10)}`)
  }
  const known = facts.filter((each) => each !== '')
  const behind = known.length === 0 ? '' : dim(` (${known.join(', ')})`)
  return `${bold(receipt.target)}: ${words[receipt.outcome]}${behind}`
}

/** What an apply has to say that neither the plan nor its failure says. */
export function receiptFindings(
  receipts: readonly Receipt[],
  failure: Failure | undefined,
): readonly Diagnostic[] {
  return receipts
    .flatMap((receipt) => receipt.diagnostics)
    .filter((each) => each.code.startsWith('apply/') && !failure?.diagnostics.includes(each))
}

function stepText({ what, result, detail, tookMs }: ReceiptStep, colour: boolean): string {
  const { dim, green, red, yellow } = paint(colour)
  const marks = { done: green('✓'), failed: red('✗'), skipped: dim('-'), undone: yellow('↺') }
  const took = tookMs >= 100 ? dim(` ${(tookMs / 1_000).toFixed(1)} s`) : ''
  const why = detail === undefined || detail === '' ? '' : `\n      ${dim(printable(detail))}`
  return `  ${marks[result]} ${printable(what)}${took}${why}\n`
}

function workerText({ pidBefore, pidAfter }: Receipt): string {
  if (pidAfter === undefined) return ''
  if (pidBefore === undefined || pidBefore === pidAfter) return `worker ${pidAfter}`
  return `worker ${pidBefore} replaced by ${pidAfter}`
}
