import type { Explanation } from '../lint/explain.ts'
import type { DirectiveInfo } from '../validate/grammar/lookup.ts'

/** What `directives` found in the table. */
export interface DirectivesDocument {
  readonly format: 1
  readonly directives: readonly DirectiveInfo[]
}

export function directivesDocument(directives: readonly DirectiveInfo[]): DirectivesDocument {
  return { format: 1, directives }
}

/** What `explain` knows of codes. */
export interface ExplanationsDocument {
  readonly format: 1
  readonly codes: readonly (Explanation & Pick<Required<Explanation>, 'sets'>)[]
}

export function explanationsDocument(known: readonly Explanation[]): ExplanationsDocument {
  return { format: 1, codes: known.map((each) => ({ ...each, sets: each.sets ?? [] })) }
}
