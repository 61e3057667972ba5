import type { ConfigFile, Section } from '../../model/config/config-file.ts'
import { LineView } from './line-view.ts'

/** A stretch of a file that is a section, or a part of one. */
export interface SectionPart {
  readonly section: Section
  readonly file: ConfigFile
}

const none: readonly LineView[] = []

/** The lines of a section. There may be a hundred thousand, of which few are asked for: each is made then. */
export class SectionLines {
  readonly #parts: readonly SectionPart[]
  readonly #made: LineView[] = []
  readonly #asked = new Map<string, readonly LineView[]>()
  #all: readonly LineView[] | undefined
  /** By their first words: the indices of their lines. */
  #index: ReadonlyMap<string, readonly number[]> | undefined

  constructor(parts: readonly SectionPart[]) {
    this.#parts = parts
  }

  get all(): readonly LineView[] {
    this.#all ??= this.#makeAll()
    return this.#all
  }

  /** Whether there is one with this first word. */
  has(keyword: string): boolean {
    this.#index ??= this.#indexKeywords()
    return this.#index.has(keyword)
  }

  /** Those with this first word. */
  of(keyword: string): readonly LineView[] {
    const asked = this.#asked.get(keyword)
    if (asked !== undefined) return asked
    this.#index ??= this.#indexKeywords()
    const lines = this.#index.get(keyword)?.map((index) => this.#line(index)) ?? none
    this.#asked.set(keyword, lines)
    return lines
  }

  #makeAll(): readonly LineView[] {
    const count = this.#parts.reduce((sum, { section }) => sum + section.directives.length, 0)
    return Array.from({ length: count }, (_, index) => this.#line(index))
  }

  #line(index: number): LineView {
    return (this.#made[index] ??= this.#make(index))
  }

  #make(index: number): LineView {
    let first = 0
    for (const { section, file } of this.#parts) {
      const directive = section.directives[index - first]
      if (directive !== undefined) return new LineView(file, directive, index)
      first += section.directives.length
    }
    throw new RangeError('a section has no such line')
  }

  #indexKeywords(): ReadonlyMap<string, readonly number[]> {
    const index = new Map<string, number[]>()
    let at = 0
    // Long runs of equal keywords are what makes sections long.
    let last = ''
    let lines: number[] = []
    for (const { section } of this.#parts) {
      for (const { keyword } of section.directives) {
        if (at === 0 || keyword !== last) {
          lines = index.get(keyword) ?? []
          index.set(keyword, lines)
          last = keyword
        }
        lines.push(at)
        at += 1
      }
    }
    return index
  }
}
