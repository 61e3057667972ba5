import { basisOf } from '../kit/basis.ts'
import { readGeneration } from '../kit/generation.ts'
import type { ConfigFile } from '../model/config-file.ts'
import type { Change, Current, Drift, Plan, ProcessState, RunningServer } from '../model/plan.ts'
import type { Rendered, RenderedFile } from '../model/rendered.ts'
import { parseConfig } from '../text/parser.ts'
import { compareBackend, type BackendFindings } from './backend-changes.ts'
import { viewConfig, type ConfigView, type SectionView } from './config-view.ts'
import { compareFiles } from './file-changes.ts'
import { compareViews, lineChange, sectionChange } from './line-changes.ts'
import { liveRules } from './live-rules.ts'
import { originsOf } from './origins.ts'
import { runtimeTable, type RuntimeTable } from './runtime-table.ts'

export interface PlanInput {
  readonly target: string
  readonly plugin: string
  readonly current: Current
  readonly desired: Rendered
  readonly settings?: Partial<PlanSettings>
}

export interface PlanSettings {
  /** How long a server that goes may keep its connections. */
  readonly drainLimitMs: number
  /** What becomes of weights and states that somebody set by hand. */
  readonly drift: Drift['policy']
}

const usual: PlanSettings = { drainLimitMs: 30_000, drift: 'keep' }

/** What would happen to a target, and at what cost. Reads nothing, changes nothing. */
export function planHaproxy(input: PlanInput): Plan {
  const { target, plugin, current, desired } = input
  const files = compareFiles(current.files, desired.files)
  const isMoved = files.some((file) => file.action !== 'keep')
  const { changes, drift } = planProcess(input, isMoved)
  return {
    format: 1,
    target,
    plugin,
    generation: desired.generation,
    basis: basisOf(current),
    files,
    changes,
    drift,
  }
}

interface ProcessPlan {
  readonly changes: readonly Change[]
  readonly drift: readonly Drift[]
}

function planProcess(input: PlanInput, isMoved: boolean): ProcessPlan {
  const { current } = input
  const { process, processError } = current
  if (process === undefined) {
    if (processError === undefined || !isMoved) return { changes: [], drift: [] }
    const reason = `the process does not answer, so nothing can be done while it runs: ${processError}`
    return { changes: [wholeReload('process-unreachable', 'the new files', reason)], drift: [] }
  }
  const known = knownTexts(current, process)
  if (known === undefined) {
    const isCurrent = process.generation === input.desired.generation
    if (isCurrent && !isMoved) return { changes: [], drift: [] }
    const reason = 'it is not known what the process runs, so only a reload makes sure'
    return { changes: [wholeReload('process-unknown', 'the new files', reason)], drift: [] }
  }
  return withOwedReload(new ProcessPlanner(input, process, known).plan(), input)
}

/** A reload that an earlier apply could not do is due until the process runs that generation, or a later one. */
function withOwedReload(plan: ProcessPlan, { current, desired }: PlanInput): ProcessPlan {
  const { owedReload, process } = current
  if (owedReload === undefined || process?.generation === desired.generation) return plan
  if (plan.changes.some((change) => change.class === 'reload' || change.class === 'restart'))
    return plan
  const reason = `an earlier apply could not do it: ${owedReload.reason}`
  return {
    ...plan,
    changes: [...plan.changes, wholeReload('reload-owed', 'the reload that is owed', reason)],
  }
}

function wholeReload(kind: string, what: string, reason: string): Change {
  return {
    class: 'reload',
    action: 'change',
    kind,
    subject: { section: 'process' },
    summary: `process: ${what}`,
    reason,
    steps: [],
  }
}

interface KnownTexts {
  /** What the worker was started with. */
  readonly started: string
  /** What its live state was brought to since. */
  readonly applied: string
  readonly isSettled: boolean
}

