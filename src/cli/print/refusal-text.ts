import type { PlanRefusal } from '../../pipeline/targets/planned-project.ts'
import { printable } from './printable.ts'

/** What a guard has against a plan, in a line. */
export function refusalText({ target, guard, diagnostic }: PlanRefusal): string {
  return `${target}: ${guard} refuses an apply: ${printable(diagnostic.message)}`
}
