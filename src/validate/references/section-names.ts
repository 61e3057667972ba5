import type { ConfigFile, Directive, Section, Word } from '../../model/config-file.ts'

/** A word in a file: where something is declared or named. */
export interface PlacedWord {
  readonly file: ConfigFile
  readonly word: Word
  readonly directive: Directive
}

export interface ServerNames extends PlacedWord {
  readonly name: string
  /** The words of the line, for its options. */
  readonly words: readonly Word[]
}

/** `server-template app 1-3`: the names app1, app2 and app3. */
export interface TemplateNames {
  readonly first: number
  readonly last: number
}

/** What a section declares, as far as other lines may name it. */
export interface SectionNames {
  readonly section: Section
  readonly file: ConfigFile
  readonly keyword: string
  readonly name: string
  /** The name in the header, or the section's keyword where it has none. */
  readonly header: PlacedWord | undefined
  /** The `defaults` behind it: the named one, or the last before it. */
  base: SectionNames | undefined
  /** Own `mode`; `undefined` where it is inherited, `unknown` where it depends on a variable. */
  mode: PlacedWord | undefined
  isDisabled: boolean | undefined
  /** A server has a name that depends on a variable, and so may have any. */
  isOpen: boolean
  readonly servers: Map<string, ServerNames>
  /** Whether a `default-server` line turns checks on. */
  checksByDefault: boolean
  /** By their prefix. */
  readonly templates: Map<string, TemplateNames>
  /** `stick-table` of a proxy; named tables of a peers section. */
  stickTable: PlacedWord | undefined
  readonly tables: Map<string, PlacedWord>
  /** Filters that rules refer to by name. */
  readonly filters: Set<string>
  /** Users and groups of a userlist, nameservers of resolvers: name → first declaration. */
  readonly members: Map<string, PlacedWord>

  /** The first rules of a `defaults`, which limit who may inherit from it. */
  readonly rules: { any?: PlacedWord; frontend?: PlacedWord; backend?: PlacedWord }
  /** The first section of either side that inherits from it. */
  isInherited: boolean
  readonly frontInheritors: SectionNames[]
  readonly firstInheritors: { frontend?: SectionNames; backend?: SectionNames }
}

export function makeSectionNames(section: Section, file: ConfigFile): SectionNames {
  const words = section.header?.words
  const word = words?.[1] ?? words?.[0]
  return {
    section,
    file,
    keyword: section.keyword,
    name: section.name ?? '',
    header:
      word === undefined || section.header === undefined
        ? undefined
        : { file, word, directive: section.header },
    base: undefined,
    mode: undefined,
    isDisabled: undefined,
    isOpen: false,
    servers: new Map(),
    checksByDefault: false,
    templates: new Map(),
    stickTable: undefined,
    tables: new Map(),
    filters: new Set(),
    members: new Map(),
    rules: {},
    isInherited: false,
    frontInheritors: [],
    firstInheritors: {},
  }
}

export function hasFrontend(names: SectionNames): boolean {
  return names.keyword === 'frontend' || names.keyword === 'listen'
}

export function hasBackend(names: SectionNames): boolean {
  return names.keyword === 'backend' || names.keyword === 'listen'
}

export function isProxy(names: SectionNames): boolean {
  return hasFrontend(names) || hasBackend(names)
}

/** The mode in force; `undefined` where it cannot be told. */
export function modeOf(names: SectionNames): string | undefined {
  for (let at: SectionNames | undefined = names; at !== undefined; at = at.base) {
    const word = at.mode?.word
    if (word !== undefined)
      return word.hasVariable || at.mode?.directive.condition !== 'active' ? undefined : word.value
  }
  return 'tcp'
}

export function isDisabled(names: SectionNames): boolean {
  for (let at: SectionNames | undefined = names; at !== undefined; at = at.base) {
    if (at.isDisabled !== undefined) return at.isDisabled
  }
  return false
}

export function hasServer(names: SectionNames, name: string): boolean {
  if (names.isOpen || names.servers.has(name)) return true
  for (let at = name.length; at > 0 && /\d/.test(name.charAt(at - 1)); at--) {
    const template = names.templates.get(name.slice(0, at - 1))
    const number = Number(name.slice(at - 1))
    if (template !== undefined && number >= template.first && number <= template.last) return true
  }
  return false
}
