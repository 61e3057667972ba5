import type { ConfigFile, Section } from '../model/config-file.ts'
import type { Version } from '../model/version.ts'
import type { ConditionFacts } from '../text/condition-predicates.ts'
import type { SectionView } from './section-view.ts'
import type { ServerUses } from './server-uses.ts'

/** What the meaning of a text depends on: the HAProxy that reads it, and where. What is absent is unknown. */
export interface ConfigurationFacts extends ConditionFacts {
  readonly version: Version
}

/** What files mean to one HAProxy. */
export interface Configuration {
  readonly facts: ConfigurationFacts
  /** In the order in which HAProxy reads them. */
  readonly files: readonly ConfigFile[]
  /** By the text of their keys, in the order of the files; what HAProxy takes as one section is one. */
  readonly sections: ReadonlyMap<string, SectionView>
  /** One for each header, also where HAProxy takes several as one section. */
  readonly written: readonly SectionView[]
  /** The one that was written there; `undefined` for a section of no file of this configuration. */
  of(section: Section): SectionView | undefined
  /** Which servers lines point at. */
  readonly serverUses: ServerUses
}
