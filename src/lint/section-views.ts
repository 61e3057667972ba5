import type { Configuration } from '../config/configuration.ts'
import type { SectionView as ReadSection } from '../config/sections/section-view.ts'
import type { SectionView } from '../kit/lint-rule.ts'
import type { Directive, Section } from '../model/config/config-file.ts'

/** The sections of a configuration, as rules see them. */
export interface SectionViews {
  of(section: Section): SectionView
  byKeyword(keywords: readonly string[]): readonly SectionView[]
}

/** Views are made when a rule asks for them; what they say is worked out by `src/config`. */
export function viewSections(configuration: Configuration): SectionViews {
  const views = new Map<ReadSection, SectionView>()
  function view(section: ReadSection): SectionView {
    const known = views.get(section)
    if (known !== undefined) return known
    const made = new LintView(section, view)
    views.set(section, made)
    return made
  }
  const lists = new Map<string, readonly SectionView[]>()
  return {
    of(section) {
      const read = configuration.of(section)
      if (read === undefined) throw new RangeError('a section of another configuration')
      return view(read)
    },
    byKeyword(keywords) {
      const key = keywords.join(' ')
      const list =
        lists.get(key) ??
        configuration.written.filter(({ keyword }) => keywords.includes(keyword)).map(view)
      lists.set(key, list)
      return list
    },
  }
}

class LintView implements SectionView {
  readonly #read: ReadSection
  readonly #view: (section: ReadSection) => SectionView
  readonly #own = new Map<string, readonly Directive[]>()

  constructor(read: ReadSection, view: (section: ReadSection) => SectionView) {
    this.#read = read
    this.#view = view
  }

  get section(): SectionView['section'] {
    return this.#read.section
  }

  get file(): SectionView['file'] {
    return this.#read.file
  }

  get chain(): readonly SectionView[] {
    return this.#read.chain.map((each) => this.#view(each))
  }

  get mode(): string {
    return this.#read.mode
  }

  has(keyword: string): boolean {
    return this.#read.has(keyword)
  }

  own(keyword: string): readonly Directive[] {
    const known = this.#own.get(keyword)
    if (known !== undefined) return known
    const lines = this.#read.own(keyword).map(({ directive }) => directive)
    this.#own.set(keyword, lines)
    return lines
  }

  find(...words: readonly string[]): ReturnType<SectionView['find']> {
    const found = this.#read.find(...words)
    return found && { directive: found.line.directive, view: this.#view(found.view) }
  }
}
