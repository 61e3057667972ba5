import type { PlanScene } from '../plan-scene.ts'
import { serverState } from '../../model/plan/admin-state.ts'
import type { Change } from '../../model/plan/plan.ts'
import type { Reason } from '../../model/plan/reason.ts'
import type { NameUse } from '../../config/names/name-use.ts'
import type { RuntimeStep } from '../../model/plan/runtime-step.ts'
import type { Configuration } from '../../config/configuration.ts'
import type { SectionView } from '../../config/sections/section-view.ts'
import { readHeader } from '../../text/section-header.ts'
import { sectionChange, sectionValues } from './line-changes.ts'
import type { Refusal } from '../rules/live-rules.ts'
import { addSteps, removeSteps } from '../steps/server-steps.ts'

/** The named defaults that the worker was started with are all that a new backend can be made from. */
type LiveBackendContext = Pick<PlanScene, 'rules' | 'originOf' | 'process' | 'started' | 'settings'>

/**
 * A new backend. HAProxy 3.4 makes one while it runs from a name, the defaults to start from and a mode;
 * one with lines of its own comes with a reload.
 */
export function addBackend(section: SectionView, context: LiveBackendContext): Change {
  const refusal = refuseNew(section, context)
  if (refusal !== undefined) return sectionChange(section, 'add', context.originOf, refusal)
  const name = section.proxyName
  const parent = parentOf(section)
  return {
    class: 'runtime',
    action: 'add',
    kind: 'backend',
    subject: { section: section.key },
    summary: `${section.key}: new`,
    reason: { code: 'backend-made' },
    ...sectionValues(section, 'add'),
    steps: [
      {
        kind: 'add-backend',
        backend: name,
        defaults: parent,
        ...toldMode(section, parent, context),
      },
      ...[...section.servers.values()].flatMap((server) => addSteps(name, server)),
      { kind: 'publish-backend', backend: name },
    ],
  }
}

/** A backend that goes; `undefined` where the process has lost it already. */
export function removeBackend(
  section: SectionView,
  context: LiveBackendContext,
  isReloadDue: boolean,
): Change | undefined {
  const name = section.proxyName
  const { process, originOf, settings } = context
  if (section.keyword === 'backend' && process.backends?.includes(name) === false) return undefined
  const refusal: Refusal =
    refuseGone(section, context) ?? (isReloadDue ? { code: 'reload-takes-it' } : undefined)
  if (refusal !== undefined) return sectionChange(section, 'remove', originOf, refusal)
  const removals = process.servers
    .filter((each) => each.backend === name)
    .map((each) =>
      removeSteps(name, each.name, {
        drainLimitMs: settings.drainLimitMs,
        whenBusy: 'shutdown',
        state: serverState(each),
      }),
    )
  return {
    class: 'runtime',
    action: 'remove',
    kind: 'backend',
    subject: { section: section.key },
    summary: `${section.key}: gone`,
    reason: { code: 'backend-deleted' },
    ...sectionValues(section, 'remove'),
    steps: [
      { kind: 'unpublish-backend', backend: name },
      ...together(removals),
      { kind: 'delete-backend', backend: name },
    ],
  }
}

/** All servers drain at once, and then go one after the other. */
function together(removals: readonly (readonly RuntimeStep[])[]): readonly RuntimeStep[] {
  const ends = removals.map((steps) => steps.findIndex((step) => step.kind === 'drain'))
  return [
    ...removals.flatMap((steps, index) => steps.slice(0, ends[index])),
    ...removals.flatMap((steps) => steps.filter((step) => step.kind === 'drain')),
    ...removals.flatMap((steps, index) => steps.slice((ends[index] ?? 0) + 1)),
  ]
}

function refuseNew(section: SectionView, context: LiveBackendContext): Refusal {
  const { rules, process, started } = context
  const general = section.keyword === 'backend' ? rules.refuse('backend') : onlyBackends
  if (general !== undefined) return general
  const parent = parentOf(section)
  if (parent === '') return { code: 'defaults-not-named' }
  if (started.find('defaults', parent) === undefined) {
    return { code: 'defaults-not-started', name: parent }
  }
  for (const group of section.groups.keys()) {
    if (group !== '(header)' && group !== 'mode') return { code: 'line-not-live', keyword: group }
  }
  if (process.backends?.includes(section.proxyName) === true) {
    return { code: 'name-in-use' }
  }
  for (const server of section.servers.values()) {
    const refusal = server.isUncertain
      ? ({ code: 'server-of-environment' } as const)
      : rules.refuseAdd(section, server)
    if (refusal !== undefined)
      return { code: 'server-not-added', server: server.name, why: refusal }
  }
  return refuseMode(modeOf(section, started))
}

function refuseGone(section: SectionView, context: LiveBackendContext): Refusal {
  const { rules, process, started } = context
  const general = section.keyword === 'backend' ? rules.refuse('backend') : onlyBackends
  if (general !== undefined) return general
  const name = section.proxyName
  // What it is in the process, wherever it came from.
  const running = started.sections.get(section.key) ?? section
  if (running.groups.has('stick-table')) return { code: 'backend-with-table' }
  if (running.isUnbalanced) return { code: 'backend-unbalanced' }
  if (running.isDisabled !== false) return { code: 'backend-disabled' }
  const use = started.backendUses.of(name)
  if (use !== undefined) return refuseUse(use, name)
  for (const server of process.servers) {
    const refusal = server.backend === name ? rules.refuseRemove(running, server.name) : undefined
    if (refusal !== undefined)
      return { code: 'server-not-deleted', server: server.name, why: refusal }
  }
  for (const server of running.servers.values()) {
    if (server.address.startsWith('quic')) return { code: 'backend-with-quic' }
  }
  return refuseMode(running.mode)
}

function refuseUse({ by, section }: NameUse, name: string): Reason {
  if (section.key === `backend ${name}`) return { code: 'backend-refers-to-itself', by }
  return { code: 'backend-referred-to', by, section: section.key }
}

const onlyBackends = { code: 'section-at-start' } as const

function refuseMode(mode: string): Refusal {
  if (mode === 'tcp' || mode === 'http') return undefined
  return { code: 'mode-not-live', mode }
}

/** HAProxy wants to be told what the configuration may leave to its default. */
function toldMode(
  section: SectionView,
  parent: string,
  { started }: LiveBackendContext,
): { readonly mode?: string } {
  const own = ownMode(section)
  if (own !== undefined) return { mode: own }
  const isSaid = started.find('defaults', parent)?.find('mode') !== undefined
  return isSaid ? {} : { mode: 'tcp' }
}

/** That of a new backend, which starts from the defaults that the worker was started with. */
function modeOf(section: SectionView, started: Configuration): string {
  return ownMode(section) ?? started.find('defaults', parentOf(section))?.mode ?? 'tcp'
}

function ownMode(section: SectionView): string | undefined {
  return section.own('mode').at(-1)?.words[1]
}

/** `base` of `backend web from base`. */
function parentOf({ section: { header } }: SectionView): string {
  return (header && readHeader(header).from?.value) ?? ''
}
