import { nearest } from '../text/nearest.ts'

/**
 * Says what a misspelt name was meant to be, as long as that stays cheap: a file with ten thousand wrong names
 * needs no ten thousand suggestions, and comparing each with all that there is would take minutes.
 */
export class Suggester {
  #comparisonsLeft = 300_000

  suggest(name: string, candidates: () => readonly string[]): string | undefined {
    if (this.#comparisonsLeft <= 0) return undefined
    const all = candidates()
    this.#comparisonsLeft -= all.length
    return nearest(name, all)
  }
}
