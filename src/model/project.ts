import type { Diagnostic } from './diagnostic.ts'
import type { InstanceUse } from './fleet.ts'
import type { RegistryHealth } from './instance.ts'
import type { Location, Placed } from './place.ts'
import type { RouteSpec, ServerRule, SharedSections } from './shared-sections.ts'
import type { VersionWish } from './version.ts'

/** What the user wrote, read and checked; every part knows its place. */
export interface Project {
  /** The project file, as the user named it. */
  readonly file: string
  /** Absolute folder of the project file; relative paths in the project start here. */
  readonly root: string
  /** Modules that bring more plugins: paths that begin with `./` or `/`, or names of packages. */
  readonly plugins: readonly Placed<string>[]
  readonly haproxy: HaproxySettings
  readonly global: readonly Placed<string>[]
  readonly defaults: readonly Placed<string>[]
  /** Hand-written sections, kept in the project's order: frontends, peers, resolvers, userlists … */
  readonly sections: readonly ProjectSection[]
  /** Sections that are not a service's own; absent where there are none. */
  readonly shared?: SharedSections
  readonly sources: readonly SourceSpec[]
  readonly services: readonly ServiceSpec[]
  /** Entries of `services` that stand for all services that a source names so. */
  readonly patterns: readonly PatternSpec[]
  /** What goes beside the configuration: maps, lists, certificates. */
  readonly files: readonly CompanionSpec[]
  readonly templates: TemplateSettings
  readonly targets: readonly TargetSpec[]
  readonly guards: GuardSettings
  readonly lint: LintSettings
  /** What runs here and is registered; absent where the project says nothing of it. */
  readonly report?: ReportSettings | undefined
  /** Values that came from `${env:…}` or `${file:…}`; whatever is shown to a person masks them. */
  readonly secrets: readonly string[]
  /** Warnings of loading; errors end the load. */
  readonly diagnostics: readonly Diagnostic[]
}

export interface HaproxySettings {
  readonly version: VersionWish
  /** A path, or a name that is looked up in PATH. */
  readonly binary: string
  /** Where the user wrote it; absent for the usual one. */
  readonly binaryLocation?: Location
}

export interface ProjectSection {
  /** `frontend public`, `peers lb`, `resolvers dns from base`: the section line as written. */
  readonly header: Placed<string>
  readonly lines: readonly Placed<string>[]
}

export interface SourceSpec {
  readonly name: string
  /** How often it is asked, where it has no watch of its own; the plugin's own interval where it is absent. */
  readonly intervalMs?: number
  /** Networks, addresses and names of hosts that its instances may have; all but what is local to a machine where it is absent. */
  readonly allowAddresses?: readonly string[]
  readonly plugin: Placed<string>
  /** As the plugin's schema has them. */
  readonly options: Placed<Readonly<Record<string, unknown>>>
}

export interface ServiceSource {
  readonly source: Placed<string>
  /** The plugin's own words for which instances are meant, as its `querySchema` has them. */
  readonly query: Placed<Readonly<Record<string, unknown>>>
}

/** `merge`: what any of them has. `failover`: what the first of them has that answers. */
export type SourceMode = 'merge' | 'failover'

export interface ServiceSpec {
  readonly name: Placed<string>
  /** In the order of their precedence. */
  readonly sources: readonly [ServiceSource, ...ServiceSource[]]
  /** What several of them are to each other; `merge` where it is absent. */
  readonly mode?: SourceMode
  readonly filter: FilterSpec
  /** What becomes of instances that are not simply passing; what is absent is as usual. */
  readonly health?: Partial<HealthSettings>
  readonly checks: readonly CheckSpec[]
  /** Replaces the port that the registry gives. */
  readonly port?: number
  readonly frontend?: FrontendSpec
  readonly backend: BackendSpec
  /** What comes to it from shared frontends. */
  readonly routes?: readonly RouteSpec[]
  readonly serverRules?: readonly ServerRule[]
  /** Where instances take turns in servers that are always there. */
  readonly slots?: SlotSettings
  readonly guards: Partial<GuardSettings>
}

/** Stands for each service that its first source names so. `{service}` in its texts is the name of each. */
export interface PatternSpec<Service extends ServiceSpec = ServiceSpec> {
  /** Its name is the pattern, as in `web-*`. */
  readonly service: Service
  /** Most services that it may stand for. */
  readonly limit: number
  /** How long a service stays, without instances, that is not named any more. */
  readonly keepMs: number
  /** What a registry may say of a service by its labels. */
  readonly allow: readonly ServiceLabel[]
}

