import type { ConfigFile, Section, Word } from '../../model/config/config-file.ts'
import { compareVersions, type Version } from '../../model/version.ts'
import {
  declaredNames,
  repeatedNames,
  type DeclaredKind,
  type RepeatedName,
} from '../names/declared-names.ts'
import { groupLines, type LineGroups } from './line-groups.ts'
import { readLimit, type Limit } from './limit.ts'
import type { LineView } from './line-view.ts'
import { rivalsOf } from './options.ts'
import { SectionLines, type SectionPart } from './section-lines.ts'
import { printSectionKey, type SectionKey } from './section-key.ts'
import type { OptionsMaker } from '../servers/server-options.ts'
import { readServers, type SectionServers } from '../servers/servers.ts'
import type { ServerDefaults, ServerView } from '../servers/server-view.ts'

/** A line that is in force for a section, and the section that it stands in: that one, or `defaults` behind it. */
export interface EffectiveLine {
  readonly line: LineView
  readonly view: SectionView
}

/** What all sections of one configuration share. */
export interface SectionContext {
  readonly version: Version
  readonly options: OptionsMaker
}

/** A section as HAProxy sees it: with its defaults behind it, and without what `.if` has ruled out. */
export class SectionView implements SectionKey {
  readonly keyword: string
  readonly name: string | undefined
  readonly place: number | undefined
  /** The text of its key: `backend web`, `global`, `defaults 1`. */
  readonly key: string
  /** Nearly all sections are one. */
  readonly parts: readonly [SectionPart, ...SectionPart[]]
  /** The `defaults` that it starts from. */
  readonly base: SectionView | undefined
  readonly #context: SectionContext
  #lines: SectionLines | undefined
  #groups: LineGroups | undefined
  #servers: SectionServers | undefined
  readonly #declared = new Map<DeclaredKind, ReadonlyMap<string, readonly LineView[]>>()
  #acls: ReadonlyMap<string, readonly AclWords[]> | undefined

  constructor(
    key: SectionKey,
    parts: SectionView['parts'],
    base: SectionView | undefined,
    context: SectionContext,
  ) {
    this.keyword = key.keyword
    this.name = key.name
    this.place = key.place
    this.key = printSectionKey(key)
    this.parts = parts
    this.base = base
    this.#context = context
  }

  /** That of its first part. */
  get section(): Section {
    return this.parts[0].section
  }

  get file(): ConfigFile {
    return this.parts[0].file
  }

  /** Itself first, then the `defaults` that it inherits from, nearest first. */
  get chain(): readonly SectionView[] {
    return this.base === undefined ? [this] : [this, ...this.base.chain]
  }

  /** What HAProxy's command line calls it; a section without a name is unknown there. */
  get proxyName(): string {
    return this.name ?? ''
  }

  /** Takes connections: a frontend, or a listen. */
  get hasFrontend(): boolean {
    return this.keyword === 'frontend' || this.keyword === 'listen'
  }

  /** Hands connections to servers: a backend, or a listen. */
  get hasBackend(): boolean {
    return this.keyword === 'backend' || this.keyword === 'listen'
  }

  get isProxy(): boolean {
    return this.hasFrontend || this.hasBackend
  }

  /** Its own lines in order, without its header. */
  get lines(): readonly LineView[] {
    return this.#sectionLines().all
  }

  /** Whether it has a line of its own with this first word. */
  has(keyword: string): boolean {
    return this.#sectionLines().has(keyword)
  }

  /** Its own lines with this first word. */
  own(keyword: string): readonly LineView[] {
    return this.#sectionLines().of(keyword)
  }

