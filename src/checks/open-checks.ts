import type { BoundCheck, BoundProject } from '../kit/plugins/bound-project.ts'
import type { Check } from '../kit/check.ts'
import { openPlugin } from '../kit/plugins/open-plugin.ts'
import type { CheckSpec } from '../model/project.ts'
import type { CheckWorld } from './world.ts'

/** The checks of a project, open. */
export interface OpenChecks extends AsyncDisposable {
  of(service: string): readonly OpenCheck[]
}

export interface OpenCheck {
  readonly check: Check
  readonly spec: CheckSpec
}

export async function openChecks(project: BoundProject, world: CheckWorld): Promise<OpenChecks> {
  const opened = new Map<string, OpenCheck[]>()
  for (const { name, checks } of project.services) {
    const open: OpenCheck[] = []
    for (const spec of checks) open.push({ spec, check: await openCheck(spec, name.value, world) })
    opened.set(name.value, open)
  }
  return {
    of: (service) => opened.get(service) ?? [],
    async [Symbol.asyncDispose]() {
      for (const { check } of [...opened.values()].flat()) await check[Symbol.asyncDispose]?.()
    },
  }
}

function openCheck(check: BoundCheck, service: string, world: CheckWorld): Promise<Check> {
  return openPlugin(check, world.contextFor(`${service} ${check.definition.name}`))
}
