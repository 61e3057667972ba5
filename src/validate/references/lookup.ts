import type { Report } from '../../model/diagnostic.ts'
import { complain, didYouMean, shown, type Reference } from './reference.ts'
import type { Suggester } from '../suggest.ts'
import type { Registry } from './registry.ts'

export interface Lookup {
  readonly registry: Registry
  readonly suggester: Suggester
  readonly report: Report
  readonly hasFile: ((path: string) => boolean) | undefined
}

export function missing(reference: Reference, noun: string, lookup: Lookup): void {
  const user = reference.user ?? reference.place.word.value
  complain(
    lookup.report,
    reference.place,
    {
      code: 'validate/unknown-reference',
      message: `\`${shown(user)}\` needs the name of a ${noun}.`,
    },
    reference.part,
  )
}

export function unknown(
  reference: Reference,
  noun: string,
  candidates: () => readonly string[],
  lookup: Lookup,
  severity: 'error' | 'warning' = 'error',
): void {
  complain(
    lookup.report,
    reference.place,
    {
      code: 'validate/unknown-reference',
      severity,
      message: `There is no ${noun} \`${shown(reference.name)}\`.`,
      help: didYouMean(lookup.suggester, reference.name, candidates),
    },
    reference.part,
  )
}

export function unknownIn(
  reference: Reference,
  name: string,
  noun: string,
  candidates: () => readonly string[],
  lookup: Lookup,
): void {
  complain(
    lookup.report,
    reference.place,
    {
      code: 'validate/unknown-reference',
      message: `There is no ${noun} \`${shown(name)}\`.`,
      help: didYouMean(lookup.suggester, name, candidates),
    },
    reference.part,
  )
}