  #sectionLines(): SectionLines {
    this.#lines ??= new SectionLines(this.parts)
    return this.#lines
  }

  /** The line in force that starts with these words, its own or an inherited one; `no option x` undoes `option x`. */
  find(...words: readonly string[]): EffectiveLine | undefined {
    const [keyword = '', name] = words
    const rivals = keyword === 'option' && name !== undefined ? rivalsOf(name) : undefined
    const found = rivals === undefined ? this.#lastOf(words) : this.#optionOf(rivals)
    return found?.line.startsWith(words) === true ? found : undefined
  }

  /** The last line that starts with these words, where no later one takes it back. */
  #lastOf(words: readonly string[]): EffectiveLine | undefined {
    const [keyword = ''] = words
    const set = this.own(keyword).findLast((line) => line.startsWith(words))
    const isUndone = this.#isUndone(words, set)
    if (isUndone) return undefined
    return set === undefined ? this.base?.find(...words) : { line: set, view: this }
  }

  /** The one of these options that is in force. */
  #optionOf(names: readonly string[]): EffectiveLine | undefined {
    const set = this.own('option').findLast((line) => names.includes(line.words[1] ?? ''))
    const found = set === undefined ? this.#inheritedOption(names) : { line: set, view: this }
    const name = found?.line.words[1]
    return name === undefined || this.#isUndone(['option', name], set) ? undefined : found
  }

  #inheritedOption(names: readonly string[]): EffectiveLine | undefined {
    return this.base === undefined ? undefined : this.base.#optionOf(names)
  }

  /** `no` and `default` take back what stands above them or is inherited. */
  #isUndone(words: readonly string[], set: LineView | undefined): boolean {
    return ['no', 'default'].some((undo) =>
      this.own(undo).some(
        (line) => line.startsWith([undo, ...words]) && line.index > (set?.index ?? -1),
      ),
    )
  }

  /** Its own lines by what they are about, with its header where that says more than its name, and without the servers of proxies. */
  get groups(): LineGroups {
    this.#groups ??= groupLines(this)
    return this.#groups
  }

  /** What is in force; `tcp` where no line says so. */
  get mode(): string {
    return this.find('mode')?.line.words[1] ?? 'tcp'
  }

  get isModeKnown(): boolean {
    return this.find('mode')?.line.dependsOnEnvironment !== true
  }

  /** The words of the line in force, or what this version does without one. */
  get balance(): readonly string[] {
    return this.find('balance')?.line.words ?? usualBalance(this.#context.version)
  }

  /** The words of the line in force. */
  get hashType(): readonly string[] {
    return this.find('hash-type')?.line.words ?? noWords
  }

  /** `dispatch`, `option transparent`: there is no balancing. */
  get isUnbalanced(): boolean {
    return this.own('dispatch').length > 0 || this.find('option', 'transparent') !== undefined
  }

  /** Connections at once; that of the process where there is none. */
  get maxconn(): Limit {
    const found = this.find('maxconn')
    return found && readLimit(found.line)
  }

  get hasFullconn(): boolean {
    return this.find('fullconn') !== undefined
  }

  /** HAProxy makes the servers' cookies itself. */
  get hasDynamicCookie(): boolean {
    return this.find('cookie')?.line.words.includes('dynamic', 2) === true
  }

  /** Checks are done by a program. */
  get hasExternalCheck(): boolean {
    return this.find('option', 'external-check') !== undefined
  }

  /** The steps of its checks: its own, or those of its defaults where it has none. */
  get checkSteps(): readonly LineView[] {
    const steps = [...this.own('tcp-check'), ...this.own('http-check')]
    return steps.length > 0 ? steps : (this.base?.checkSteps ?? noLines)
  }

  /** All backup servers serve at once, not only the first that is up. */
  get hasAllBackups(): boolean {
    return this.find('option', 'allbackups') !== undefined
  }

  /** `undefined` where that is up to a condition that is not decided here. */
  get isDisabled(): boolean | undefined {
    const off = this.own('disabled').at(-1)
    const on = this.own('enabled').at(-1)
    const last = (off?.index ?? -1) > (on?.index ?? -1) ? off : on
    if (last === undefined) return this.base === undefined ? false : this.base.isDisabled
    return last.directive.condition === 'unknown' ? undefined : last === off
  }

  /** What its ACLs test, by their names; several tests of one name are alternatives. */
  get acls(): ReadonlyMap<string, readonly AclWords[]> {
    this.#acls ??= indexAcls(this.own('acl'))
    return this.#acls
  }

  /** The lines that declare names of a kind, by name; those whose name depends on the environment are left out. */
  declared(kind: DeclaredKind): ReadonlyMap<string, readonly LineView[]> {
    const known = this.#declared.get(kind) ?? declaredNames(kind, (keyword) => this.own(keyword))
    this.#declared.set(kind, known)
    return known
  }

  /** Its lines that declare a name of a kind which a line above has. */
  repeated(kind: DeclaredKind): Iterable<RepeatedName> {
    return repeatedNames(kind, (keyword) => this.own(keyword))
  }

  /** A stick table of its own, which has the section's name. */
  get stickTable(): LineView | undefined {
    return this.own('stick-table')[0]
  }

  /** A server has a name that depends on the environment, so that any name may be one. */
  get hasOpenServers(): boolean {
    return this.#readServers().isOpen
  }

  /** By name, with those that templates stand for. */
  get servers(): ReadonlyMap<string, ServerView> {
    return this.#readServers().servers
  }

  /** What is given to servers below its last line, and to those of sections that start from it. */
  get serverDefaults(): ServerDefaults {
    return this.#readServers().defaults
  }

  #readServers(): SectionServers {
    this.#servers ??= readServers(
      this.keyword,
      this.lines,
      this.base?.serverDefaults,
      this.#context.options,
    )
    return this.#servers
  }
}

/** The words of an `acl` line behind its name. */
export type AclWords = readonly Word[]

const noLines: readonly LineView[] = []
const noWords: readonly string[] = []

function indexAcls(lines: readonly LineView[]): ReadonlyMap<string, readonly AclWords[]> {
  const index = new Map<string, AclWords[]>()
  for (const { directive } of lines) {
    const [, name, ...test] = directive.words
    if (name === undefined) continue
    const known = index.get(name.value)
    if (known === undefined) index.set(name.value, [test])
    else known.push(test)
  }
  return index
}

function usualBalance(version: Version): readonly string[] {
  return ['balance', compareVersions(version, '3.3') < 0 ? 'roundrobin' : 'random']
}
