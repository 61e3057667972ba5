import type { Configuration, ConfigurationFacts } from '../../src/config/configuration.ts'
import { readTexts } from '../../src/config/read-configuration.ts'
import type { SectionView } from '../../src/config/sections/section-view.ts'

/** Files in HAProxy's language, as version 3.2 reads them where nothing else is said. */
export function configurationOf(
  text: string | readonly string[],
  facts: Partial<ConfigurationFacts> = {},
): Configuration {
  const texts = typeof text === 'string' ? [text] : text
  const files = texts.map((each, index) => ({ name: `${index + 1}.cfg`, text: each }))
  return readTexts(files, { version: '3.2', ...facts })
}

/** The section of that key, which is there. */
export function sectionOf(configuration: Configuration, key: string): SectionView {
  const section = configuration.sections.get(key)
  if (section === undefined) throw new Error(`there is no section \`${key}\``)
  return section
}
