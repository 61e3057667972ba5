import type {
  CheckSpec,
  PatternSpec,
  LocalServiceSpec,
  Project,
  RegistrarSpec,
  ReportSettings,
  ServiceSpec,
  SourceSpec,
  TargetSpec,
} from '../../model/project.ts'
import type { CheckDefinition } from '../check.ts'
import type { DiscoveryDefinition } from '../discovery.ts'
import type { RegistrarDefinition } from '../registrar.ts'
import type { TargetDefinition } from '../target.ts'

/** A project whose plugins are loaded, and whose options are what their schemas ask for. */
export interface BoundProject extends Project {
  readonly sources: readonly BoundSource[]
  readonly services: readonly BoundService[]
  readonly patterns: readonly BoundPattern[]
  readonly targets: readonly BoundTarget[]
  readonly report?: BoundReport | undefined
}

export interface BoundReport extends ReportSettings {
  readonly registrars: readonly BoundRegistrar[]
  readonly services: readonly BoundLocalService[]
}

export type BoundRegistrar = Bound<RegistrarSpec, RegistrarDefinition>

export interface BoundLocalService extends LocalServiceSpec {
  readonly checks: readonly BoundCheck[]
}

export type BoundSource = Bound<SourceSpec, DiscoveryDefinition>
export type BoundCheck = Bound<CheckSpec, CheckDefinition>
export type BoundTarget = Bound<TargetSpec, TargetDefinition>

export interface BoundService extends ServiceSpec {
  readonly checks: readonly BoundCheck[]
}

export type BoundPattern = PatternSpec<BoundService>

/** One use of a plugin in a project, with the definition that its options were parsed for. */
export type Bound<Spec, Definition> = Spec & {
  readonly definition: Definition
  /** The project's own module that brings the plugin; absent for those that come with haproxyctl. */
  readonly module?: string
}
