import type {
  Bound,
  BoundCheck,
  BoundLocalService,
  BoundPattern,
  BoundProject,
  BoundReport,
  BoundService,
  BoundSource,
} from '../kit/plugins/bound-project.ts'
import type { JsonSchema } from '../kit/definition.ts'
import type { CatalogueEntry, PluginCatalogue } from '../kit/plugins/plugin-catalogue.ts'
import type { Report } from '../model/diagnostic.ts'
import type { Placed } from '../model/place.ts'
import type { YamlMapping } from '../text/yaml/yaml.ts'
import type {
  PatternDraft,
  ProjectDraft,
  ReportDraft,
  ServiceDraft,
  Unparsed,
} from './read/draft.ts'
import { projectError } from './finding.ts'
import { parseOptions } from './parse-options.ts'

export interface BoundParts extends Pick<
  BoundProject,
  'sources' | 'services' | 'patterns' | 'targets'
> {
  readonly report: BoundReport | undefined
}

/**
 * Loads the plugins that a project names, and no others, and parses the options of each use. A use of a plugin
 * that is not there is left out: that has been reported with the other names.
 */
export async function bindPlugins(
  draft: ProjectDraft,
  catalogue: PluginCatalogue,
  report: Report,
): Promise<BoundParts> {
  const sources = await bindAll(draft.sources, (each) => {
    const plugin = catalogue.find('discovery', each.plugin.value)
    return bind(each, plugin, { what: `source ${each.name}`, report })
  })
  const targets = await bindAll(draft.targets, (each) => {
    const plugin = catalogue.find('target', each.plugin.value)
    return bind(each, plugin, { what: `target ${each.name}`, report })
  })
  const scene = { sources, catalogue, report }
  const services = await bindAll(draft.services, (service) => bindService(service, scene))
  const patterns = await bindAll(draft.patterns, (pattern) => bindPattern(pattern, scene))
  const reported = draft.report && (await bindReport(draft.report, catalogue, report))
  return { sources, services, patterns, targets, report: reported }
}

async function bindReport(
  { registrars, services, ...rest }: ReportDraft,
  catalogue: PluginCatalogue,
  report: Report,
): Promise<BoundReport> {
  return {
    ...rest,
    registrars: await bindAll(registrars, (each) => {
      const plugin = catalogue.find('registrar', each.plugin.value)
      return bind(each, plugin, { what: `registrar ${each.name}`, report })
    }),
    services: await bindAll(
      services,
      async ({ checks, ...service }): Promise<BoundLocalService> => {
        const what = `local service ${service.name.value}`
        return { ...service, checks: await bindChecks(checks, what, { catalogue, report }) }
      },
    ),
  }
}

async function bindChecks(
  checks: ServiceDraft['checks'],
  what: string,
  { catalogue, report }: Pick<ServiceScene, 'catalogue' | 'report'>,
): Promise<readonly BoundCheck[]> {
  return bindAll(checks, (each) => {
    const plugin = catalogue.find('check', each.plugin.value)
    return bind(each, plugin, { what: `check ${each.plugin.value} of ${what}`, report })
  })
}

interface ServiceScene {
  readonly sources: readonly BoundSource[]
  readonly catalogue: PluginCatalogue
  readonly report: Report
}

async function bindService(
  { sources: asked, checks, ...rest }: ServiceDraft,
  { sources, catalogue, report }: ServiceScene,
): Promise<BoundService | undefined> {
  const what = `service ${rest.name.value}`
  const bound = await bindChecks(checks, what, { catalogue, report })
  const queries = await bindAll(asked, async ({ source, query }) => {
    const known = sources.find(({ name }) => name === source.value)
    if (known === undefined) return undefined
    const parsed = await parsePlaced(known.definition.querySchema, query, { what, report })
    return { source, query: parsed }
  })
  const [first, ...others] = queries
  return first && { ...rest, sources: [first, ...others], checks: bound }
}

async function bindPattern(
  { service, ...rest }: PatternDraft,
  scene: ServiceScene,
): Promise<BoundPattern | undefined> {
  const [{ source }] = service.sources
  const naming = scene.sources.find(({ name }) => name === source.value)
  if (naming !== undefined && naming.definition.namesServices !== true) {
    const { name } = naming.definition
    const message = `The source \`${source.value}\` cannot name services: the plugin ${name} does not know which there are.`
    const help = 'Take a source that can, or write the services out.'
    scene.report(projectError('bad-value', message, source.location, help))
  }
  const bound = await bindService(service, scene)
  return bound && { ...rest, service: bound }
}

interface Use {
  /** Whose options they are, in messages. */
  readonly what: string
  readonly report: Report
}

type Usable = Unparsed<{ readonly plugin: Placed<string>; readonly options: unknown }, 'options'>
type Parsed<Spec> = Omit<Spec, 'options'> & { readonly options: PlacedOptions }
type PlacedOptions = Placed<Readonly<Record<string, unknown>>>

async function bind<Spec extends Usable, Definition extends { readonly schema: JsonSchema }>(
  spec: Spec,
  plugin: CatalogueEntry<Definition> | undefined,
  use: Use,
): Promise<Bound<Parsed<Spec>, Definition> | undefined> {
  if (plugin === undefined) return undefined
  const definition = await plugin.load()
  const options = await parsePlaced(definition.schema, spec.options, use)
  const { module } = plugin
  return { ...spec, options, definition, ...(module !== undefined && { module }) }
}

async function parsePlaced(
  schema: JsonSchema,
  tree: YamlMapping,
  { what, report }: Use,
): Promise<PlacedOptions> {
  const { value, diagnostics } = await parseOptions(schema, tree, what)
  for (const each of diagnostics) report(each)
  return { value, location: tree.location }
}

async function bindAll<From, To>(
  all: readonly From[],
  one: (each: From) => Promise<To | undefined>,
): Promise<readonly To[]> {
  const bound = await Promise.all(all.map((each) => one(each)))
  return bound.filter((each) => each !== undefined)
}
