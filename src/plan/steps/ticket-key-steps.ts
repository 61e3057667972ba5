import type { Reason } from '../../model/plan/reason.ts'
import type { RuntimeStep } from '../../model/plan/runtime-step.ts'

/** The commands that bring a file of ticket keys to its new content; `undefined` when HAProxy holds it already. */
export type TicketKeysPlan =
  | { readonly steps: readonly RuntimeStep[] }
  | { readonly refusal: Reason }

/** HAProxy holds as many, the last of the file; a new one pushes out the oldest. */
const held = 3

export function planTicketKeys(
  path: string,
  before: string | undefined,
  after: string,
): TicketKeysPlan | undefined {
  const was = before === undefined ? [] : readKeys(before)
  const will = readKeys(after)
  const sizes = new Set([...was, ...will].map((key) => Buffer.from(key, 'base64').length))
  if (will.length < held || sizes.size > 1)
    return { refusal: { code: 'keys-do-not-fit', least: held } }
  const last = was.slice(-held)
  const next = will.slice(-held)
  let come = 0
  while (come < held && !sameKeys(last.slice(come), next.slice(0, held - come))) come++
  if (come === 0) return undefined
  return {
    steps: next.slice(held - come).map((key) => ({ kind: 'set-ticket-key', file: path, key })),
  }
}

function readKeys(text: string): readonly string[] {
  return text.split(/\r?\n/).filter((line) => line !== '')
}

function sameKeys(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((key, index) => key === b[index])
}
