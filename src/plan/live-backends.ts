import type { Change, RuntimeStep } from '../model/plan.ts'
import type { ConfigView, SectionView } from './config-view.ts'
import type { LiveRules } from './live-rules.ts'
import { addSteps, command } from './server-commands.ts'

export interface LiveBackendContext {
  readonly rules: LiveRules
  /** What the worker was started with: its named defaults are all that a new backend can be made from. */
  readonly started: ConfigView
}

/**
 * A backend that HAProxy 3.4 can make while it runs: it takes a name, the defaults to start from and a mode,
 * so one with lines of its own is not among them.
 */
export function liveBackend(section: SectionView, context: LiveBackendContext): Change | undefined {
  const { rules, started } = context
  if (section.keyword !== 'backend' || rules.refuse('backend') !== undefined) return undefined
  const [, name = '', from, parent = ''] = section.groups.get('(header)')?.[0]?.words ?? []
  if (from !== 'from' || !started.sections.has(`defaults ${parent}`)) return undefined
  for (const group of section.groups.keys()) {
    if (group !== '(header)' && group !== 'mode') return undefined
  }
  const servers: RuntimeStep[] = []
  for (const server of section.servers.values()) {
    if (server.isUncertain || rules.refuseAdd(section, server) !== undefined) return undefined
    servers.push(...addSteps(`${name}/${server.name}`, server))
  }
  const mode = section.groups.get('mode')?.[0]?.words ?? []
  return {
    class: 'runtime',
    action: 'add',
    kind: 'backend',
    subject: { section: section.key },
    summary: `${section.key}: new`,
    reason: 'HAProxy makes it from its defaults over the socket',
    steps: [
      command('add', 'backend', name, 'from', parent, ...mode),
      ...servers,
      command('publish', 'backend', name),
    ],
  }
}
