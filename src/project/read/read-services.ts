import { isServicePattern, nameMark } from '../../kit/plugins/service-pattern.ts'
import type { Report } from '../../model/diagnostic.ts'
import type { Placed } from '../../model/place.ts'
import type {
  BackendSpec,
  CheckSpec,
  FrontendSpec,
  HealthSettings,
  SlotSettings,
} from '../../model/project.ts'
import { entryOf, type YamlEntry, type YamlNode } from '../../text/yaml/yaml.ts'
import { ownPart, type ServiceDraft, type ServiceSourceDraft, type Unparsed } from './draft.ts'
import { projectError } from '../finding.ts'
import { linesFrom, singleLineOf, textOf } from './placed-text.ts'
import { readFilter } from './read-filter.ts'
import { readRoutes, readServerRules, serverWordsOf } from './read-routes.ts'
import { readBinds, type ListenReader } from './read-shared.ts'
import { durationOf, integerOf, readGuards } from './read-settings.ts'

const checkDefaults = { intervalMs: 2_000, timeoutMs: 1_000, rise: 2, fall: 3 } as const
const checkKeys = ['interval', 'timeout', 'start-delay', 'rise', 'fall'] as const

/** `undefined` for a service without discovery, which the schema has reported. */
export function readService(
  { key: name, value: node }: YamlEntry,
  reader: ListenReader,
): ServiceDraft | undefined {
  const { report } = reader
  const discovery = readDiscovery(entryOf(node, 'discovery'))
  if (discovery === undefined) return undefined
  const health = entryOf(node, 'health')?.value
  const port = integerOf(entryOf(node, 'port')?.value)
  const slots = readSlots(entryOf(node, 'slots')?.value)
  // The sections of a pattern are called as the service that it stands for.
  const own = isServicePattern(name.value) ? nameMark : name.value
  const routes = readRoutes(node, name, report)
  const serverRules = readServerRules(node, report)
  const frontend = readFrontend(entryOf(node, 'frontend')?.value, own, reader)
  return {
    name,
    ...discovery,
    filter: readFilter(entryOf(node, 'filter')?.value, report),
    ...(health === undefined ? {} : { health: readHealth(health) }),
    checks: readChecks(entryOf(node, 'checks')?.value, report),
    ...(port === undefined ? {} : { port }),
    ...(frontend === undefined ? {} : { frontend }),
    backend: readBackend(node, own, report),
    ...(routes.length > 0 && { routes }),
    ...(serverRules.length > 0 && { serverRules }),
    ...(slots === undefined ? {} : { slots }),
    guards: readGuards(entryOf(node, 'guards')?.value),
  }
}

/** One source, a list of them, or a list with what they are to each other. */
function readDiscovery(
  entry: YamlEntry | undefined,
): Pick<ServiceDraft, 'sources' | 'mode'> | undefined {
  if (entry === undefined) return undefined
  const list = entryOf(entry.value, 'sources')?.value ?? entry.value
  const nodes = list.kind === 'sequence' ? list.items : [list]
  const [first, ...others] = nodes.flatMap((node) => readServiceSource(entry.key, node) ?? [])
  if (first === undefined) return undefined
  const isFailover = textOf(entryOf(entry.value, 'mode')?.value)?.value === 'failover'
  return { sources: [first, ...others], ...(isFailover && { mode: 'failover' }) }
}

function readServiceSource(key: Placed<string>, node: YamlNode): ServiceSourceDraft | undefined {
  const source = textOf(node) ?? textOf(entryOf(node, 'source')?.value)
  return source && { source, query: ownPart(key, node, ['source']) }
}

/** `slots: 10` is short for `slots: { step: 10 }`. */
function readSlots(node: YamlNode | undefined): SlotSettings | undefined {
  const step = integerOf(node) ?? integerOf(entryOf(node, 'step')?.value)
  if (node === undefined || step === undefined) return undefined
  const spare = integerOf(entryOf(node, 'spare')?.value) ?? 1
  return { step, spare, location: node.location }
}

const healths = ['warning', 'critical', 'draining', 'maintenance'] as const
const choices = ['serve', 'drain', 'disable', 'omit'] as const

function readHealth(node: YamlNode): Partial<HealthSettings> {
  const given = healths.flatMap((health) => {
    const text = textOf(entryOf(node, health)?.value)?.value
    const choice = choices.find((each) => each === text)
    return choice === undefined ? [] : [[health, choice]]
  })
  return Object.fromEntries(given)
}

export function readChecks(node: YamlNode | undefined, report: Report): ServiceDraft['checks'] {
  if (node?.kind !== 'sequence') return []
  return node.items.flatMap((item) => {
    const plain = textOf(item)
    if (plain !== undefined)
      return { plugin: plain, options: ownPart(plain, item, []), ...checkDefaults }
    const [entry] = item.kind === 'mapping' ? item.entries : []
    return entry === undefined ? [] : readCheck(entry, report)
  })
}

function readCheck({ key, value }: YamlEntry, report: Report): Unparsed<CheckSpec, 'options'> {
  const startDelayMs = periodOf(entryOf(value, 'start-delay'), report)
  return {
    plugin: key,
    options: ownPart(key, value, checkKeys),
    intervalMs: periodOf(entryOf(value, 'interval'), report) ?? checkDefaults.intervalMs,
    timeoutMs: periodOf(entryOf(value, 'timeout'), report) ?? checkDefaults.timeoutMs,
    ...(startDelayMs !== undefined && { startDelayMs }),
    rise: integerOf(entryOf(value, 'rise')?.value) ?? checkDefaults.rise,
    fall: integerOf(entryOf(value, 'fall')?.value) ?? checkDefaults.fall,
  }
}

/** A check that is asked less than once a day says nothing about now, and timers end at 24 days. */
function periodOf(entry: YamlEntry | undefined, report: Report): number | undefined {
  const ms = durationOf(entry?.value)
  if (entry === undefined || ms === undefined || ms <= 86_400_000) return ms
  const message = `\`${entry.key.value}\` of a check has to be at most a day.`
  report(projectError('bad-value', message, entry.value.location, 'Write `1d` or less.'))
  return undefined
}

function readFrontend(
  node: YamlNode | undefined,
  service: string,
  reader: ListenReader,
): FrontendSpec | undefined {
  if (node?.kind !== 'mapping') return undefined
  return {
    // HAProxy refuses a frontend with the name of a backend from 3.3 on.
    name: textOf(entryOf(node, 'name')?.value)?.value ?? `${service}-in`,
    binds: readBinds(node, reader),
    lines: linesFrom(entryOf(node, 'lines')?.value, reader.report),
  }
}

/** The service's own `balance` and `server` are the backend's, too. */
function readBackend(service: YamlNode, name: string, report: Report): BackendSpec {
  const node = entryOf(service, 'backend')?.value
  const balance = singleLineOf(entryOf(service, 'balance')?.value, report)
  const server = serverWordsOf(entryOf(service, 'server'), report)
  return {
    name: textOf(entryOf(node, 'name')?.value)?.value ?? name,
    ...(balance === undefined ? {} : { balance }),
    lines: linesFrom(entryOf(node, 'lines')?.value, report),
    ...(server === undefined ? {} : { server }),
  }
}
