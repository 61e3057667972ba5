import type { SectionView } from '../../config/sections/section-view.ts'
import type { Location } from '../../model/place.ts'
import { locateWord } from '../../text/locate.ts'

/** The ACLs of one section, as far as it has been read. */
export class AclScope {
  /** Name → the places where one of its tests can match; all of them where that is not known. */
  readonly #declared = new Map<string, number>()
  #isOpen = false
  /** Of the whole section, made when somebody asks for a name that is not declared yet. */
  #later: ReadonlyMap<string, Location> | undefined

  reset(): void {
    this.#declared.clear()
    this.#isOpen = false
    this.#later = undefined
  }

  /** Several lines with one name are alternatives. */
  declare(name: string, points = everywhere): void {
    this.#declared.set(name, (this.#declared.get(name) ?? 0) | points)
  }

  /** A name that depends on a variable may be any. */
  declareAny(): void {
    this.#isOpen = true
  }

  points(name: string): number | undefined {
    return this.#declared.get(name) ?? (this.#isOpen ? everywhere : undefined)
  }

  names(): readonly string[] {
    return [...this.#declared.keys()]
  }

  /** Where the section declares it after all, too late for this operand. */
  declaredLater(name: string, view: SectionView): Location | undefined {
    this.#later ??= declarations(view)
    return this.#later.get(name)
  }
}

const everywhere = ~0

function declarations(view: SectionView): ReadonlyMap<string, Location> {
  const all = new Map<string, Location>()
  for (const { file, directive } of view.own('acl')) {
    const [, name] = directive.words
    if (name !== undefined && !all.has(name.value)) all.set(name.value, locateWord(file, name))
  }
  return all
}
