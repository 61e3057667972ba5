import type { HeldPart, PlanRefusal } from '../../pipeline/targets/planned-project.ts'
import { printable } from '../../model/printable.ts'

interface HeldBack {
  readonly refusals: readonly PlanRefusal[]
  readonly held: readonly HeldPart[]
}

/** What is left as it is and why, a line each. */
export function heldLines({ refusals, held }: HeldBack): readonly string[] {
  return [
    ...refusals.map(refusalText),
    ...held.filter(({ service }) => service === undefined).map(sharedText),
  ]
}

function refusalText({ target, service, guard, diagnostic }: PlanRefusal): string {
  const why = printable(diagnostic.message)
  if (guard === 'no-answer' || guard === 'invalid')
    return `${target}: ${printable(service)} stays as it is: ${why}`
  return `${target}: ${printable(service)} stays as it is, by the guard ${guard}: ${why}`
}

function sharedText({ target, section }: HeldPart): string {
  return `${target}: ${printable(section)} stays as it is: changed, it would not go with what is held back`
}
