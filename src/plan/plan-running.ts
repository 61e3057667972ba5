import { stripStamp } from '../kit/generation.ts'
import type {
  Change,
  Current,
  Drift,
  FileChange,
  ProcessState,
  RunningServer,
} from '../model/plan.ts'
import { configsOf, type Rendered } from '../model/rendered.ts'
import { compareBackend, type BackendFindings } from './classify/backend-servers.ts'
import type { Configuration } from '../config/configuration.ts'
import type { NamedText } from '../config/read-configuration.ts'
import type { Readings } from '../config/readings.ts'
import type { SectionView } from '../config/section-view.ts'
import type { ServerView } from '../config/server-view.ts'
import { isUnusedKey } from './classify/cookie-changes.ts'
import { frontendLimits, isFrontendLimit, refuseLimit } from './classify/frontend-limits.ts'
import { planCompanionFiles } from './classify/companion-files.ts'
import { isConfig, type KnownTexts } from './compare/known-texts.ts'
import {
  compareViews,
  lineChange,
  sectionChange,
  type ViewDifferences,
} from './classify/line-changes.ts'
import { addBackend, removeBackend, type LiveBackendContext } from './classify/live-backends.ts'
import { liveRules, type LiveRules } from './rules/live-rules.ts'
import { originsOf, type OriginOf } from './compare/origins.ts'
import type { PlanSettings } from './plan-settings.ts'
import { compareProcess } from './drift/process-drift.ts'
import { runtimeTable } from './rules/runtime-table.ts'
import type { TunableContext } from './classify/tunable.ts'
import { tunableChange } from './classify/tunables.ts'
import { WantedFiles } from './compare/wanted-files.ts'

export interface RunningInput {
  readonly current: Current
  readonly desired: Rendered
  readonly files: readonly FileChange[]
  readonly process: ProcessState
  readonly known: KnownTexts
  readonly settings: PlanSettings
  readonly readings: Readings
}

export interface ProcessPlan {
  readonly changes: readonly Change[]
  readonly drift: readonly Drift[]
}

/** What a process whose configuration is known needs, to be as it is wanted. */
export function planRunning(input: RunningInput): ProcessPlan {
  return new RunningPlanner(input).plan()
}

class RunningPlanner {
  private readonly input: RunningInput
  private readonly wanted: Configuration
  private readonly applied: Configuration
  private readonly started: Configuration
  private readonly files: WantedFiles
  private readonly rules: LiveRules
  private readonly originOf: OriginOf

  constructor(input: RunningInput) {
    this.input = input
    const { process, known, desired } = input
    this.files = new WantedFiles(input.files, input.current.files, input.known.isSettled)
    const table = runtimeTable(process.version)
    const rendered = configsOf(desired)
    this.wanted = this.read(rendered)
    const isSame =
      rendered.length === 1 && stripStamp(rendered[0]?.text ?? '') === stripStamp(known.applied)
    this.applied = isSame ? this.wanted : this.read([{ name: 'running', text: known.applied }])
    this.started =
      known.started === known.applied
        ? this.applied
        : this.read([{ name: 'started', text: known.started }])
    const { started, applied, files } = this
    this.rules = liveRules(process, { started, applied, files }, table)
    this.originOf = originsOf(this.wanted.files, rendered)
  }

  plan(): ProcessPlan {
    const differences = compareViews(this.applied, this.wanted)
    const lines = this.planLines(differences)
    const extra = this.planExtra(lines)
    const gone = this.planRemoved(differences, false)
    const found = this.compareServers([...lines, ...gone, ...extra].some(needsReload))
    const isReloadDue = [...lines, ...gone, ...extra].some(needsReload) || found.some(causesReload)
    const structural = [...lines, ...(isReloadDue ? this.planRemoved(differences, true) : gone)]
    const { known, process, settings } = this.input
    const newBackends = structural.filter(
      (change) => change.kind === 'backend' && change.action === 'add',
    )
    const made = [...newBackends, ...found.flatMap(({ adds, replaces }) => [...adds, ...replaces])]
    // What an apply that was cut off left unfinished is nobody's hand, and is finished.
    const rest = compareProcess({
      process,
      wanted: this.wanted,
      applied: this.applied,
      rules: this.rules,
      originOf: this.originOf,
      policy: known.isSettled ? settings.drift : 'reset',
      changes: extra,
    })
    return {
      changes: [
        ...this.rules.beforeAdd(made.flatMap((change) => this.serversMadeBy(change))),
        ...extra.filter((change) => change.class === 'certificate'),
        // Before maps and servers that may name them.
        ...newBackends,
        ...found.flatMap((each) => each.adds),
        ...extra.filter((change) => change.class !== 'certificate'),
        ...found.flatMap((each) => each.changes),
        ...structural.filter((change) => !needsReload(change) && change.kind !== 'backend'),
        ...found.flatMap((each) => each.replaces),
        ...found.flatMap((each) => each.removes),
        ...structural.filter((change) => change.kind === 'backend' && change.action === 'remove'),
        ...rest.changes,
        ...structural.filter(needsReload),
      ],
      drift: [...found.flatMap((each) => each.drift), ...(known.isSettled ? rest.drift : [])],
    }
  }