/** The texts behind the process, by the target's word or by their stamps. */
function knownTexts({ files }: Current, process: ProcessState): KnownTexts | undefined {
  const onDisk = new Map<string, string>()
  for (const { name, text } of files) {
    const generation = text === undefined || !isConfig(name) ? undefined : readGeneration(text)
    if (generation !== undefined && text !== undefined) onDisk.set(generation, text)
  }
  const started = process.text ?? onDisk.get(process.generation ?? '')
  const live = process.liveText ?? onDisk.get(process.liveGeneration ?? '')
  const applied = live ?? started
  if (applied === undefined) return undefined
  const last = process.liveGeneration ?? process.generation
  // Files of another generation than the live state's mean an apply that was not finished.
  const isSettled = onDisk.size === 0 || (last !== undefined && onDisk.has(last))
  return { started: started ?? applied, applied, isSettled }
}

function isConfig(name: string): boolean {
  return name.endsWith('.cfg')
}

class ProcessPlanner {
  private readonly input: PlanInput
  private readonly process: ProcessState
  private readonly known: KnownTexts
  private readonly table: RuntimeTable
  private readonly settings: PlanSettings

  constructor(input: PlanInput, process: ProcessState, known: KnownTexts) {
    this.input = input
    this.process = process
    this.known = known
    this.table = runtimeTable(process.version)
    this.settings = { ...usual, ...input.settings }
  }

  plan(): ProcessPlan {
    const { desired } = this.input
    const rendered = desired.files.filter((file) => isConfig(file.name))
    const parsed = rendered.map(parse)
    const wanted = viewConfig(parsed, this.table)
    const applied = this.view('running', this.known.applied)
    const originOf = originsOf(parsed, rendered)
    const { added, removed, lines } = compareViews(applied, wanted)
    const structural = [
      ...added.map((section) => sectionChange(section, 'add', originOf)),
      ...removed.map((section) => sectionChange(section, 'remove', originOf)),
      ...lines.map((difference) => lineChange(difference, this.process.version, originOf)),
    ]
    const findings = this.compareServers(wanted, applied, structural.length > 0, originOf)
    return {
      changes: [
        ...findings.flatMap((each) => each.adds),
        ...findings.flatMap((each) => each.changes),
        ...findings.flatMap((each) => each.replaces),
        ...findings.flatMap((each) => each.removes),
        ...structural,
      ],
      drift: findings.flatMap((each) => each.drift),
    }
  }

  private compareServers(
    wanted: ConfigView,
    applied: ConfigView,
    isReloadDue: boolean,
    originOf: ReturnType<typeof originsOf>,
  ): readonly BackendFindings[] {
    const { process, settings, known, table } = this
    const started = known.started === known.applied ? applied : this.view('started', known.started)
    const onDisk = this.viewOnDisk()
    const live = serversByBackend(process.servers)
    const context = {
      rules: liveRules(process, started, table),
      originOf,
      isSettled: known.isSettled,
      driftPolicy: settings.drift,
      drainLimitMs: settings.drainLimitMs,
    }
    const pairs = [...wanted.sections.values()]
      .filter((section) => hasServers(section) && applied.sections.has(section.key))
      .map((section) => ({
        wanted: section,
        applied: applied.sections.get(section.key),
        onDisk: onDisk?.sections.get(section.key),
        live:
          live.get(section.key.slice(section.key.indexOf(' ') + 1)) ??
          new Map<string, RunningServer>(),
      }))
    const first = pairs.map((pair) => compareBackend(pair, { ...context, isReloadDue }))
    if (isReloadDue || !first.some(needsReload)) return first
    return pairs.map((pair) => compareBackend(pair, { ...context, isReloadDue: true }))
  }

  private view(path: string, text: string): ConfigView {
    return viewConfig([parseConfig(path, text)], this.table)
  }

  private viewOnDisk(): ConfigView | undefined {
    if (this.known.isSettled) return undefined
    const files: ConfigFile[] = []
    for (const { name, path, text, isOwned } of this.input.current.files) {
      if (isConfig(name) && isOwned && text !== undefined) files.push(parseConfig(path, text))
    }
    return viewConfig(files, this.table)
  }
}

function parse(file: RenderedFile): ConfigFile {
  return parseConfig(file.name, file.text)
}

function hasServers(section: SectionView): boolean {
  return section.keyword === 'backend' || section.keyword === 'listen'
}

function needsReload(findings: BackendFindings): boolean {
  const lists = [findings.adds, findings.changes, findings.replaces, findings.removes]
  return lists.some((changes) => changes.some((change) => change.class === 'reload'))
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
