import { ruleSets } from '../../kit/lint-rule.ts'
import type { PluginCatalogue } from '../../kit/plugins/plugin-catalogue.ts'
import { pluginKinds, type PluginKind } from '../../kit/plugins/plugin-kinds.ts'
import type { Diagnostic, Report } from '../../model/diagnostic.ts'
import type { Location, Placed } from '../../model/place.ts'
import type { LintSettings } from '../../model/project.ts'
import { nearest } from '../../text/nearest.ts'
import { checkShared, sharedHeaders } from './check-shared.ts'
import type { ProjectDraft, ReportDraft, ServiceDraft } from './draft.ts'
import { projectError } from '../finding.ts'

interface Names {
  readonly plugins: PluginCatalogue
  readonly report: Report
}

type NamedParts = Pick<
  ProjectDraft,
  'sections' | 'services' | 'patterns' | 'shared' | 'targets' | 'lint' | 'report'
>

/** Whether all that is referred to by name is there, and nothing twice. */
export function checkNames(
  project: NamedParts,
  declared: ProjectDraft['sources'],
  { plugins, report }: Names,
): void {
  const names: Names = { plugins, report }
  const sources = declared.map((source) => source.name)
  const patterns = project.patterns.map(({ service }) => service)
  for (const { sources: asked, checks } of [...project.services, ...patterns]) {
    for (const { source } of asked) checkSource(source, sources, names)
    for (const { plugin } of checks) checkPlugin('check', plugin, names)
  }
  for (const { plugin } of declared) checkPlugin('discovery', plugin, names)
  for (const { plugin } of project.targets) checkPlugin('target', plugin, names)
  if (project.report !== undefined) checkReport(project.report, names)
  checkLint(project.lint, names)
  checkShared(project, report)
  checkSections(project, report)
}

/** A source that is not declared is the plugin of that name. */
function checkSource(
  { value: name, location }: Placed<string>,
  declared: readonly string[],
  { plugins, report }: Names,
): void {
  const known = [...declared, ...plugins.names('discovery')]
  if (known.includes(name)) return
  const guess = nearest(name, known)
  const message = `There is no discovery source \`${name}\`.`
  const help =
    guess === undefined
      ? `Declare it under \`discovery:\`.`
      : `Did you mean \`${guess}\`? Otherwise declare it under \`discovery:\`.`
  report(projectError('unknown-source', message, location, help))
}

function checkReport({ registrars, services }: ReportDraft, names: Names): void {
  for (const { plugin } of registrars) checkPlugin('registrar', plugin, names)
  const known = registrars.map(({ name }) => name)
  for (const { checks, registrars: asked = [] } of services) {
    for (const { plugin } of checks) checkPlugin('check', plugin, names)
    for (const { value, location } of asked) {
      if (known.includes(value)) continue
      const message = `There is no registrar \`${value}\`.`
      names.report(projectError('unknown-registrar', message, location, choice(value, known)))
    }
  }
}

function checkPlugin(kind: PluginKind, plugin: Placed<string>, { plugins, report }: Names): void {
  const known = plugins.names(kind)
  if (known.includes(plugin.value)) return
  const message = `There is no ${pluginKinds[kind].noun} \`${plugin.value}\`.`
  report(projectError('unknown-plugin', message, plugin.location, choice(plugin.value, known)))
}

function checkLint({ sets, rules }: LintSettings, { plugins, report }: Names): void {
  for (const { value: set, location } of sets) {
    if (ruleSets.some((known) => known === set)) continue
    const message = `\`${set}\` is not a set of lint rules.`
    report(lintError('unknown-set', message, location, choice(set, ruleSets)))
  }
  const known = plugins.names('lint')
  for (const [rule, { location }] of Object.entries(rules)) {
    if (known.includes(rule)) continue
    const message = `\`${rule}\` is not a lint rule.`
    const guess = nearest(rule, known)
    const help =
      guess === undefined
        ? 'Rules are named with their prefix, as in `lint/unused-acl`; docs/lint lists them.'
        : `Did you mean \`${guess}\`?`
    report(lintError('unknown-rule', message, location, help))
  }
}

function lintError(code: string, message: string, location: Location, help: string): Diagnostic {
  return { code: `lint/${code}`, severity: 'error', message, location, help }
}

function choice(name: string, known: readonly string[]): string {
  const guess = nearest(name, known)
  if (guess !== undefined) return `Did you mean \`${guess}\`?`
  return `There are ${known.map((each) => `\`${each}\``).join(', ')}.`
}

/** HAProxy refuses two backends of one name; here both places are known. */
function checkSections(
  { services, sections, shared }: Pick<ProjectDraft, 'sections' | 'services' | 'shared'>,
  report: Report,
): void {
  const seen = new Map<string, Placed<string>>()
  const headers = [
    ...sections.map(({ header }) => header),
    ...(shared === undefined ? [] : sharedHeaders(shared)),
    ...services.flatMap(headersOf),
  ]
  for (const header of headers) {
    const [keyword = '', name] = header.value.split(/\s+/)
    if (name === undefined || !/^(frontend|backend|listen|peers)$/.test(keyword)) continue
    // A `listen` is a frontend and a backend in one.
    const kinds = keyword === 'listen' ? ['frontend', 'backend'] : [keyword]
    const first = kinds.flatMap((kind) => seen.get(`${kind} ${name}`) ?? []).at(0)
    for (const kind of kinds) if (first === undefined) seen.set(`${kind} ${name}`, header)
    if (first !== undefined) reportTwice(`${keyword} ${name}`, first, header, report)
  }
}

function headersOf({ name, frontend, backend }: ServiceDraft): readonly Placed<string>[] {
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