  private planLines({ added, lines }: ViewDifferences): readonly Change[] {
    const { originOf } = this
    const { settings } = this.input
    return [
      ...added.map((section) =>
        settings.liveBackends
          ? addBackend(section, this.backendContext)
          : sectionChange(section, 'add', originOf),
      ),
      ...this.planLimits(lines),
      ...lines
        .filter((difference) => !isFrontendLimit(difference) && !isUnusedKey(difference))
        .map((difference) => tunableChange(difference, this.tunables)),
    ]
  }

  private planExtra(lines: readonly Change[]): readonly Change[] {
    const { files, current, known, process } = this.input
    return planCompanionFiles({
      files,
      current: current.files,
      wanted: this.files,
      running: this.started,
      applied: this.applied,
      rules: this.rules,
      isSettled: known.isSettled,
      version: process.version,
      hasNewSections: lines.some(({ kind, action }) => kind === 'section' && action === 'add'),
    })
  }

  private planLimits(lines: ViewDifferences['lines']): readonly Change[] {
    const { applied, wanted, tunables } = this
    const { originOf, process } = tunables
    const changes = [...frontendLimits({ applied, wanted }, tunables)]
    for (const difference of lines.filter(isFrontendLimit)) {
      const refusal = refuseLimit(difference, tunables)
      if (refusal !== undefined)
        changes.push(lineChange(difference, { version: process.version, originOf, refusal }))
    }
    return changes
  }

  private serversMadeBy({ class: cost, subject }: Change): readonly ServerView[] {
    const servers = this.wanted.sections.get(subject.section)?.servers
    if (cost !== 'runtime' || servers === undefined) return []
    if (subject.server === undefined) return [...servers.values()]
    const server = servers.get(subject.server)
    return server === undefined ? [] : [server]
  }

  /** A reload that comes anyway takes whole sections away without a drain. */
  private planRemoved({ removed }: ViewDifferences, isReloadDue: boolean): readonly Change[] {
    if (!this.input.settings.liveBackends)
      return removed.map((section) => sectionChange(section, 'remove', this.originOf))
    const context = { ...this.backendContext, isReloadDue }
    return removed.flatMap((section) => removeBackend(section, context) ?? [])
  }

  private get tunables(): TunableContext {
    const { rules, originOf, started, wanted } = this
    return { process: this.input.process, rules, originOf, started, wanted }
  }

  private get backendContext(): LiveBackendContext {
    const { rules, originOf, started, input } = this
    const { process, settings } = input
    return { rules, originOf, started, process, drainLimitMs: settings.drainLimitMs }
  }

  private compareServers(isReloadDue: boolean): readonly BackendFindings[] {
    const { process, settings, known } = this.input
    const onDisk = this.readOnDisk()
    const live = serversByBackend(process.servers)
    const context = {
      rules: this.rules,
      originOf: this.originOf,
      isSettled: known.isSettled,
      driftPolicy: settings.drift,
      drainLimitMs: settings.drainLimitMs,
    }
    const pairs = [...this.wanted.sections.values()]
      .filter((section) => hasServers(section) && this.applied.sections.has(section.key))
      // HAProxy answers that the proxy is disabled, whatever its servers are told; a reload brings it and them.
      .filter((section) => !maybeDisabled(this.started.sections.get(section.key)))
      .map((section) => ({
        wanted: section,
        applied: this.applied.sections.get(section.key),
        onDisk: onDisk?.sections.get(section.key),
        live: live.get(section.proxyName) ?? noServers,
      }))
    const first = pairs.map((pair) => compareBackend(pair, { ...context, isReloadDue }))
    if (isReloadDue || !first.some(causesReload)) return first
    const causes = new Map(
      first
        .flatMap(({ changes }) => changes)
        .filter(needsReload)
        .map((change) => [change.summary, change]),
    )
    return pairs
      .map((pair) => compareBackend(pair, { ...context, isReloadDue: true }))
      .map((found) => ({
        ...found,
        // What makes the reload due cannot say that another does.
        changes: found.changes.map((change) => causes.get(change.summary) ?? change),
      }))
  }

  /** As the HAProxy that runs reads it. */
  private read(texts: readonly NamedText[]): Configuration {
    const { readings, process } = this.input
    return readings.read(texts, { version: process.version })
  }

  /** Only after an apply that was cut off: any part of the files may have reached the process. */
  private readOnDisk(): Configuration | undefined {
    if (this.input.known.isSettled) return undefined
    const texts = this.input.current.files.flatMap(({ name, text, isOwned }) =>
      isConfig(name) && isOwned && text !== undefined ? [{ name, text }] : [],
    )
    return this.read(texts)
  }
}

const noServers: ReadonlyMap<string, RunningServer> = new Map()

function hasServers(section: SectionView): boolean {
  return section.keyword === 'backend' || section.keyword === 'listen'
}

function maybeDisabled(section: SectionView | undefined): boolean {
  return section !== undefined && section.isDisabled !== false
}

export function needsReload(change: Change): boolean {
  return change.class === 'reload' || change.class === 'restart'
}

function causesReload(findings: BackendFindings): boolean {
  const lists = [findings.adds, findings.changes, findings.replaces, findings.removes]
  return lists.some((changes) => changes.some(needsReload))
}

function serversByBackend(
  servers: readonly RunningServer[],
): ReadonlyMap<string, ReadonlyMap<string, RunningServer>> {
  const backends = new Map<string, Map<string, RunningServer>>()
  for (const server of servers) {
    const backend = backends.get(server.backend) ?? new Map<string, RunningServer>()
    backend.set(server.name, server)
    backends.set(server.backend, backend)
  }
  return backends
}
