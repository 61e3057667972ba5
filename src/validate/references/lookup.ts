import type { Configuration } from '../../config/configuration.ts'
import type { Report } from '../../model/diagnostic.ts'
import { reportAt, didYouMean, type Reference } from './reference.ts'
import { shorten } from '../grammar/shorten.ts'
import type { Suggester } from '../name-suggester.ts'

export interface Lookup {
  readonly configuration: Configuration
  readonly suggester: Suggester
  readonly report: Report
  readonly hasFile: ((path: string) => boolean) | undefined
}

export function missing(reference: Reference, noun: string, lookup: Lookup): void {
  const user = reference.user ?? reference.place.word.value
  reportAt(
    lookup.report,
    reference.place,
    {
      code: 'validate/unknown-reference',
      message: `\`${shorten(user)}\` needs the name of a ${noun}.`,
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
  reportAt(
    lookup.report,
    reference.place,
    {
      code: 'validate/unknown-reference',
      severity,
      message: `There is no ${noun} \`${shorten(reference.name)}\`.`,
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
  reportAt(
    lookup.report,
    reference.place,
    {
      code: 'validate/unknown-reference',
      message: `There is no ${noun} \`${shorten(name)}\`.`,
      help: didYouMean(lookup.suggester, name, candidates),
    },
    reference.part,
  )
}
