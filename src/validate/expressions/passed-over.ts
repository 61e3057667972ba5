import type { SectionView } from '../../config/sections/section-view.ts'
import type { Operand } from '../grammar/operands.ts'

export const logFormats: readonly string[] = ['log-format', 'log-format-sd', 'error-log-format']

/** HAProxy reads these when all sections are there: only the last of a section, and none of one that is disabled. */
const readAtTheEnd = [...logFormats, 'unique-id-format', 'use_backend', 'balance']

/** Whether HAProxy passes over the operand without a look. */
export function isPassedOver({ context, directive }: Operand, view: SectionView): boolean {
  if (!readAtTheEnd.includes(context)) return false
  if (view.isDisabled === true) return true
  return context !== 'use_backend' && view.own(context).at(-1)?.directive !== directive
}
