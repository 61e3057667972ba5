import { exitCodeOf } from '../../model/exit-codes.ts'
import type { Obstacle } from '../../pipeline/targets/planned-project.ts'
import { printable } from '../../model/printable.ts'

/** What would end an apply, with its exit code and the remedy. */
export function obstacleText({ target, failure }: Obstacle): string {
  const { message, help, diagnostics } = failure
  const found = diagnostics.map((each) => `\n    ${printable(each.message)}`).join('')
  const remedy = help === undefined ? '' : `\n    ${printable(help)}`
  return `${target}: an apply would end with ${exitCodeOf(failure)}: ${printable(message)}${found}${remedy}`
}
