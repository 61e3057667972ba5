import type { Change } from '../model/plan.ts'

const start = 'the socket has only the rights of'

/** Why a change that HAProxy could make while it runs is not possible over a socket of a lesser level. */
export function rightsReason(has: string, needs: string): string {
  return `${start} \`level ${has}\`, and this needs \`level ${needs}\``
}

export function lacksRights({ reason }: Change): boolean {
  return reason.startsWith(start)
}
