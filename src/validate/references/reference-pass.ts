import type { ConfigFile, Directive, Section, Word } from '../../model/config/config-file.ts'
import type { Configuration } from '../../config/configuration.ts'
import type { SectionView } from '../../config/sections/section-view.ts'
import type { Report } from '../../model/diagnostic.ts'
import type { Version } from '../../model/version.ts'
import type { PlacedUse } from '../expressions/operand-check.ts'
import type { Operand, OperandPass } from '../grammar/operands.ts'
import type { Suggester } from '../name-suggester.ts'
import { checkDuplicates } from './duplicates.ts'
import { Inheritance } from './inheritance.ts'
import { checkMembers } from './members.ts'
import { checkMode } from './modes.ts'
import { isNeverLookedUp } from './never-looked-up.ts'
import type { Reference } from './reference.ts'
import type { Lookup } from './lookup.ts'
import { resolve } from './resolve.ts'

export interface ReferencePassOptions {
  readonly configuration: Configuration
  readonly version: Version
  readonly report: Report
  readonly suggester: Suggester
  /** Tells whether a file is there, where somebody can look; absent means that nobody can. */
  readonly hasFile?: ((path: string) => boolean) | undefined
}

/** The pass for names: collects those that lines use, and compares them at the end with those that are declared. */
export class ReferencePass implements OperandPass {
  readonly #options: ReferencePassOptions
  readonly #inheritance: Inheritance
  readonly #references: Reference[] = []
  #current: SectionView | undefined

  constructor(options: ReferencePassOptions) {
    this.#options = options
    this.#inheritance = new Inheritance(options.report, options.version, options.suggester)
  }

  section(view: SectionView): void {
    const { configuration, version, report } = this.#options
    this.#current = view
    checkDuplicates(view, configuration.named, version, report)
    this.#inheritance.enter(view)
  }

  directive(
    directive: Directive,
    _section: Section,
    _file: ConfigFile,
    words: readonly Word[],
  ): void {
    const names = this.#current
    if (names === undefined || directive.condition === 'inactive') return
    this.#collectUses(names, directive, words)
  }

  operand(operand: Operand): void {
    const names = this.#current
    const word = operand.words[operand.first]
    if (
      names === undefined ||
      word === undefined ||
      word.hasVariable ||
      operand.directive.condition === 'inactive'
    )
      return
    if (operand.kind === 'file')
      this.#add(operand.kind, word.value, word, operand.directive, operand.part)
    // The base of a section is looked up when the section begins.
    else if (operand.kind === 'reference' && operand.of !== 'defaults')
      this.#add(operand.of, word.value, word, operand.directive, operand.part)
  }

  /** Takes a name from inside of an expression. */
  use(use: PlacedUse): void {
    const names = this.#current
    if (names === undefined || use.operand.directive.condition === 'inactive') return
    const space = use.space === 'backend' ? 'backend-argument' : use.space
    const place = { file: names.file, word: use.word, directive: use.operand.directive }
    this.#references.push({
      space,
      name: use.name,
      from: names,
      place,
      part: [use.from, use.to],
      user: use.user,
    })
  }

  end(): void {
    const lookup = this.#lookup()
    const { configuration } = this.#options
    for (const reference of this.#references) {
      const { from, space } = reference
      if (from.isDisabled === true || this.#isUnused(from) || isNeverLookedUp(reference)) continue
      if (configuration.named.isOpen && !isLocal(reference)) continue
      if (space === 'backend' || space === 'backend:fmt') this.#resolveSwitch(reference)
      else resolve(reference, lookup)
    }
    for (const view of configuration.written) checkMembers(view, this.#options.report)
  }

  #lookup(): Lookup {
    return { ...this.#options, hasFile: this.#options.hasFile }
  }

  /** A `defaults` section that nobody inherits is never looked at again. */
  #isUnused(view: SectionView): boolean {
    if (view.keyword !== 'defaults') return false
    return !this.#inheritors(view).some(({ keyword }) => keyword !== 'defaults')
  }

  #inheritors(view: SectionView): readonly SectionView[] {
    return this.#options.configuration.inheritorsOf(view)
  }

  /** A `default_backend` of a defaults section counts for the first frontend that inherits it. */
  #resolveSwitch(reference: Reference): void {
    const { from } = reference
    const lookup = this.#lookup()
    if (from.keyword !== 'defaults') {
      resolve(reference, lookup)
      if (from.hasFrontend) checkMode(reference, this.#options.configuration, this.#options.report)
      return
    }
    const isInherited = this.#inheritors(from).some(
      (each) => each.hasFrontend && each.isDisabled !== true,
    )
    if (isInherited) resolve(reference, lookup)
  }

  #add(
    space: string,
    text: string,
    word: Word,
    directive: Directive,
    part: readonly [number, number] = [0, text.length],
  ): void {
    const names = this.#current
    if (names === undefined) return
    this.#references.push({
      space,
      name: text.slice(part[0], part[1]),
      from: names,
      place: { file: names.file, word, directive },
      part,
    })
  }

  /** What is named without a word of its own: the own stick table, a ring behind `ring@`. */
  #collectUses(names: SectionView, directive: Directive, words: readonly Word[]): void {
    const [keyword, second, third] = words
    if (keyword === undefined || second === undefined || !users.has(keyword.value)) return
    if (keyword.value === 'stick') {
      if (names.hasBackend) this.#useOwnTable(directive, words, second)
    } else if (keyword.value !== 'log') {
      const action = second.value.startsWith('track-sc') ? second : third
      if (action?.value.startsWith('track-sc') === true) this.#useOwnTable(directive, words, action)
    } else if (second.value.startsWith('ring@') && !second.hasVariable) {
      this.#add('ring', second.value, second, directive, [5, second.value.length])
    }
  }

  #useOwnTable(directive: Directive, words: readonly Word[], word: Word): void {
    const end = words.findIndex((each) => each.value === 'if' || each.value === 'unless')
    const own = end === -1 ? words : words.slice(0, end)
    if (own.length < 3 || own.some((each) => each.value === 'table' || each.hasVariable)) return
    this.#add('table', '', word, directive, [0, word.value.length])
    const last = this.#references.pop()
    if (last !== undefined) this.#references.push({ ...last, name: '', user: word.value })
  }
}

/** First words of lines that name something in a way of their own. */
const users = new Set([
  'stick',
  'http-request',
  'http-response',
  'tcp-request',
  'tcp-response',
  'log',
])

/** Whether the name of no other section plays a part. */
function isLocal({ space, name }: Reference): boolean {
  if (space === 'server' || space === 'track') return !name.includes('/')
  return space === 'file' || space === 'filter'
}
