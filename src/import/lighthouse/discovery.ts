import { textsIn } from '../fields.ts'
import type { ImportNotes } from '../imported.ts'
import type { PlainValue } from '../print-project.ts'
import type { LighthouseFile } from './lighthouse.ts'

export interface ImportedSource {
  readonly name: string
  readonly options: Readonly<Record<string, PlainValue>>
}

export function importDiscovery(
  { name, fields }: LighthouseFile,
  notes: ImportNotes,
): ImportedSource | undefined {
  const hosts = textsIn(fields.node('hosts')).map(({ value }) => value)
  const path = fields.text('path')
  if (hosts.length === 0 || path === undefined) {
    const help = 'haproxyctl has plugins for ZooKeeper, Consul, etcd and others; write it by hand.'
    notes.left(`The discovery \`${name}\` is not one of ZooKeeper.`, fields.location, help)
    return undefined
  }
  const absolute = path.value.startsWith('/') ? path.value : `/${path.value}`
  return { name, options: { plugin: 'zookeeper', hosts, path: absolute } }
}
