import type { Configuration, ConfigurationFacts } from './configuration.ts'
import { readTexts, type NamedText } from './read-configuration.ts'

/** What is wanted, what was applied, what a process was started with, and what lies on disk. */
const kept = 4

interface Reading {
  readonly texts: readonly string[]
  readonly configuration: Configuration
}

/** Reads each text once for each HAProxy, however many ask for it; the last few are remembered. */
export class Readings {
  #known: readonly Reading[] = []

  read(files: readonly NamedText[], facts: ConfigurationFacts): Configuration {
    const texts = files.map(({ text }) => text)
    const known = this.#known.find((each) => isReadingOf(each, texts, facts))
    const reading = known ?? { texts, configuration: readTexts(files, facts) }
    this.#known = [reading, ...this.#known.filter((each) => each !== reading)].slice(0, kept)
    return reading.configuration
  }
}

function isReadingOf(
  { texts, configuration }: Reading,
  wanted: readonly string[],
  facts: ConfigurationFacts,
): boolean {
  const { version, env, features } = configuration.facts
  const hasSameFacts = version === facts.version && env === facts.env && features === facts.features
  return hasSameFacts && sameTexts(texts, wanted)
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index])
}
