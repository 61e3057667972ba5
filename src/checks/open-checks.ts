import type { Check } from '../kit/check.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { InvalidError } from '../model/errors.ts'
import type { CheckSpec, Project, ServiceSpec } from '../model/project.ts'
import type { CheckWorld } from './world.ts'

/** The checks of a project, open. */
export interface OpenChecks extends AsyncDisposable {
  of(service: string): readonly OpenCheck[]
}

export interface OpenCheck {
  readonly check: Check
  readonly spec: CheckSpec
}

/** Throws InvalidError when plugins or options are wrong; nothing is opened then. */
export async function openChecks(project: Project, world: CheckWorld): Promise<OpenChecks> {
  const diagnostics = project.services.flatMap((service) => examine(service, world))
  if (diagnostics.some((each) => each.severity === 'error')) {
    throw new InvalidError('the checks of the project are wrong', diagnostics)
  }
  const opened = new Map<string, OpenCheck[]>()
  for (const service of project.services) {
    const checks: OpenCheck[] = []
    for (const spec of service.checks)
      checks.push({ spec, check: await open(spec, service, world) })
    opened.set(service.name.value, checks)
  }
  return {
    of: (service) => opened.get(service) ?? [],
    async [Symbol.asyncDispose]() {
      for (const { check } of [...opened.values()].flat()) await check[Symbol.asyncDispose]?.()
    },
  }
}

async function open(spec: CheckSpec, service: ServiceSpec, world: CheckWorld): Promise<Check> {
  const plugin = world.plugins.find((each) => each.name === spec.plugin.value)
  if (plugin === undefined)
    throw new TypeError(`check plugin ${spec.plugin.value} was not examined`)
  const context = world.contextFor(`${service.name.value} ${plugin.name}`)
  return plugin.open(spec.options.value, context)
}

function examine(service: ServiceSpec, world: CheckWorld): readonly Diagnostic[] {
  return service.checks.flatMap((spec) => {
    const plugin = world.plugins.find((each) => each.name === spec.plugin.value)
    if (plugin !== undefined) {
      const what = `check ${plugin.name} of service ${service.name.value}`
      return world.checkOptions(plugin.schema, spec.options, what)
    }
    const installed = world.plugins.map((each) => each.name).toSorted()
    const unknown: Diagnostic = {
      code: 'check/unknown-plugin',
      severity: 'error',
      message: `There is no check plugin \`${spec.plugin.value}\`.`,
      help: `Installed are: ${installed.join(', ')}.`,
      location: spec.plugin.location,
    }
    return [unknown]
  })
}
