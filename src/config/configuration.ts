import type { ConfigFile, Section } from '../model/config/config-file.ts'
import type { Version } from '../model/version.ts'
import type { ConditionFacts } from '../text/conditions/condition-predicates.ts'
import type { BackendUses } from './names/backend-uses.ts'
import type { NamedSections } from './names/named-sections.ts'
import type { SectionView } from './sections/section-view.ts'
import type { ServerUses } from './names/server-uses.ts'

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
  /** Those that start from these `defaults`, in order. */
  inheritorsOf(defaults: SectionView): readonly SectionView[]
  /** The one that was written there; `undefined` for a section of no file of this configuration. */
  of(section: Section): SectionView | undefined
  /** The section of that kind and name; of several `defaults` the last, as HAProxy finds them. */
  find(keyword: string, name: string): SectionView | undefined
  /** The backend or listen section of that name. */
  backend(name: string): SectionView | undefined
  /** The frontend or listen section of that name. */
  frontend(name: string): SectionView | undefined
  /** Which sections and stick tables lines may refer to. */
  readonly named: NamedSections
  /** Which servers and which backends lines refer to. */
  readonly serverUses: ServerUses
  readonly backendUses: BackendUses
}
