import type { Version } from '../../model/version.ts'

/**
 * What `schemas/samples.json` holds: all that HAProxy's expressions can say, for every version at once.
 * Generated from `facts/samples/` by `scripts/directives/samples.ts`.
 */
export interface SampleData {
  /** Class of a fetch → the 22 places of `haproxy -dKall` as `Y` and `.`. */
  readonly classes: Readonly<Record<string, string>>
  readonly fetches: Readonly<Record<string, readonly FetchFact[]>>
  readonly converters: Readonly<Record<string, readonly ConverterFact[]>>
  /** Type → the types that it can be read as without a converter. */
  readonly casts: Readonly<Record<string, readonly string[]>>
  readonly criteria: Readonly<Record<string, readonly CriterionFact[]>>
  /** Matching method → what the sample has to be readable as. */
  readonly methods: Readonly<Record<string, string>>
  /** Type → the method for patterns when none is given. */
  readonly defaultMethods: Readonly<Record<string, string>>
  readonly predefined: Readonly<Record<string, readonly Lifetime[]>>
  readonly aliases: Readonly<Record<string, readonly AliasFact[]>>
  readonly aliasFlags: Readonly<Record<string, readonly Lifetime[]>>
}

/** First and last version of a fact; absent means from the beginning, and to this day. */
export interface Lifetime {
  readonly since?: Version
  readonly until?: Version
}

export interface FetchFact extends Lifetime {
  /** As in the fact file, without the parentheses: `str, int?`. */
  readonly arguments?: string
  readonly type: string
  readonly class: string
}

export interface ConverterFact extends Lifetime {
  readonly arguments?: string
  readonly input: string
  readonly output: string
}

export interface CriterionFact extends Lifetime {
  readonly fetch: string
  readonly method: string
}

export interface AliasFact extends Lifetime {
  /** Up to 2.9, a proxy that is not in HTTP mode is refused for it. */
  readonly http?: true
}
