import type { Discovery, DiscoveryDefinition } from '../kit/discovery.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { InvalidError, UnavailableError } from '../model/errors.ts'
import type { Project, ServiceSpec, SourceSpec } from '../model/project.ts'
import { compileNodePattern } from './filter.ts'
import type { DiscoveryContext } from './discovery-context.ts'

/** The sources of a project; each is opened when a service first asks for it, and shared from then on. */
export interface Sources extends AsyncDisposable {
  /** The open source of a service. A source that could not be opened is tried again at the next call. */
  open(service: ServiceSpec): Promise<Discovery>
}

/** Throws InvalidError when plugins, options or filters are wrong; nothing is opened then. */
export function openSources(project: Project, world: DiscoveryContext): Sources {
  const diagnostics = checkSources(project, world)
  if (diagnostics.some((each) => each.severity === 'error')) {
    throw new InvalidError('the discovery part of the project is wrong', diagnostics)
  }
  const opened = new Map<string, Promise<Discovery>>()

  return {
    async open(service) {
      const name = service.source.value
      const pending = opened.get(name) ?? openSource(findSource(project, name), world)
      opened.set(name, pending)
      try {
        return await pending
      } catch (error) {
        opened.delete(name)
        throw error
      }
    },
    async [Symbol.asyncDispose]() {
      for (const pending of opened.values()) {
        const source = await pending.catch(() => undefined)
        await source?.[Symbol.asyncDispose]?.()
      }
    },
  }
}

async function openSource(
  spec: SourceSpec | undefined,
  world: DiscoveryContext,
): Promise<Discovery> {
  const plugin = world.plugins.find((each) => each.name === spec?.plugin.value)
  if (spec === undefined || plugin === undefined)
    throw new UnavailableError('the source is not known')
  return plugin.open(spec.options.value, world.contextFor(spec.name))
}

function findSource(project: Project, name: string): SourceSpec | undefined {
  return project.sources.find((each) => each.name === name)
}

function checkSources(project: Project, world: DiscoveryContext): readonly Diagnostic[] {
  const bySource = project.sources.flatMap((spec) => checkSource(spec, world))
  const byService = project.services.flatMap((service) => checkService(service, project, world))
  return [...bySource, ...byService]
}

function checkSource(spec: SourceSpec, world: DiscoveryContext): readonly Diagnostic[] {
  const plugin = world.plugins.find((each) => each.name === spec.plugin.value)
  if (plugin === undefined) {
    return [
      {
        code: 'discover/unknown-plugin',
        severity: 'error',
        message: `There is no discovery plugin \`${spec.plugin.value}\`.`,
        help: `Installed are: ${namesOf(world.plugins)}.`,
        location: spec.plugin.location,
      },
    ]
  }
  return world.checkOptions(plugin.schema, spec.options, `source ${spec.name}`)
}

function checkService(
  service: ServiceSpec,
  project: Project,
  world: DiscoveryContext,
): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  const source = findSource(project, service.source.value)
  if (source === undefined) {
    found.push({
      code: 'discover/unknown-source',
      severity: 'error',
      message: `Service \`${service.name.value}\` wants source \`${service.source.value}\`, which the project does not have.`,
      help: `Sources are: ${project.sources.map((each) => each.name).join(', ') || 'none'}.`,
      location: service.source.location,
    })
  }
  const plugin = world.plugins.find((each) => each.name === source?.plugin.value)
  if (plugin !== undefined) {
    const what = `service ${service.name.value}`
    found.push(...world.checkOptions(plugin.querySchema, service.query, what))
  }
  const pattern = service.filter.node
  if (pattern !== undefined && compileNodePattern(pattern.value) === undefined) {
    found.push({
      code: 'discover/invalid-pattern',
      severity: 'error',
      message: `The node filter of service \`${service.name.value}\` is not a regular expression of at most 256 characters.`,
      location: pattern.location,
    })
  }
  return found
}

function namesOf(plugins: readonly DiscoveryDefinition[]): string {
  return plugins
    .map((each) => each.name)
    .toSorted()
    .join(', ')
}
