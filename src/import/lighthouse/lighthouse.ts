import { basename, dirname, extname } from 'node:path'
import type { Diagnostic, Report } from '../../model/index.ts'
import { readYaml, type YamlNode } from '../../text/yaml/yaml.ts'
import { fieldsOf, type Fields } from '../fields.ts'
import { importNotes, type ForeignFile, type Imported, type ImportNotes } from '../imported.ts'
import { printProject } from '../print-project.ts'
import { importBalancer, tellUnread } from './balancer.ts'
import { importCluster } from './clusters.ts'
import { importDiscovery } from './discovery.ts'
import { importService } from './services.ts'

/** A configuration file of Lighthouse, called as the file is, or as it says itself. */
export interface LighthouseFile {
  readonly kind: 'balancer' | 'discovery' | 'cluster' | 'service'
  readonly name: string
  readonly fields: Fields
}

const kinds: Readonly<Record<string, LighthouseFile['kind']>> = {
  balancers: 'balancer',
  discovery: 'discovery',
  clusters: 'cluster',
  services: 'service',
}

/** The configuration folder of Lighthouse's writer and reporter as one project. */
export function importLighthouse(files: readonly ForeignFile[]): Imported {
  const diagnostics: Diagnostic[] = []
  function report(diagnostic: Diagnostic): void {
    diagnostics.push(diagnostic)
  }
  const notes = importNotes(report)
  const read = files.flatMap((file) => readFile(file, notes, report) ?? [])
  function all(kind: LighthouseFile['kind']): readonly LighthouseFile[] {
    return read.filter((each) => each.kind === kind)
  }
  const clusters = all('cluster')
  const sources = all('discovery').flatMap((each) => importDiscovery(each, notes) ?? [])
  const known = new Set(sources.map(({ name }) => name))
  const balancer = importBalancer(all('balancer'), clusters, notes)
  const { frontends, ...settings } = balancer
  const context = { sources: known, frontends: new Set(Object.keys(frontends ?? {})), notes }
  const services = clusters
    .map((each) => importCluster(each, context))
    .filter((each) => each !== undefined)
  const reported = all('service')
    .map((each) => importService(each, context))
    .filter((each) => each !== undefined)
  const options = Object.fromEntries(sources.map(({ name, options }) => [name, options]))
  for (const { fields } of read) tellUnread(fields, notes)
  const project = {
    'bind-address': settings.bindAddress,
    global: settings.global,
    defaults: settings.defaults,
    frontends,
    proxies: settings.proxies,
    stats: settings.stats,
    peers: settings.peers,
    discovery: services.length === 0 ? {} : options,
    services: Object.fromEntries(services),
    targets: settings.targets,
    ...(reported.length > 0 && {
      report: { registrars: options, services: Object.fromEntries(reported) },
    }),
  }
  const text = printProject(['From the configuration of Lighthouse.'], project)
  return { files: [{ path: 'haproxyctl.yaml', text }], notes: diagnostics }
}

function readFile(
  { path, text }: ForeignFile,
  notes: ImportNotes,
  report: Report,
): LighthouseFile | undefined {
  const start = { file: path, start: { line: 1, column: 1 } }
  const ending = extname(path)
  const kind = kinds[basename(dirname(path))]
  const stem = basename(path, ending)
  if (!/^\.ya?ml$/.test(ending)) {
    notes.left(`${path} is not read.`, start, 'Give it the ending `.yaml` if it is meant.')
    return undefined
  }
  if (kind === undefined) {
    const help = 'haproxyctl logs to standard error; systemd or a container keeps that.'
    if (stem === 'logging')
      notes.left('The configuration of the log is not carried over.', start, help)
    return undefined
  }
  const { root, diagnostics } = readYaml(path, text)
  for (const each of diagnostics) report(each)
  return root === undefined ? undefined : named(kind, stem, root)
}

function named(kind: LighthouseFile['kind'], stem: string, root: YamlNode): LighthouseFile {
  const fields = fieldsOf(root)
  const isRenamed = kind === 'cluster' || kind === 'service'
  const name = isRenamed ? fields.text('name')?.value : undefined
  return { kind, name: name ?? stem, fields }
}
