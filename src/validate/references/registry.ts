import { hasBackend, hasFrontend, isProxy, type SectionNames } from './section-names.ts'

/** Finds sections by name; of several with one name the first counts, as in HAProxy. */
export class Registry {
  readonly all: SectionNames[] = []
  readonly #byKeyword = new Map<string, Map<string, SectionNames>>()
  readonly #proxies = new Map<string, SectionNames[]>()

  add(names: SectionNames): void {
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

  tables(): readonly string[] {
    const ofProxies = this.all
      .filter((each) => isProxy(each) && each.stickTable !== undefined)
      .map((each) => each.name)
    const ofPeers = this.all.flatMap((each) =>
      [...each.tables.keys()].map((table) => `${each.name}/${table}`),
    )
    return [...ofProxies, ...ofPeers]
  }

  names(...keywords: readonly string[]): readonly string[] {
    return this.all.filter((each) => keywords.includes(each.keyword)).map((each) => each.name)
  }
}
