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
  const orchestrator = importOrchestrator(haproxy, (name) => sectionOf(ini, name, path), {
    interval,
    notes,
  })
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
    targets: { lb: targetOf(haproxy) },
  }
  tellRest(haproxy, notes)
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
  const slots = haproxy.get('node_slots')
  const way = haproxy.get('update_type')
  if (way?.value !== 'update_by_config') return Number(slots?.value ?? '50')
  const why =
    'A change that HAProxy takes while it runs is made over the socket, and all else by a reload.'
  notes.changed('`update_by_config` is not a reload for each change.', way.location, why)
  return undefined
}

function targetOf(haproxy: Section): Mapping {
  const sockets = haproxy.get('haproxy_socket_file')?.value ?? '/var/run/haproxy/haproxy.sock'
  const unit = haproxy.get('service_name')?.value ?? 'haproxy'
  const pidFile = haproxy.get('pid_file')?.value ?? '/run/haproxy.pid'
  const isSystemd = haproxy.get('start_by')?.value === 'systemd'
  return {
    plugin: 'haproxy',
    config: haproxy.get('haproxy_config_file')?.value ?? '/etc/haproxy/haproxy.cfg',
    sockets: sockets.split(',').map((each) => each.trim()),
    reload: isSystemd
      ? { by: 'systemd', unit, start: true }
      : { by: 'binary', 'pid-file': pidFile, arguments: ['-W', '-q'] },
  }
}

const reasons: Readonly<Record<string, string>> = {
  lock_dir: 'The kernel holds the lock, and drops it with the process.',
  sleep_before_next_lock_attempt: 'The kernel holds the lock; who has to wait is told so.',
  log_file: 'haproxyctl logs to standard error; systemd or a container keeps that.',
}

function tellRest(section: Section, notes: ImportNotes): void {
  for (const [key, { location }] of section.unread()) {
    const help = reasons[key] ?? 'ElasticPyProxy does not know it either.'
    notes.left(`\`${key}\` is not carried over.`, location, help)
  }
}