/** What labels can set: what they are called behind `haproxyctl.`, which is what they are called in the project too. */
export const serviceLabels = ['balance', 'port', 'tags'] as const

export type ServiceLabel = (typeof serviceLabels)[number]

/** All that is given has to hold. */
export interface FilterSpec {
  readonly tags?: readonly string[]
  readonly metadata?: Readonly<Record<string, string>>
  /** Tried on the node's name. */
  readonly node?: RegExp
}

/** What a service makes of what registries say; `omit`: as if it was not there. */
export type HealthChoice = InstanceUse | 'omit'

export type HealthSettings = Readonly<Record<Exclude<RegistryHealth, 'passing'>, HealthChoice>>

export interface CheckSpec {
  readonly plugin: Placed<string>
  readonly options: Placed<Readonly<Record<string, unknown>>>
  readonly intervalMs: number
  readonly timeoutMs: number
  /** How long one that has just appeared is left alone. */
  readonly startDelayMs?: number
  /** Passes in a row until it counts as up. */
  readonly rise: number
  /** Failures in a row until it counts as down. */
  readonly fall: number
}

export interface FrontendSpec {
  /** Defaults to the service's name. */
  readonly name: string
  readonly binds: readonly Placed<string>[]
  readonly lines: readonly Placed<string>[]
}

export interface BackendSpec {
  /** Defaults to the service's name. */
  readonly name: string
  readonly balance?: Placed<string>
  readonly lines: readonly Placed<string>[]
  /** Words appended to each server line. */
  readonly server?: Placed<string>
}

export interface CompanionSpec {
  /** Its name within a target, as in `hosts.map` or `certs/web.pem`; of a folder, the folder's. */
  readonly name: Placed<string>
  /** Absolute path of a file, or of a folder whose files are all taken. */
  readonly path: Placed<string>
}

export interface SlotSettings {
  /** Their number is a multiple of it. */
  readonly step: number
  /** Fewest that are free, so that there are more before they run out. */
  readonly spare: number
  readonly location: Location
}

export interface TemplateSettings {
  /** A whole-file template that replaces the built-in one; absolute. */
  readonly file?: Placed<string>
  /** A folder whose `<name>.hbs` files override the built-in partials of that name; absolute. */
  readonly partials?: Placed<string>
}

export interface TargetSpec {
  readonly name: string
  readonly plugin: Placed<string>
  readonly options: Placed<Readonly<Record<string, unknown>>>
}

export interface GuardSettings {
  /** Fewest servers that a service may be left with. */
  readonly minServers: number
  /** Largest share (0 to 1) of a service's servers that one apply may remove. */
  readonly maxRemovedShare: number
  /** Greatest age of a source's last good answer, in milliseconds. */
  readonly maxStaleMs: number
  /** Whether nothing may be changed while the service's source does not answer. */
  readonly requiresFresh: boolean
}

export interface LintSettings {
  readonly rules: Readonly<Record<string, Placed<'off' | 'info' | 'warning' | 'error'>>>
  readonly sets: readonly Placed<string>[]
  /** Absolute path of the baseline file. */
  readonly baseline?: string
}

export interface ReportSettings {
  readonly registrars: readonly RegistrarSpec[]
  readonly services: readonly LocalServiceSpec[]
  readonly address?: Placed<string>
  readonly interface?: Placed<string>
  /** The name of this machine; its host name where it is absent. */
  readonly node?: string
  readonly drainMs: number
  readonly location: Location
}

export interface RegistrarSpec {
  readonly name: string
  readonly plugin: Placed<string>
  readonly options: Placed<Readonly<Record<string, unknown>>>
}

/** A service that runs on this machine, in a copy for each port. */
export interface LocalServiceSpec {
  readonly name: Placed<string>
  readonly ports: readonly number[]
  /** What the checks ask. */
  readonly host: string
  readonly checks: readonly CheckSpec[]
  /** Names of registrars; absent: all. */
  readonly registrars?: readonly Placed<string>[]
  readonly metadata: Readonly<Record<string, string>>
  readonly tags: readonly string[]
  readonly weight?: number
  readonly maintenance: MaintenanceSpec
}

/** What says that a copy is to get no traffic although it is well. */
export interface MaintenanceSpec {
  /** Absolute. */
  readonly file?: string
  readonly command?: readonly string[]
}
