import type { Placed } from '../../model/place.ts'
import type {
  CheckSpec,
  LocalServiceSpec,
  PatternSpec,
  Project,
  RegistrarSpec,
  ReportSettings,
  ServiceSource,
  ServiceSpec,
  SourceSpec,
  TargetSpec,
} from '../../model/project.ts'
import type { YamlMapping, YamlNode } from '../../text/yaml/yaml.ts'

/** A project as it was read: what is a plugin's own is still a tree, because only its schema says what it means. */
export interface ProjectDraft extends Omit<
  Project,
  | 'file'
  | 'root'
  | 'secrets'
  | 'diagnostics'
  | 'sources'
  | 'services'
  | 'patterns'
  | 'targets'
  | 'report'
> {
  readonly sources: readonly Unparsed<SourceSpec, 'options'>[]
  readonly services: readonly ServiceDraft[]
  readonly patterns: readonly PatternDraft[]
  readonly targets: readonly Unparsed<TargetSpec, 'options'>[]
  readonly report?: ReportDraft
}

export interface ReportDraft extends Omit<ReportSettings, 'registrars' | 'services'> {
  readonly registrars: readonly Unparsed<RegistrarSpec, 'options'>[]
  readonly services: readonly LocalServiceDraft[]
}

export interface LocalServiceDraft extends Omit<LocalServiceSpec, 'checks'> {
  readonly checks: readonly Unparsed<CheckSpec, 'options'>[]
}

export type ServiceSourceDraft = Unparsed<ServiceSource, 'query'>

export interface ServiceDraft extends Omit<ServiceSpec, 'sources' | 'checks'> {
  readonly sources: readonly [ServiceSourceDraft, ...ServiceSourceDraft[]]
  readonly checks: readonly Unparsed<CheckSpec, 'options'>[]
}

export interface PatternDraft extends Omit<PatternSpec, 'service'> {
  readonly service: ServiceDraft
}

/** A spec with the tree of what becomes its options. */
export type Unparsed<Spec, Key extends keyof Spec> = Omit<Spec, Key> & {
  readonly [Each in Key]: YamlMapping
}

/**
 * A plugin's own part of an entry: all but the keys that are the core's. It is placed at the entry's
 * key, because that is where an option that is missing can be added.
 */
export function ownPart(
  key: Placed<unknown>,
  node: YamlNode,
  without: readonly string[],
): YamlMapping {
  const entries = node.kind === 'mapping' ? node.entries : []
  const own = entries.filter((entry) => !without.includes(entry.key.value))
  return { kind: 'mapping', location: key.location, entries: own }
}
