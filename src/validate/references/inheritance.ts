import { compareVersions, type Version } from '../../model/version.ts'
import type { Report } from '../../model/diagnostic.ts'
import type { Suggester } from '../name-suggester.ts'
import { reportAt, didYouMean, relatedTo } from './reference.ts'
import { shorten } from '../shorten.ts'
import { hasFrontend, type PlacedWord, type SectionNames } from './section-names.ts'

/** Which `defaults` each section inherits from, and what HAProxy has against it. */
export class Inheritance {
  readonly #named = new Map<string, SectionNames[]>()
  readonly #used = new Set<SectionNames>()
  readonly #report: Report
  readonly #suggester: Suggester
  readonly #version: Version
  #last: SectionNames | undefined

  constructor(report: Report, version: Version, suggester: Suggester) {
    this.#suggester = suggester
    this.#report = report
    this.#version = version
  }

  /** Sets the base of a section, and remembers a `defaults` for those that follow. */
  enter(names: SectionNames): void {
    const { keyword } = names
    if (!['defaults', 'frontend', 'backend', 'listen'].includes(keyword)) return
    const words = names.section.header?.words ?? []
    const from = words.findIndex((word, index) => index > 0 && word.value === 'from')
    const word = from === -1 ? undefined : words[from + 1]
    if (word !== undefined && names.header !== undefined && !word.hasVariable)
      names.base = this.#find(names, { ...names.header, word })
    else if (keyword !== 'defaults') names.base = this.#last
    if (names.base !== undefined) this.#checkRules(names, names.base)
    if (keyword === 'defaults') this.#declare(names)
  }

  #declare(names: SectionNames): void {
    this.#last = names
    const word = names.section.header?.words[1]
    if (word === undefined || word.value === 'from' || word.hasVariable) return
    const same = this.#named.get(word.value)
    if (same === undefined) this.#named.set(word.value, [names])
    else {
      same.push(names)
      this.#checkReplaced(names, same)
    }
  }

  /** From 3.2 on, a name that was asked for stays with the section that had it. */
  #checkReplaced(names: SectionNames, same: readonly SectionNames[]): void {
    const used = same.find((other) => other !== names && this.#used.has(other))
    if (
      used === undefined ||
      names.header === undefined ||
      compareVersions(this.#version, '3.2') < 0
    )
      return
    reportAt(this.#report, names.header, {
      code: 'validate/duplicate-name',
      message: `There is a defaults section \`${shorten(names.name)}\` already, and others inherit from it.`,
      help: 'Rename one of them.',
      related: relatedTo('the first one', used.header),
    })
  }

  #find(names: SectionNames, place: PlacedWord): SectionNames | undefined {
    const { value } = place.word
    const found = this.#named.get(value) ?? []
    const [first, second] = found
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
        related: [...relatedTo('one', first.header), ...relatedTo('another', second.header)],
      })
    }
    if (first !== undefined) this.#used.add(first)
    return found.at(-1) ?? names.base
  }

  /** A `defaults` with rules serves either frontends or backends, and no listen and no defaults. */
  #checkRules(names: SectionNames, base: SectionNames): void {
    if (names.header === undefined) return
    base.isInherited ||= names.keyword !== 'defaults'
    if (hasFrontend(names)) base.frontInheritors.push(names)
    const side = names.keyword === 'frontend' ? 'frontend' : 'backend'
    if (names.keyword === 'frontend' || names.keyword === 'backend')
      base.firstInheritors[side] ??= names
    const problem = rulesProblem(names, base)
    if (problem === undefined || base.rules.any === undefined) return
    reportAt(this.#report, names.header, {
      code: 'validate/wrong-kind',
      message: problem,
      help: 'Give it another defaults section, or move the rules into the sections that need them.',
      related: relatedTo('a rule of the defaults section', base.rules.any),
    })
  }
}

function rulesProblem(
  names: SectionNames,
  { rules, firstInheritors }: SectionNames,
): string | undefined {
  if (rules.any === undefined) return undefined
  if (names.keyword === 'listen' || names.keyword === 'defaults')
    return `A ${names.keyword} section cannot inherit from a defaults section that has rules.`
  if (firstInheritors.frontend !== undefined && firstInheritors.backend !== undefined)
    return 'Frontends and backends cannot inherit from the same defaults section when that has rules.'
  if (names.keyword === 'backend' && rules.frontend !== undefined)
    return 'A backend cannot inherit rules for connections and sessions from a defaults section.'
  if (names.keyword === 'frontend' && rules.backend !== undefined)
    return 'A frontend cannot inherit `tcp-response content` rules from a defaults section.'
  return undefined
}
