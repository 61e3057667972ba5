import type { Change } from '../../model/plan/plan.ts'

/** Whether a change could be made while HAProxy runs, over a socket of a higher level. */
export function lacksRights({ reason }: Change): boolean {
  return reason.code === 'no-rights'
}
