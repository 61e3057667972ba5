import type { Report } from '../../model/diagnostic.ts'
import type { Placed } from '../../model/place.ts'
import type { CompanionSpec, ProjectSection, SourceSpec, TargetSpec } from '../../model/project.ts'
import { entryOf, type YamlEntry, type YamlMapping, type YamlNode } from '../../text/yaml/yaml.ts'
import { isPlacePattern } from '../../kit/instances/places.ts'
import type { PluginCatalogue } from '../../kit/plugins/plugin-catalogue.ts'
import { showValue } from '../../kit/shown-value.ts'
import { checkNames } from './check-names.ts'
import { ownPart, type ProjectDraft, type ServiceDraft, type Unparsed } from './draft.ts'
import { projectError } from '../finding.ts'
import { linesFrom, singleLineOf, textOf, textsOf } from './placed-text.ts'
import { readPattern, readPlainService } from './read-patterns.ts'
import { readReport } from './read-report.ts'
import { readShared } from './read-shared.ts'
import {
  defaultGuards,
  durationOf,
  pathFrom,
  readGuards,
  readHaproxy,
  readLint,
  readTemplates,
} from './read-settings.ts'

export interface ProjectReader {
  readonly file: string
  readonly root: string
  readonly report: Report
  readonly plugins: PluginCatalogue
  /** Whether all files could be read, so that a name that is not declared is wrong. */
  readonly isWhole: boolean
}

type SourceDraft = Unparsed<SourceSpec, 'options'>

/** The tree of the whole project as the typed thing that it is before its plugins have been asked. */
export function readProject(tree: YamlMapping, reading: ProjectReader): ProjectDraft {
  const { root, report } = reading
  const entries = entriesOf(tree, 'services')
  const bindAddress = singleLineOf(valueOf(tree, 'bind-address'), report)
  const reader = { bindAddress, report }
  const services = entries.flatMap((each) => readPlainService(each, reader) ?? [])
  const patterns = entries.flatMap((each) => readPattern(each, reader) ?? [])
  const shared = readShared(tree, root, reader)
  const asking = [...services, ...patterns.map(({ service }) => service)]
  const declared = entriesOf(tree, 'discovery').map((entry) => readSource(entry, report))
  const reported = readReport(valueOf(tree, 'report'), root, report)
  const parts: ProjectDraft = {
    plugins: readPlugins(tree, report),
    haproxy: readHaproxy(valueOf(tree, 'haproxy'), root, report),
    global: linesFrom(valueOf(tree, 'global'), report),
    defaults: linesFrom(valueOf(tree, 'defaults'), report),
    sections: entriesOf(tree, 'sections').map((each) => readSection(each, report)),
    ...(shared !== undefined && { shared }),
    sources: [...declared, ...undeclared(asking, declared)],
    services,
    patterns,
    files: entriesOf(tree, 'files').flatMap((each) => readCompanion(each, root)),
    templates: readTemplates(valueOf(tree, 'templates'), root),
    targets: entriesOf(tree, 'targets').map((entry) => readTarget(entry)),
    guards: { ...defaultGuards, ...readGuards(valueOf(tree, 'guards')) },
    lint: readLint(valueOf(tree, 'lint'), root, report),
    ...(reported !== undefined && { report: reported }),
  }
  if (reading.isWhole) checkNames(parts, declared, reading)
  return parts
}

/** The modules that bring more plugins; asked for before the rest is read, because names depend on them. */
export function readPlugins(tree: YamlMapping, report: Report): readonly Placed<string>[] {
  return textsOf(valueOf(tree, 'plugins'), report)
}

function readCompanion({ key, value }: YamlEntry, root: string): readonly CompanionSpec[] {
  const path = textOf(value)
  return path === undefined ? [] : [{ name: key, path: pathFrom(root, path) }]
}

function readSection({ key, value }: YamlEntry, report: Report): ProjectSection {
  const scalar: YamlNode = { kind: 'scalar', style: 'plain', text: key.value, ...key }
  return { header: singleLineOf(scalar, report) ?? key, lines: linesFrom(value, report) }
}

function readSource({ key, value }: YamlEntry, report: Report): SourceDraft {
  const allowed = entryOf(value, 'allow-addresses')?.value
  const intervalMs = durationOf(entryOf(value, 'interval')?.value)
  return {
    name: key.value,
    plugin: pluginOf(key, value),
    ...(intervalMs !== undefined && { intervalMs }),
    ...(allowed !== undefined && { allowAddresses: readPlaces(allowed, report) }),
    options: ownPart(key, value, ['plugin', 'interval', 'allow-addresses']),
  }
}

function readPlaces(node: YamlNode, report: Report): readonly string[] {
  return textsOf(node, report).flatMap(({ value, location }) => {
    if (isPlacePattern(value)) return [value]
    const message = `${showValue(value)} is not a network, an address or the name of a host.`
    const help = 'Write one as in `10.0.0.0/8`, `10.1.2.3` or `*.nodes.example`.'
    report(projectError('bad-value', message, location, help))
    return []
  })
}

function readTarget({ key, value }: YamlEntry): Unparsed<TargetSpec, 'options'> {
  return {
    name: key.value,
    plugin: pluginOf(key, value),
    options: ownPart(key, value, ['plugin']),
  }
}

function pluginOf(name: Placed<string>, node: YamlNode): Placed<string> {
  return textOf(entryOf(node, 'plugin')?.value) ?? name
}

/** A source that is only named by services is the plugin of that name, without options. */
function undeclared(
  services: readonly ServiceDraft[],
  declared: readonly SourceDraft[],
): readonly SourceDraft[] {
  const sources = new Map<string, SourceDraft>()
  for (const { source } of services.flatMap((each) => each.sources)) {
    const { value: name, location } = source
    if (sources.has(name) || declared.some((each) => each.name === name)) continue
    const nothing: YamlMapping = { kind: 'mapping', location, entries: [] }
    sources.set(name, { name, plugin: source, options: nothing })
  }
  return [...sources.values()]
}

function valueOf(tree: YamlMapping, key: string): YamlNode | undefined {
  return entryOf(tree, key)?.value
}

function entriesOf(tree: YamlMapping, key: string): readonly YamlEntry[] {
  const value = valueOf(tree, key)
  return value?.kind === 'mapping' ? value.entries : []
}
