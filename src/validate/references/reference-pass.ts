import type { ConfigFile, Directive, Section, Word } from '../../model/config/config-file.ts'
import type { Configuration } from '../../config/configuration.ts'
import type { SectionView } from '../../config/sections/section-view.ts'
import type { Report } from '../../model/diagnostic.ts'
import type { Version } from '../../model/version.ts'
import { locateWord } from '../../text/locate.ts'
import type { PlacedUse } from '../expressions/operand-check.ts'
import type { Operand, OperandPass } from '../grammar/operands.ts'
import type { Suggester } from '../name-suggester.ts'
import { collectorOf } from './collect.ts'
import { checkDuplicate } from './duplicates.ts'
import { Inheritance } from './inheritance.ts'
import { checkMode } from './modes.ts'
import { isNeverLookedUp } from './never-looked-up.ts'
import { reportAt, relatedTo, type Reference } from './reference.ts'
import { shorten } from '../grammar/shorten.ts'
import type { Lookup } from './lookup.ts'
import { Registry } from './registry.ts'
import { resolve } from './resolve.ts'
import {
  hasFrontend,
  makeSectionNames,
  type PlacedWord,
  type SectionNames,
} from './section-names.ts'

export interface ReferencePassOptions {
  readonly configuration: Configuration
  readonly version: Version
  readonly report: Report
  readonly suggester: Suggester
  /** Tells whether a file is there, where somebody can look; absent means that nobody can. */
  readonly hasFile?: ((path: string) => boolean) | undefined
}

/** The pass for names: collects what is declared and what is named, and compares the two at the end. */
export class ReferencePass implements OperandPass {
  readonly #options: ReferencePassOptions
  readonly #registry = new Registry()
  readonly #inheritance: Inheritance
  readonly #references: Reference[] = []
  /** Made once: there may be a hundred thousand servers to hand it to. */
  readonly #tellDuplicate = this.#duplicate.bind(this)
  #current: SectionNames | undefined

  constructor(options: ReferencePassOptions) {
    this.#options = options
    this.#inheritance = new Inheritance(options.report, options.version, options.suggester)
  }

  section(view: SectionView): void {
    const names = makeSectionNames(view)
    this.#current = names
    checkDuplicate(names, this.#registry, this.#options.version, this.#options.report)
    this.#registry.add(names)
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
    const collect = collectorOf(words[0]?.value ?? '')
    collect?.({ names, directive, words, duplicate: this.#tellDuplicate })
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
    for (const reference of this.#references) {
      const { from, space } = reference
      if (from.view.isDisabled === true || this.#isUnused(from) || isNeverLookedUp(reference))
        continue
      if (this.#registry.isOpen && !isLocal(reference)) continue
      if (space === 'backend' || space === 'backend:fmt') this.#resolveSwitch(reference)
      else resolve(reference, lookup)
    }
    this.#checkMembers()
  }

  #lookup(): Lookup {
    return { ...this.#options, registry: this.#registry, hasFile: this.#options.hasFile }
  }

  /** A `defaults` section that nobody inherits is never looked at again. */
  #isUnused({ view }: SectionNames): boolean {
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
      if (hasFrontend(from)) checkMode(reference, this.#registry, this.#options.report)
      return
    }
    const isInherited = this.#inheritors(from.view).some(
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
  #collectUses(names: SectionNames, directive: Directive, words: readonly Word[]): void {
    const [keyword, second, third] = words
    if (keyword === undefined || second === undefined || !users.has(keyword.value)) return
    if (keyword.value === 'stick') {
      if (names.view.hasBackend) this.#useOwnTable(directive, words, second)
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

  #duplicate(what: string, place: PlacedWord, first: PlacedWord): void {
    const isWarning = what === 'user' || what === 'group'
    reportAt(this.#options.report, place, {
      code: 'validate/duplicate-name',
      severity: isWarning ? 'warning' : 'error',
      message:
        what === 'stick table'
          ? 'This section has a stick table already.'
          : `There is a ${what} \`${shorten(place.word.value)}\` in this section already, on line ${locateWord(first.file, first.word).start.line}.`,
      help: isWarning
        ? 'HAProxy ignores this one: rename or remove it.'
        : 'Rename or remove one of them.',
      related: relatedTo('the first one', first),
    })
  }

  /** Users name their groups, groups name their users. */
  #checkMembers(): void {
    for (const names of this.#registry.all) {
      if (names.keyword !== 'userlist') continue
      for (const [key, place] of names.members) {
        const [kind = ''] = key.split(' ', 1)
        const { words } = place.directive
        const at = words.findIndex(
          (word, index) => index > 1 && word.value === (kind === 'user' ? 'groups' : 'users'),
        )
        const list = at === -1 ? undefined : words[at + 1]
        if (list !== undefined && !list.hasVariable)
          this.#checkMemberList(names, { ...place, word: list }, kind === 'user' ? 'group' : 'user')
      }
    }
  }

  /** HAProxy too stops at the first member that is not there. */
  #checkMemberList(names: SectionNames, place: PlacedWord, kind: string): void {
    let from = 0
    for (const member of place.word.value.split(',')) {
      if (member !== '' && !names.members.has(`${kind} ${member}`)) {
        const message = `There is no ${kind} \`${shorten(member)}\` in this userlist.`
        const part = [from, from + member.length] as const
        reportAt(this.#options.report, place, { code: 'validate/unknown-reference', message }, part)
        return
      }
      from += member.length + 1
    }
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
