import { hasBackend, hasFrontend, isProxy, type SectionNames } from './section-names.ts'

/** Finds sections by name; of several with one name the first counts, as in HAProxy. */
export class Registry {
  readonly all: SectionNames[] = []
  readonly #byKeyword = new Map<string, Map<string, SectionNames>>()
  readonly #proxies = new Map<string, SectionNames[]>()
  #tables: readonly string[] | undefined

  /** A section has a name that depends on a variable, so that any name may stand for it. */
  isOpen = false

  add(names: SectionNames): void {
    if (names.header?.word.hasVariable === true) this.isOpen = true
    this.all.push(names)
    const ofKeyword = this.#byKeyword.get(names.keyword) ?? new Map<string, SectionNames>()
    this.#byKeyword.set(names.keyword, ofKeyword)
    if (!ofKeyword.has(names.name)) ofKeyword.set(names.name, names)
    if (!isProxy(names)) return
    const same = this.#proxies.get(names.name)
    if (same === undefined) this.#proxies.set(names.name, [names])
    else same.push(names)
  }

  find(keyword: string, name: string): SectionNames | undefined {
    return this.#byKeyword.get(keyword)?.get(name)
  }

  backend(name: string): SectionNames | undefined {
    return this.proxies(name).find(hasBackend)
  }

  frontend(name: string): SectionNames | undefined {
    return this.proxies(name).find(hasFrontend)
  }

  proxies(name: string): readonly SectionNames[] {
    return this.#proxies.get(name) ?? []
  }

  /** A proxy with a stick table, or `peers/table`. */
  hasTable(name: string): boolean {
    if (this.proxies(name).some((each) => each.stickTable !== undefined)) return true
    const slash = name.indexOf('/')
    return (
      slash !== -1 &&
      this.find('peers', name.slice(0, slash))?.tables.has(name.slice(slash + 1)) === true
    )
  }

  /** Asked for only when everything has been read. */
  tables(): readonly string[] {
    this.#tables ??= this.#allTables()
    return this.#tables
  }

  names(...keywords: readonly string[]): readonly string[] {
    return keywords.flatMap((keyword) => [...(this.#byKeyword.get(keyword)?.keys() ?? [])])
  }

  #allTables(): readonly string[] {
    const names: string[] = []
    for (const each of this.all) {
      if (isProxy(each) && each.stickTable !== undefined) names.push(each.name)
      for (const table of each.tables.keys()) names.push(`${each.name}/${table}`)
    }
    return names
  }
}
