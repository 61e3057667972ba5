import { resolve } from 'node:path'
import type { Report } from '../../model/diagnostic.ts'
import type { MaintenanceSpec, RegistrarSpec } from '../../model/project.ts'
import { entryOf, type YamlEntry, type YamlNode } from '../../text/yaml/yaml.ts'
import { ownPart, type LocalServiceDraft, type ReportDraft, type Unparsed } from './draft.ts'
import { textOf, textsOf } from './placed-text.ts'
import { readMetadata } from './read-filter.ts'
import { readChecks } from './read-services.ts'
import { durationOf, integerOf } from './read-settings.ts'

/** What `haproxyctl report` registers; `undefined` where the project says nothing of it. */
export function readReport(
  node: YamlNode | undefined,
  root: string,
  report: Report,
): ReportDraft | undefined {
  if (node?.kind !== 'mapping') return undefined
  const address = textOf(entryOf(node, 'address')?.value)
  const ofInterface = textOf(entryOf(node, 'interface')?.value)
  const name = textOf(entryOf(node, 'node')?.value)
  return {
    registrars: entriesOf(node, 'registrars').map(readRegistrar),
    services: entriesOf(node, 'services').map((each) => readLocalService(each, root, report)),
    ...(address !== undefined && { address }),
    ...(ofInterface !== undefined && { interface: ofInterface }),
    ...(name !== undefined && { node: name.value }),
    drainMs: durationOf(entryOf(node, 'drain')?.value) ?? 0,
    location: node.location,
  }
}

function readRegistrar({ key, value }: YamlEntry): Unparsed<RegistrarSpec, 'options'> {
  return {
    name: key.value,
    plugin: textOf(entryOf(value, 'plugin')?.value) ?? key,
    options: ownPart(key, value, ['plugin']),
  }
}

function readLocalService(
  { key: name, value: node }: YamlEntry,
  root: string,
  report: Report,
): LocalServiceDraft {
  const registrars = entryOf(node, 'registrars')?.value
  const weight = integerOf(entryOf(node, 'weight')?.value)
  return {
    name,
    ports: readPorts(entryOf(node, 'port')?.value),
    host: textOf(entryOf(node, 'host')?.value)?.value ?? '127.0.0.1',
    checks: readChecks(entryOf(node, 'checks')?.value, report),
    ...(registrars !== undefined && { registrars: textsOf(registrars, report) }),
    metadata: readMetadata(entriesOf(node, 'metadata')),
    tags: textsOf(entryOf(node, 'tags')?.value, report).map(({ value }) => value),
    ...(weight !== undefined && { weight }),
    maintenance: readMaintenance(entryOf(node, 'maintenance')?.value, root, report),
  }
}

function readPorts(node: YamlNode | undefined): readonly number[] {
  const nodes = node?.kind === 'sequence' ? node.items : [node]
  return [...new Set(nodes.flatMap((each) => integerOf(each) ?? []))]
}

function readMaintenance(
  node: YamlNode | undefined,
  root: string,
  report: Report,
): MaintenanceSpec {
  const file = textOf(entryOf(node, 'file')?.value)?.value
  const command = textsOf(entryOf(node, 'command')?.value, report).map(({ value }) => value)
  return {
    ...(file !== undefined && { file: resolve(root, file) }),
    ...(command.length > 0 && { command }),
  }
}

function entriesOf(node: YamlNode, key: string): readonly YamlEntry[] {
  const value = entryOf(node, key)?.value
  return value?.kind === 'mapping' ? value.entries : []
}
