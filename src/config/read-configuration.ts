import type { ConfigFile, Section } from '../model/config/config-file.ts'
import { parseConfigs } from '../text/parser.ts'
import { readHeader } from '../text/section-header.ts'
import { findBackendUses, type BackendUses } from './names/backend-uses.ts'
import { NamedSections } from './names/named-sections.ts'
import type { Configuration, ConfigurationFacts } from './configuration.ts'
import { printSectionKey, type SectionKey } from './sections/section-key.ts'
import { SectionView, type SectionContext } from './sections/section-view.ts'
import { OptionsMaker } from './servers/server-options.ts'
import { findServerUses, type ServerUses } from './names/server-uses.ts'

/** A file by its name and what is in it. */
export interface NamedText {
  readonly name: string
  readonly text: string
}

/** Parses texts, in the order in which HAProxy reads them, and reads what they mean. */
export function readTexts(texts: readonly NamedText[], facts: ConfigurationFacts): Configuration {
  return readConfiguration(
    parseConfigs(
      texts.map(({ name, text }) => [name, text]),
      facts,
    ),
    facts,
  )
}

/** What files that were parsed with these facts mean. What a section is asked for is worked out then. */
export function readConfiguration(
  files: readonly ConfigFile[],
  facts: ConfigurationFacts,
): Configuration {
  const reader = new Reader({ version: facts.version, options: new OptionsMaker() })
  for (const file of files) for (const section of file.sections) reader.add(section, file)
  return new ReadFiles(files, facts, reader)
}

class ReadFiles implements Configuration {
  readonly facts: ConfigurationFacts
  readonly files: readonly ConfigFile[]
  readonly sections: ReadonlyMap<string, SectionView>
  readonly written: readonly SectionView[]
  readonly #written: ReadonlyMap<Section, SectionView>
  readonly #places: ReadonlyMap<string | undefined, number>
  #named: NamedSections | undefined
  #serverUses: ServerUses | undefined
  #backendUses: BackendUses | undefined
  #inheritors: ReadonlyMap<SectionView, readonly SectionView[]> | undefined

  constructor(
    files: readonly ConfigFile[],
    facts: ConfigurationFacts,
    { sections, written, places }: Pick<Reader, 'sections' | 'written' | 'places'>,
  ) {
    this.facts = facts
    this.files = files
    this.sections = sections
    this.#written = written
    this.#places = places
    this.written = [...written.values()]
  }

  of(section: Section): SectionView | undefined {
    return this.#written.get(section)
  }

  find(keyword: string, name: string): SectionView | undefined {
    const key = {
      keyword,
      name,
      place: keyword === 'defaults' ? this.#places.get(name) : undefined,
    }
    return this.sections.get(printSectionKey(key))
  }

  backend(name: string): SectionView | undefined {
    return this.#whole(this.named.proxies(name).find(({ hasBackend }) => hasBackend))
  }

  frontend(name: string): SectionView | undefined {
    return this.#whole(this.named.proxies(name).find(({ hasFrontend }) => hasFrontend))
  }

  /** With all that is written under its key. */
  #whole(written: SectionView | undefined): SectionView | undefined {
    return written && this.sections.get(written.key)
  }

  inheritorsOf(defaults: SectionView): readonly SectionView[] {
    this.#inheritors ??= groupByBase(this.written)
    return this.#inheritors.get(defaults) ?? noSections
  }

  get named(): NamedSections {
    this.#named ??= new NamedSections(this.written)
    return this.#named
  }

  get serverUses(): ServerUses {
    this.#serverUses ??= findServerUses(this.sections.values())
    return this.#serverUses
  }

  get backendUses(): BackendUses {
    this.#backendUses ??= findBackendUses(this.sections.values())
    return this.#backendUses
  }
}

const noSections: readonly SectionView[] = []

function groupByBase(
  sections: readonly SectionView[],
): ReadonlyMap<SectionView, readonly SectionView[]> {
  const groups = new Map<SectionView, SectionView[]>()
  for (const section of sections) {
    if (section.base === undefined) continue
    const group = groups.get(section.base)
    if (group === undefined) groups.set(section.base, [section])
    else group.push(section)
  }
  return groups
}

const proxies = new Set(['defaults', 'frontend', 'backend', 'listen'])

class Reader {
  readonly written = new Map<Section, SectionView>()
  /** By key, all that is written under it. */
  readonly #parts = new Map<string, [SectionView, ...SectionView[]]>()
  /** How many `defaults` there were so far, by name. */
  readonly places = new Map<string | undefined, number>()
  readonly #context: SectionContext
  readonly #named = new Map<string, SectionView>()
  #latest: SectionView | undefined

  constructor(context: SectionContext) {
    this.#context = context
  }

  add(section: Section, file: ConfigFile): void {
    const key = this.#keyOf(section)
    const base = this.#baseOf(section)
    const view = new SectionView(key, [{ section, file }], base, this.#context)
    this.written.set(section, view)
    this.#remember(view)
    if (section.keyword !== 'defaults') return
    this.#latest = view
    if (section.name !== undefined) this.#named.set(section.name, view)
  }

  #keyOf({ keyword, name }: Section): SectionKey {
    if (keyword !== 'defaults') return { keyword, name, place: undefined }
    const place = (this.places.get(name) ?? 0) + 1
    this.places.set(name, place)
    return { keyword, name, place }
  }

  /** `from` names it; without, a proxy takes the last `defaults` before it, and `defaults` start afresh. */
  #baseOf({ keyword, header }: Section): SectionView | undefined {
    if (header === undefined || !proxies.has(keyword)) return undefined
    const { from } = readHeader(header)
    if (from !== undefined && !from.hasVariable) return this.#named.get(from.value)
    return keyword === 'defaults' ? undefined : this.#latest
  }

  /**
   * A second `global`, `traces`, `crt-store` goes on where the first one ended, and so does a userlist, whose
   * second header HAProxy passes over. Of all others it refuses a second one.
   */
  get sections(): ReadonlyMap<string, SectionView> {
    const sections = new Map<string, SectionView>()
    for (const [key, views] of this.#parts) {
      const [first, ...others] = views
      const parts = others.flatMap((view) => view.parts)
      const isOne = parts.length === 0
      sections.set(
        key,
        isOne
          ? first
          : new SectionView(first, [...first.parts, ...parts], first.base, this.#context),
      )
    }
    return sections
  }

  #remember(view: SectionView): void {
    const known = this.#parts.get(view.key)
    if (known === undefined) this.#parts.set(view.key, [view])
    else known.push(view)
  }
}
