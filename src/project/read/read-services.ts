import { isServicePattern, nameMark } from '../../kit/plugins/service-pattern.ts'
import { showText } from '../../kit/shown-value.ts'
import type { Report } from '../../model/diagnostic.ts'
import type { Placed } from '../../model/place.ts'
import type {
  BackendSpec,
  CheckSpec,
  FilterSpec,
  FrontendSpec,
  HealthSettings,
  SlotSettings,
} from '../../model/project.ts'
import { entryOf, type YamlEntry, type YamlNode } from '../../text/yaml/yaml.ts'
import { ownPart, type ServiceDraft, type ServiceSourceDraft, type Unparsed } from './draft.ts'
import { projectError } from '../finding.ts'
import { linesFrom, singleLineOf, textOf, textsOf } from './placed-text.ts'
import { durationOf, integerOf, readGuards } from './read-settings.ts'

const checkDefaults = { intervalMs: 2_000, timeoutMs: 1_000, rise: 2, fall: 3 } as const
const checkKeys = ['interval', 'timeout', 'rise', 'fall'] as const

/** `undefined` for a service without discovery, which the schema has reported. */
export function readService(
  { key: name, value: node }: YamlEntry,
  report: Report,
): ServiceDraft | undefined {
  const discovery = readDiscovery(entryOf(node, 'discovery'))
  if (discovery === undefined) return undefined
  const health = entryOf(node, 'health')?.value
  const port = integerOf(entryOf(node, 'port')?.value)
  const slots = readSlots(entryOf(node, 'slots')?.value)
  // The sections of a pattern are called as the service that it stands for.
  const own = isServicePattern(name.value) ? nameMark : name.value
  const frontend = readFrontend(entryOf(node, 'frontend')?.value, own, report)
  return {
    name,
    ...discovery,
    filter: readFilter(entryOf(node, 'filter')?.value, report),
    ...(health === undefined ? {} : { health: readHealth(health) }),
    checks: readChecks(entryOf(node, 'checks')?.value, report),
    ...(port === undefined ? {} : { port }),
    ...(frontend === undefined ? {} : { frontend }),
    backend: readBackend(node, own, report),
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

function readFilter(node: YamlNode | undefined, report: Report): FilterSpec {
  const tags = entryOf(node, 'tags')?.value
  const metadata = entryOf(node, 'metadata')?.value
  const pattern = readPattern(textOf(entryOf(node, 'node')?.value), report)
  return {
    ...(tags === undefined ? {} : { tags: textsOf(tags, report).map(({ value }) => value) }),
    ...(metadata?.kind === 'mapping' ? { metadata: readMetadata(metadata.entries) } : {}),
    ...(pattern === undefined ? {} : { node: pattern }),
  }
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

export function readMetadata(entries: readonly YamlEntry[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    entries.map(({ key, value }) => [key.value, textOf(value)?.value ?? '']),
  )
}

/** A longer one is not written by hand, and would be tried on every name that a registry tells. */
const longestPattern = 256

function readPattern(text: Placed<string> | undefined, report: Report): RegExp | undefined {
  if (text === undefined) return undefined
  const compiled = text.value.length > longestPattern ? tooLong : compilePattern(text.value)
  if (typeof compiled !== 'string') return compiled
  const message = `\`${showText(text.value)}\` is not a regular expression: ${compiled}.`
  const help =
    'Write one as JavaScript has it; a backslash before a character takes its meaning away.'
  report(projectError('bad-value', message, text.location, help))
  return undefined
}

const tooLong = `it has more than ${longestPattern} characters`

/** The pattern, or why it is none. */
function compilePattern(source: string): RegExp | string {
  try {
    return new RegExp(source, 'u')
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return (error.message.split(': ').at(-1) ?? error.message).toLowerCase()
  }
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
  return {
    plugin: key,
    options: ownPart(key, value, checkKeys),
    intervalMs: periodOf(entryOf(value, 'interval'), report) ?? checkDefaults.intervalMs,
    timeoutMs: periodOf(entryOf(value, 'timeout'), report) ?? checkDefaults.timeoutMs,
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
  report: Report,
): FrontendSpec | undefined {
  if (node?.kind !== 'mapping') return undefined
  return {
    // HAProxy refuses a frontend with the name of a backend from 3.3 on.
    name: textOf(entryOf(node, 'name')?.value)?.value ?? `${service}-in`,
    binds: textsOf(entryOf(node, 'bind')?.value, report),
    lines: linesFrom(entryOf(node, 'lines')?.value, report),
  }
}

/** The service's own `balance` and `server` are the backend's, too. */
function readBackend(service: YamlNode, name: string, report: Report): BackendSpec {
  const node = entryOf(service, 'backend')?.value
  const balance = singleLineOf(entryOf(service, 'balance')?.value, report)
  const server = singleLineOf(entryOf(service, 'server')?.value, report)
  return {
    name: textOf(entryOf(node, 'name')?.value)?.value ?? name,
    ...(balance === undefined ? {} : { balance }),
    lines: linesFrom(entryOf(node, 'lines')?.value, report),
    ...(server === undefined ? {} : { server }),
  }
}
