import type { IncomingHttpHeaders } from 'node:http'
import { tagOf } from '../store/store.ts'
import { Problem } from './problem.ts'

/** Throws a Problem where the client knows another state of what it wants to change; `view` is absent for what is not there. */
export function checkConditions(headers: IncomingHttpHeaders, view: unknown): void {
  const { 'if-match': match, 'if-none-match': noneMatch } = headers
  const tag = view === undefined ? undefined : tagOf(view)
  if (match !== undefined && !isNamed(match, tag)) throw changed('it is not what If-Match says')
  if (noneMatch !== undefined && isNamed(noneMatch, tag)) throw changed('it is there already')
}

/** Whether a client that asks for what it does not have yet has it already. */
export function isKnown({ 'if-none-match': noneMatch }: IncomingHttpHeaders, tag: string): boolean {
  return noneMatch !== undefined && isNamed(noneMatch, tag)
}

function isNamed(header: string, tag: string | undefined): boolean {
  if (tag === undefined) return false
  return header.trim() === '*' || header.split(',').some((each) => each.trim() === tag)
}

function changed(why: string): Problem {
  return new Problem(412, 'changed', `nothing was changed, for ${why}`, {
    help: 'GET it again, and send the ETag of what you saw.',
  })
}
