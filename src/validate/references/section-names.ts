import type { SectionView } from '../../config/sections/section-view.ts'
import type { ConfigFile, Directive, Word } from '../../model/config/config-file.ts'

/** A word in a file: where something is declared or named. */
export interface PlacedWord {
  readonly file: ConfigFile
  readonly word: Word
  readonly directive: Directive
}

/** What a section declares, as far as other lines may name it. */
export interface SectionNames {
  readonly view: SectionView
  readonly file: ConfigFile
  readonly keyword: string
  readonly name: string
  /** The name in the header, or the section's keyword where it has none. */
  readonly header: PlacedWord | undefined
  /** A server has a name that depends on a variable, and so may have any. */
  isOpen: boolean
  /** The lines of servers by their names: there may be a hundred thousand. */
  readonly servers: Map<string, Directive>
  /** `stick-table` of a proxy; named tables of a peers section. */
  stickTable: PlacedWord | undefined
  readonly tables: Map<string, PlacedWord>
  /** Users and groups of a userlist, nameservers of resolvers: name → first declaration. */
  readonly members: Map<string, PlacedWord>
}

export function makeSectionNames(view: SectionView): SectionNames {
  return {
    view,
    file: view.file,
    keyword: view.keyword,
    name: view.name ?? '',
    header: headerOf(view),
    isOpen: false,
    servers: new Map(),
    stickTable: undefined,
    tables: new Map(),
    members: new Map(),
  }
}

/** The name of a section where it stands, or its keyword. */
export function headerOf({ section, file }: SectionView): PlacedWord | undefined {
  const { header } = section
  const words = header?.words
  const word = words?.[1] ?? words?.[0]
  return word && header && { file, word, directive: header }
}

export function hasFrontend({ view }: SectionNames): boolean {
  return view.hasFrontend
}

export function hasBackend({ view }: SectionNames): boolean {
  return view.hasBackend
}

export function isProxy({ view }: SectionNames): boolean {
  return view.hasFrontend || view.hasBackend
}

export function hasServer({ view, isOpen }: SectionNames, name: string): boolean {
  return isOpen || view.servers.has(name)
}
