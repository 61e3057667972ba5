import type { SectionView } from '../../config/sections/section-view.ts'
import { compareVersions, type Version } from '../../model/version.ts'
import type { Report } from '../../model/diagnostic.ts'
import { readHeader } from '../../text/section-header.ts'
import type { Suggester } from '../name-suggester.ts'
import { shorten } from '../grammar/shorten.ts'
import { didYouMean, relatedTo, reportAt } from './reference.ts'
import { headerOf, type PlacedWord } from './placed-word.ts'

/** What HAProxy has against the `defaults` that sections inherit from. */
export class Inheritance {
  readonly #named = new Map<string, SectionView[]>()
  readonly #used = new Set<SectionView>()
  /** By `defaults`: the sides of proxies that inherit from them so far. */
  readonly #sides = new Map<SectionView, Set<string>>()
  readonly #report: Report
  readonly #suggester: Suggester
  readonly #version: Version

  constructor(report: Report, version: Version, suggester: Suggester) {
    this.#suggester = suggester
    this.#report = report
    this.#version = version
  }

  /** Looks at a section below all those that it may inherit from. */
  enter(view: SectionView): void {
    const header = headerOf(view)
    if (header === undefined) return
    const { from } = readHeader(header.directive)
    if (from !== undefined && !from.hasVariable) this.#checkName({ ...header, word: from })
    if (view.base !== undefined) this.#checkRules(view, view.base, header)
    if (view.keyword === 'defaults') this.#declare(view, header)
  }

  #declare(view: SectionView, header: PlacedWord): void {
    const { name } = readHeader(header.directive)
    if (name === undefined || name.hasVariable) return
    const same = this.#named.get(name.value)
    if (same === undefined) this.#named.set(name.value, [view])
    else {
      same.push(view)
      this.#checkReplaced(header, same)
    }
  }

  /** From 3.2 on, a name that was asked for stays with the section that had it. */
  #checkReplaced(header: PlacedWord, same: readonly SectionView[]): void {
    const used = same.find((other) => this.#used.has(other))
    if (used === undefined || compareVersions(this.#version, '3.2') < 0) return
    reportAt(this.#report, header, {
      code: 'validate/duplicate-name',
      message: `There is a defaults section \`${shorten(header.word.value)}\` already, and others inherit from it.`,
      help: 'Rename one of them.',
      related: relatedTo('the first one', headerOf(used)),
    })
  }

  #checkName(place: PlacedWord): void {
    const { value } = place.word
    const [first, second] = this.#named.get(value) ?? []
    if (first === undefined) {
      reportAt(this.#report, place, {
        code: 'validate/unknown-reference',
        message: `There is no defaults section \`${shorten(value)}\` above.`,
        help:
          didYouMean(this.#suggester, value, () => [...this.#named.keys()]) ??
          'A section can only inherit from a named `defaults` that stands above it.',
      })
    } else if (second !== undefined) {
      reportAt(this.#report, place, {
        code: 'validate/duplicate-name',
        message: `There is more than one defaults section \`${shorten(value)}\`, so that it cannot be told which one is meant.`,
        help: 'Rename all but one.',
        related: [...relatedTo('one', headerOf(first)), ...relatedTo('another', headerOf(second))],
      })
    }
    if (first !== undefined) this.#used.add(first)
  }

  /** A `defaults` with rules serves either frontends or backends, and no listen and no defaults. */
  #checkRules({ keyword }: SectionView, base: SectionView, header: PlacedWord): void {
    const sides = this.#sides.get(base) ?? new Set()
    this.#sides.set(base, sides.add(keyword))
    const rules = firstRules(base)
    const problem = rulesProblem(keyword, rules, sides)
    if (problem === undefined) return
    reportAt(this.#report, header, {
      code: 'validate/wrong-kind',
      message: problem,
      help: 'Give it another defaults section, or move the rules into the sections that need them.',
      related: relatedTo('a rule of the defaults section', rules.any),
    })
  }
}

/** Rules of `defaults`, which limit who may inherit from them. */
interface FirstRules {
  readonly any: PlacedWord | undefined
  /** Those that stand on one side only, so that nobody else may inherit them. */
  readonly hasFrontend: boolean
  readonly hasBackend: boolean
}

const ruleKeywords = [
  'http-request',
  'http-response',
  'http-after-response',
  'tcp-request',
  'tcp-response',
  'quic-initial',
]

function firstRules(view: SectionView): FirstRules {
  const rules = ruleKeywords
    .flatMap((keyword) => view.own(keyword))
    .filter(({ words }) => words[1] !== 'inspect-delay')
    .toSorted((a, b) => a.index - b.index)
  const [first] = rules
  const word = first?.directive.words[0]
  return {
    any: first && word && { file: first.file, word, directive: first.directive },
    hasFrontend: rules.some(
      ({ words }) =>
        words[0] === 'tcp-request' && (words[1] === 'connection' || words[1] === 'session'),
    ),
    hasBackend: rules.some(({ words }) => words[0] === 'tcp-response'),
  }
}

function rulesProblem(
  keyword: string,
  rules: FirstRules,
  sides: ReadonlySet<string>,
): string | undefined {
  if (rules.any === undefined) return undefined
  if (keyword === 'listen' || keyword === 'defaults')
    return `A ${keyword} section cannot inherit from a defaults section that has rules.`
  if (sides.has('frontend') && sides.has('backend'))
    return 'Frontends and backends cannot inherit from the same defaults section when that has rules.'
  if (keyword === 'backend' && rules.hasFrontend)
    return 'A backend cannot inherit rules for connections and sessions from a defaults section.'
  if (keyword === 'frontend' && rules.hasBackend)
    return 'A frontend cannot inherit `tcp-response content` rules from a defaults section.'
  return undefined
}
