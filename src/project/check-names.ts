import type { Report } from '../model/diagnostic.ts'
import type { Placed } from '../model/place.ts'
import type { Project, ServiceSpec, SourceSpec } from '../model/project.ts'
import { nearest } from '../text/nearest.ts'
import { projectError } from './finding.ts'
import type { PluginNames } from './ports.ts'

interface Names {
  readonly plugins: PluginNames | undefined
  readonly report: Report
}

/** Whether all that is referred to by name is there, and nothing twice. */
export function checkNames(
  project: Pick<Project, 'sections' | 'services' | 'targets' | 'sources'>,
  declared: readonly SourceSpec[],
  { plugins, report }: Names,
): void {
  const sources = declared.map((source) => source.name)
  for (const service of project.services) checkSource(service.source, sources, { plugins, report })
  if (plugins !== undefined) {
    for (const { plugin } of declared) checkPlugin(plugin, 'discovery', plugins, report)
    for (const { plugin } of project.targets) checkPlugin(plugin, 'target', plugins, report)
    for (const { checks } of project.services)
      for (const { plugin } of checks) checkPlugin(plugin, 'check', plugins, report)
  }
  checkSections(project, report)
}

function checkSource(
  source: Placed<string>,
  declared: readonly string[],
  { plugins, report }: Names,
): void {
  const { value: name, location } = source
  if (declared.includes(name) || plugins?.discovery.includes(name) === true) return
  const guess = nearest(name, [...declared, ...(plugins?.discovery ?? [])])
  // Without the list of plugins it may be one; only what looks like a slip is reported.
  if (plugins === undefined && guess === undefined) return
  const message = `There is no discovery source \`${name}\`.`
  const help = `Declare it under \`discovery:\`.`
  const hint =
    guess === undefined
      ? help
      : `Did you mean \`${guess}\`? Otherwise declare it under \`discovery:\`.`
  report(projectError('unknown-source', message, location, hint))
}

function checkPlugin(
  plugin: Placed<string>,
  kind: keyof PluginNames,
  plugins: PluginNames,
  report: Report,
): void {
  const known = plugins[kind]
  if (known.includes(plugin.value)) return
  const guess = nearest(plugin.value, known)
  const list = `There are ${known.map((each) => `\`${each}\``).join(', ')}.`
  const message = `There is no ${kind} plugin \`${plugin.value}\`.`
  const help = guess === undefined ? list : `Did you mean \`${guess}\`?`
  report(projectError('unknown-plugin', message, plugin.location, help))
}

/** HAProxy refuses two backends of one name; here both places are known. */
function checkSections(
  { services, sections }: Pick<Project, 'sections' | 'services'>,
  report: Report,
): void {
  const seen = new Map<string, Placed<string>>()
  const headers = [...sections.map(({ header }) => header), ...services.flatMap(headersOf)]
  for (const header of headers) {
    const [keyword = '', name] = header.value.split(/\s+/)
    if (name === undefined || !/^(frontend|backend|listen)$/.test(keyword)) continue
    // A `listen` is a frontend and a backend in one.
    const kinds = keyword === 'listen' ? ['frontend', 'backend'] : [keyword]
    const first = kinds.flatMap((kind) => seen.get(`${kind} ${name}`) ?? []).at(0)
    for (const kind of kinds) if (first === undefined) seen.set(`${kind} ${name}`, header)
    if (first !== undefined) reportTwice(`${keyword} ${name}`, first, header, report)
  }
}

function headersOf({ name, frontend, backend }: ServiceSpec): readonly Placed<string>[] {
  const headers = [{ value: `backend ${backend.name}`, location: name.location }]
  if (frontend === undefined) return headers
  return [...headers, { value: `frontend ${frontend.name}`, location: name.location }]
}

function reportTwice(
  section: string,
  first: Placed<string>,
  second: Placed<string>,
  report: Report,
): void {
  const message = `There are two sections \`${section}\`.`
  const related = [{ message: 'The first one is here.', location: first.location }]
  const help = 'Give one of them another `name`.'
  report({ ...projectError('duplicate', message, second.location, help), related })
}
