import type { Diagnostic, Related, Report, Severity } from '../../model/diagnostic.ts'
import { locateInWord, locateWord } from '../../text/locate.ts'
import type { Suggester } from '../name-suggester.ts'
import type { SectionView } from '../../config/sections/section-view.ts'
import type { PlacedWord } from './placed-word.ts'

/** A name that has to stand for something; looked up when everything has been read. */
export interface Reference {
  readonly space: string
  readonly name: string
  readonly from: SectionView
  readonly place: PlacedWord
  /** The part of the word that is the name. */
  readonly part: readonly [from: number, to: number]
  /** The fetch or converter that it is an argument of. */
  readonly user?: string
}

export interface ReferenceFinding {
  readonly code: string
  readonly severity?: Severity
  readonly message: string
  readonly help?: string | undefined
  readonly related?: readonly Related[]
}

export function reportAt(
  report: Report,
  place: PlacedWord,
  finding: ReferenceFinding,
  part?: readonly [number, number],
): void {
  const { file, word, directive } = place
  const { severity = 'error', help, ...rest } = finding
  const diagnostic: Diagnostic = {
    ...rest,
    // A line that may not be read at all is no reason to refuse the file.
    severity: directive.condition === 'active' || severity !== 'error' ? severity : 'warning',
    location:
      part === undefined ? locateWord(file, word) : locateInWord(file, word, part[0], part[1]),
    ...(help === undefined ? {} : { help }),
  }
  report(diagnostic)
}

export function didYouMean(
  suggester: Suggester,
  name: string,
  candidates: () => readonly string[],
): string | undefined {
  const close = suggester.suggest(name, candidates)
  return close === undefined ? undefined : `Did you mean \`${close}\`?`
}

/** Where the other one is, for `related`. */
export function relatedTo(message: string, place: PlacedWord | undefined): readonly Related[] {
  return place === undefined ? [] : [{ message, location: locateWord(place.file, place.word) }]
}
