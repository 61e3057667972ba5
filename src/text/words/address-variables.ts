import type { AddressText } from '../../model/index.ts'
import type { Environment } from './environment.ts'

/** `$NAME`, `${NAME}`, and, as HAProxy has it, `${NAME` without its brace. */
const variable = /\$(\{?)([A-Za-z0-9_]*)(\}?)/g

/**
 * What HAProxy makes of a word that it reads as an address: there, and nowhere else, variables are put in place
 * outside of double quotes as well, whatever quotes or backslashes were around them. One that is not set gives nothing.
 * `undefined` for a word without a `$`.
 */
export function expandAddress(
  value: string,
  environment: Environment | undefined,
): AddressText | undefined {
  if (!value.includes('$')) return undefined
  const unset: string[] = []
  let isKnown = true
  const text = value.replace(variable, (_, brace: string, name: string, close: string) => {
    const found = name === '' ? null : environment?.lookup(name)
    if (found === undefined) isKnown = false
    if (found === null && name !== '') unset.push(name)
    return `${found ?? ''}${brace === '' ? close : ''}`
  })
  return { text, isKnown, unset }
}
