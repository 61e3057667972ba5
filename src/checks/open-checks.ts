import type { BoundCheck, BoundService } from '../kit/plugins/bound-project.ts'
import type { Check } from '../kit/check.ts'
import { openPlugin } from '../kit/plugins/open-plugin.ts'
import type { FleetService } from '../model/fleet.ts'
import type { CheckSpec } from '../model/project.ts'
import type { CheckWorld } from './world.ts'

/** The checks of a project, open. */
export interface OpenChecks extends AsyncDisposable {
  of(service: CheckedService): readonly OpenCheck[]
}

/** As far as it decides by which checks its instances are probed: those of a pattern are shared. */
export type CheckedService = Pick<FleetService, 'name' | 'named'>

export interface OpenCheck {
  readonly check: Check
  readonly spec: CheckSpec
  /** Of all that this plugin asks. */
  readonly concurrency?: number
}

/** The part of a project that checks are about. */
export interface CheckedProject {
  readonly services: readonly ServiceChecks[]
  readonly patterns: readonly { readonly service: ServiceChecks }[]
}

type ServiceChecks = Pick<BoundService, 'name' | 'checks'>

export async function openChecks(project: CheckedProject, world: CheckWorld): Promise<OpenChecks> {
  const opened = new Map<string, OpenCheck[]>()
  const patterns = project.patterns.map(({ service }) => service)
  for (const { name, checks } of [...project.services, ...patterns]) {
    const open: OpenCheck[] = []
    for (const spec of checks) {
      const { concurrency } = spec.definition
      const check = await openCheck(spec, name.value, world)
      open.push({ spec, check, ...(concurrency !== undefined && { concurrency }) })
    }
    opened.set(name.value, open)
  }
  return {
    of: ({ name, named }) => opened.get(named?.pattern ?? name) ?? [],
    async [Symbol.asyncDispose]() {
      for (const { check } of [...opened.values()].flat()) await check[Symbol.asyncDispose]?.()
    },
  }
}

function openCheck(check: BoundCheck, service: string, world: CheckWorld): Promise<Check> {
  return openPlugin(check, world.contextFor(`${service} ${check.definition.name}`))
}
