import type { SectionView } from '../sections/section-view.ts'

/** The names that sections have for lines of any other section, and those of their stick tables. */
export class NamedSections {
  readonly #byKeyword = new Map<string, Map<string, SectionView[]>>()
  readonly #proxies = new Map<string, SectionView[]>()
  readonly #written: readonly SectionView[]
  #tables: readonly string[] | undefined

  /** A section has a name that depends on the environment, so that any name may be its. */
  readonly isOpen: boolean

  constructor(written: readonly SectionView[]) {
    this.#written = written
    for (const section of written) {
      const { keyword, proxyName } = section
      const ofKeyword = this.#byKeyword.get(keyword) ?? new Map<string, SectionView[]>()
      this.#byKeyword.set(keyword, ofKeyword)
      append(ofKeyword, proxyName, section)
      if (section.isProxy) append(this.#proxies, proxyName, section)
    }
    this.isOpen = written.some(({ section }) => section.header?.words[1]?.hasVariable === true)
  }

  /** Those of a kind that have this name, as they are written; HAProxy goes by the first. */
  of(keyword: string, name: string): readonly SectionView[] {
    return this.#byKeyword.get(keyword)?.get(name) ?? none
  }

  /** Frontends, backends and listen sections of this name, as they are written. */
  proxies(name: string): readonly SectionView[] {
    return this.#proxies.get(name) ?? none
  }

  names(...keywords: readonly string[]): readonly string[] {
    return keywords.flatMap((keyword) => [...(this.#byKeyword.get(keyword)?.keys() ?? [])])
  }

  /** A proxy with a stick table has one of its name; those of peers are named `peers/table`. */
  hasTable(name: string): boolean {
    if (this.proxies(name).some(({ stickTable }) => stickTable !== undefined)) return true
    const slash = name.indexOf('/')
    const [peers] = slash === -1 ? [] : this.of('peers', name.slice(0, slash))
    return peers?.declared('table').has(name.slice(slash + 1)) === true
  }

  get tables(): readonly string[] {
    this.#tables ??= this.#written.flatMap(tablesOf)
    return this.#tables
  }
}

const none: readonly SectionView[] = []

function append(index: Map<string, SectionView[]>, name: string, section: SectionView): void {
  const known = index.get(name)
  if (known === undefined) index.set(name, [section])
  else known.push(section)
}

function tablesOf(section: SectionView): readonly string[] {
  const { isProxy, keyword, proxyName, stickTable } = section
  if (isProxy) return stickTable === undefined ? [] : [proxyName]
  if (keyword !== 'peers') return []
  return [...section.declared('table').keys()].map((table) => `${proxyName}/${table}`)
}
