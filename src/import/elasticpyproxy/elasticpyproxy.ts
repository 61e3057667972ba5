import type { Diagnostic, Location, Placed } from '../../model/index.ts'
import { importNotes, type ForeignFile, type Imported, type ImportNotes } from '../imported.ts'
import { printProject, type PlainValue } from '../print-project.ts'
import { readIni, type Ini } from './ini.ts'
import { importOrchestrator } from './orchestrator.ts'
import { importTemplate } from './template.ts'

type Mapping = Readonly<Record<string, PlainValue>>

/** A section of the file, with the defaults of ElasticPyProxy and what was asked for. */
export interface Section {
  readonly name: string
  /** `undefined` where it is absent or empty. */
  get(key: string): Placed<string> | undefined
  /** The same, but empty where it is there and empty. */
  getEvenEmpty(key: string): Placed<string> | undefined
  placeOf(key: string): Location
  unread(): readonly (readonly [string, Placed<string>])[]
}

const templateName = 'haproxy.cfg.hbs'

/** `ep2.conf` and its template as a project; `readTemplate` finds the template by its path. */
export async function importElasticPyProxy(
  { path, text }: ForeignFile,
  readTemplate: (path: string) => Promise<ForeignFile>,
): Promise<Imported> {
  const found: Diagnostic[] = []
  const notes = importNotes((each) => found.push(each))
  const ini = readIni(path, text)
  const haproxy = sectionOf(ini, 'haproxy', path)
  const service = haproxy.get('backend_name')?.value ?? 'haproxynode'
  const template = await readTemplate(
    haproxy.get('template_file')?.value ?? '/etc/ep2/haproxy.cfg.template',
  )
  const interval = `${haproxy.get('sleep_before_next_run')?.value ?? '5'}s`
  const sections = new Map([...ini.keys()].map((name) => [name, sectionOf(ini, name, path)]))
  function sectionNamed(name: string): Section {
    return sections.get(name) ?? sectionOf(ini, name, path)
  }
  const orchestrator = importOrchestrator(haproxy, sectionNamed, { interval, notes })
  const project = {
    haproxy: { binary: haproxy.get('haproxy_binary')?.value },
    discovery: orchestrator.discovery,
    services: {
      [service]: {
        discovery: orchestrator.query,
        health: orchestrator.health,
        port: Number(haproxy.get('backend_port')?.value ?? '6003'),
        server: serverWords(haproxy),
        slots: slotsOf(haproxy, notes),
      },
    },
    templates: { file: templateName },
    targets: { lb: targetOf(haproxy, notes) },
  }
  tellRest(haproxy, notes)
  for (const each of sections.values()) if (each.name !== 'haproxy') tellRest(each, notes)
  const comment = ['From the configuration of ElasticPyProxy.']
  return {
    files: [
      { path: 'haproxyctl.yaml', text: printProject(comment, project) },
      { path: templateName, text: importTemplate(template, service, notes) },
    ],
    notes: found,
  }
}

function sectionOf(ini: Ini, name: string, file: string): Section {
  const entries = ini.get(name) ?? new Map<string, Placed<string>>()
  const asked = new Set<string>()
  return {
    name,
    get(key) {
      asked.add(key)
      const placed = entries.get(key)
      return placed === undefined || placed.value === '' ? undefined : placed
    },
    getEvenEmpty(key) {
      asked.add(key)
      return entries.get(key)
    },
    placeOf: (key) => entries.get(key)?.location ?? { file, start: { line: 1, column: 1 } },
    unread: () => [...entries].filter(([key]) => !asked.has(key)),
  }
}

function serverWords(haproxy: Section): string {
  const interval = haproxy.get('check_interval')
  const maxConn = haproxy.get('backend_maxconn')
  const words = ['check']
  if (interval !== undefined) words.push(`inter ${interval.value}`)
  if (maxConn !== undefined) words.push(`maxconn ${maxConn.value}`)
  return words.join(' ')
}

function slotsOf(haproxy: Section, notes: ImportNotes): number | undefined {
  const way = haproxy.get('update_type')
  if (way?.value !== 'update_by_config') return Number(haproxy.get('node_slots')?.value ?? '50')
  const why =
    'A change that HAProxy takes while it runs is made over the socket, and all else by a reload.'
  notes.changed('`update_by_config` is not a reload for each change.', way.location, why)
  return undefined
}

function targetOf(haproxy: Section, notes: ImportNotes): Mapping {
  const sockets = haproxy.get('haproxy_socket_file')?.value ?? '/var/run/haproxy/haproxy.sock'
  return {
    plugin: 'haproxy',
    config: haproxy.get('haproxy_config_file')?.value ?? '/etc/haproxy/haproxy.cfg',
    sockets: sockets.split(',').map((each) => each.trim()),
    reload: reloadOf(haproxy, notes),
  }
}

function reloadOf(haproxy: Section, notes: ImportNotes): Mapping {
  const way = haproxy.get('start_by')
  if (way?.value === 'systemd')
    return { by: 'systemd', unit: haproxy.get('service_name')?.value ?? 'haproxy', start: true }
  if (way !== undefined && way.value !== 'binary') {
    const why = 'ElasticPyProxy knows `systemd` and `binary`, and does nothing by any other way.'
    notes.changed(`\`start_by = ${way.value}\` is a start by the binary.`, way.location, why)
  }
  const pidFile = haproxy.get('pid_file')?.value ?? '/run/haproxy.pid'
  return { by: 'binary', 'pid-file': pidFile, arguments: ['-W', '-q'] }
}

const reasons: Readonly<Record<string, string>> = {
  lock_dir:
    'ElasticPyProxy never took its lock. An apply here takes one of the kernel, by the name of the configuration, which goes with the process: there is no file, and no folder to choose.',
  sleep_before_next_lock_attempt:
    'Who finds the lock taken ends with 75 and says by whom, and `watch` tries again: there is nothing to set.',
  log_file: 'haproxyctl logs to standard error; systemd or a container keeps that.',
}

/** Keys that mean something only beside others, which this file does not have. */
const needless: Readonly<Record<string, string>> = {
  node_slots: 'With `update_by_config` there are no slots.',
  pid_file: 'systemd knows the process.',
  service_name: 'Only a start by systemd needs the name of its unit.',
}

const keys: Readonly<Record<string, readonly string[]>> = {
  aws: ['aws_access_key_id', 'aws_secret_access_key', 'asg_name', 'region_name', 'ip_type'],
  consul: ['service_name', 'consul_ip', 'consul_port', 'only_passing', 'tags'],
}

function isKeyOf(section: string, key: string): boolean {
  return keys[section]?.includes(key) === true
}

function tellRest(section: Section, notes: ImportNotes): void {
  for (const [key, { location }] of section.unread()) {
    const why = section.name === 'haproxy' ? needless[key] : undefined
    if (why !== undefined) {
      notes.changed(`\`${key}\` is not needed.`, location, why)
      continue
    }
    if (['aws', 'consul'].includes(section.name) && isKeyOf(section.name, key)) {
      const help = `It is of [${section.name}], and \`orchestrator\` asks the other one. A service may have several sources.`
      notes.left(`\`${key}\` is not carried over.`, location, help)
      continue
    }
    const help = reasons[key] ?? 'ElasticPyProxy does not know it either.'
    notes.left(`\`${key}\` is not carried over.`, location, help)
  }
}
