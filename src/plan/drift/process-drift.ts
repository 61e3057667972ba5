import type { Change, Drift, LiveKind, RunningFrontend } from '../../model/plan/plan.ts'
import type { RuntimeStep } from '../../model/plan/runtime-step.ts'
import type { SectionView } from '../../config/sections/section-view.ts'
import { entriesDrift } from './entries-drift.ts'
import { effectiveLimits, type FrontendLimit } from '../classify/tunables/frontend-limits.ts'
import { costOf, reloadCost } from '../rules/cost.ts'
import type { PlanScene } from '../plan-scene.ts'
import { valuesOf } from '../compare/values.ts'
import { rates } from '../classify/tunables/global-limits.ts'
import { numberIn } from '../classify/tunables/tunable.ts'

export interface ProcessDrift {
  readonly changes: readonly Change[]
  readonly drift: readonly Drift[]
}

/** What somebody changed by hand that is not a server: frontends, limits, entries of maps. */
export function compareProcess(scene: PlanScene, files: readonly Change[]): ProcessDrift {
  return new ProcessComparison(scene).compare(files)
}

interface ProcessDifference {
  readonly kind: Drift['kind'] & LiveKind
  readonly section: SectionView
  /** As it is in the process, and as it should be. */
  readonly is: string | number
  readonly should: string | number
  /** The keyword that these are values of, where that is not plain from them. */
  readonly what?: string
  readonly step: RuntimeStep
  /** What makes it as it was found. */
  readonly again: RuntimeStep
}

class ProcessComparison {
  private readonly scene: PlanScene
  private readonly policy: Drift['policy']
  private readonly changes: Change[] = []
  private readonly drift: Drift[] = []
  private readonly limitOf: (section: SectionView) => FrontendLimit | undefined

  constructor(scene: PlanScene) {
    this.scene = scene
    // What an apply that was cut off left unfinished is nobody's hand, and is finished.
    this.policy = scene.isSettled ? scene.settings.drift : 'reset'
    this.limitOf = effectiveLimits(scene, scene.process)
  }

  /** `files` are changed anyway, and are therefore not drift. */
  compare(files: readonly Change[]): ProcessDrift {
    const { process, wanted, isSettled } = this.scene
    const frontends = new Map(process.frontends?.map((each) => [each.name, each]))
    for (const section of wanted.sections.values()) {
      if (section.keyword === 'global') this.compareGlobal(section)
      if (section.keyword !== 'frontend' && section.keyword !== 'listen') continue
      const live = frontends.get(section.proxyName)
      if (live === undefined) continue
      this.compareState(section, live)
      this.compareMaxconn(section, live)
    }
    const entries = entriesDrift(this.scene, this.policy, files)
    this.changes.push(...entries.changes)
    this.drift.push(...entries.drift)
    return { changes: this.changes, drift: isSettled ? this.drift : [] }
  }

  private compareState(section: SectionView, live: RunningFrontend): void {
    if (section.isDisabled === undefined) return
    const isWanted = !section.isDisabled
    if (!this.isSame(section, 'disabled') || isWanted === (live.state === 'open')) return
    if (live.state === 'stopped') {
      this.report('frontend-state', section, 'shut down, and only a reload brings it back')
      if (this.policy === 'reset') this.changes.push(reloadOf(section))
      return
    }
    const frontend = section.proxyName
    this.find({
      kind: 'frontend-state',
      section,
      is: isWanted ? 'disabled' : 'enabled',
      should: isWanted ? 'enabled' : 'disabled',
      step: { kind: isWanted ? 'enable-frontend' : 'disable-frontend', frontend },
      again: { kind: isWanted ? 'disable-frontend' : 'enable-frontend', frontend },
    })
  }

  private compareMaxconn(section: SectionView, live: RunningFrontend): void {
    const limit = this.limitOf(section)
    if (limit === undefined) return
    const { was, is } = limit
    if (was !== is || is === live.maxconn) return
    const frontend = section.proxyName
    this.find({
      kind: 'frontend-maxconn',
      section,
      what: 'maxconn',
      is: live.maxconn,
      should: is,
      step: { kind: 'set-frontend-maxconn', frontend, maxconn: is },
      again: { kind: 'set-frontend-maxconn', frontend, maxconn: live.maxconn },
    })
  }

  private compareGlobal(section: SectionView): void {
    const { limits, hardMaxconn } = this.scene.process
    if (limits === undefined) return
    const value = numberIn(section.groups.get('maxconn') ?? []) ?? 0
    // Without a number, or with one that is too high, HAProxy worked out its own when it started.
    const maxconn = value === 0 ? hardMaxconn : Math.min(value, hardMaxconn ?? value)
    const live = limits.maxconn
    const isKnown = maxconn !== undefined && live !== undefined
    if (isKnown && maxconn !== live && this.isSame(section, 'maxconn')) {
      this.find({
        kind: 'global-maxconn',
        section,
        what: 'maxconn',
        is: live,
        should: maxconn,
        step: { kind: 'set-global-maxconn', maxconn },
        again: { kind: 'set-global-maxconn', maxconn: live },
      })
    }
    for (const [keyword, rate] of rates) {
      const group = section.groups.get(keyword)
      const value = group === undefined ? 0 : numberIn(group)
      const live = limits.rates[rate]
      if (live === undefined || value === undefined || live === value) continue
      if (!this.isSame(section, keyword)) continue
      this.find({
        kind: 'global-rate',
        section,
        what: keyword,
        is: live,
        should: value,
        step: { kind: 'set-rate-limit', rate, limit: value },
        again: { kind: 'set-rate-limit', rate, limit: live },
      })
    }
  }

  /** Whether the last apply wanted the same, so that somebody else must have changed it. */
  private isSame({ key, groups }: SectionView, group: string): boolean {
    const before = this.scene.applied.sections.get(key)?.groups.get(group)
    return JSON.stringify(before?.map(wordsOf)) === JSON.stringify(groups.get(group)?.map(wordsOf))
  }

  private find({ kind, section, step, again, ...difference }: ProcessDifference): void {
    const { is, should, what } = difference
    const text = `${what === undefined ? '' : `${what} `}${is}, not ${should}`
    const { policy } = this
    const { rules, originOf } = this.scene
    this.report(kind, section, text, [again])
    if (policy === 'keep') return
    const refusal = rules.refuse(kind)
    const origin = what === undefined ? undefined : originOf(section.groups.get(what)?.[0])
    this.changes.push({
      action: 'change',
      kind,
      subject: { section: section.key },
      summary: `${section.key}: ${text}`,
      ...costOf(refusal, { reason: { code: 'changed-by-hand' }, steps: [step] }),
      ...valuesOf(is, should),
      ...(origin !== undefined && { origin }),
    })
  }

  private report(
    kind: Drift['kind'],
    section: SectionView,
    text: string,
    again: readonly RuntimeStep[] = [],
  ): void {
    this.drift.push({
      kind,
      subject: { section: section.key },
      summary: `${section.key}: ${text}`,
      policy: this.policy,
      ...(again.length > 0 && { again }),
    })
  }
}

function reloadOf(section: SectionView): Change {
  return {
    action: 'change',
    kind: 'frontend-state',
    subject: { section: section.key },
    summary: `${section.key}: shut down → running`,
    ...reloadCost({ code: 'frontend-shut-down' }),
    ...valuesOf('shut down', 'running'),
  }
}

function wordsOf({ words }: { readonly words: readonly string[] }): readonly string[] {
  return words
}
