import type Handlebars from 'handlebars'
import {
  compareVersions,
  type CheckedInstance,
  type ConfigModel,
  type ModelLine,
  type ModelServer,
  type Origin,
  type Version,
} from '../model/index.ts'
import { initAddr, isHostName } from '../text/host-name.ts'
import { dropLine, type MarkOrigin } from './origins.ts'

const indent = '    '

/** Quotes a value so that HAProxy reads it back as one word. */
export type QuoteWord = (value: string) => string

/** The helpers that templates have beyond Handlebars' own; `docs/templates.md` describes each. */
export const helperNames: ReadonlySet<string> = new Set([
  'word',
  'line',
  'lines',
  'server',
  'servers',
  'nodes',
])

/** What helpers go by while a template runs. */
export interface HelperScene {
  readonly mark: MarkOrigin
  readonly backends: readonly TemplateBackend[]
}

/** Registers the helpers; what they print carries the mark of its origin. The scene is asked for at each call. */
export function registerHelpers(
  handlebars: typeof Handlebars,
  scene: () => HelperScene,
  quoteWord: QuoteWord,
): void {
  const { SafeString } = handlebars
  function safe(text: string): Handlebars.SafeString {
    return new SafeString(text)
  }
  function mark(origin: Origin): string {
    return scene().mark(origin)
  }
  function printServers(servers: readonly TemplateServer[]): Handlebars.SafeString {
    return safe(printAll(servers, (server) => printWithOccupant(server, mark, quoteWord)))
  }

  handlebars.registerHelper({
    word: (value: unknown) => (value instanceof SafeString ? value : printWord(value, quoteWord)),
    line: (line: ModelLine | null) => safe(line === null ? '' : printLine(line, mark)),
    lines: (lines: readonly ModelLine[]) => safe(printAll(lines, (line) => printLine(line, mark))),
    server: (server: TemplateServer) => safe(printServer(server, mark, quoteWord)),
    servers: printServers,
    nodes: (...args: readonly unknown[]) => printServers(namedBackend(args, scene()).servers),
  })
}

/** `{{nodes}}` is of the only service; with several it says whose: `{{nodes "web"}}`. */
function namedBackend(args: readonly unknown[], { backends }: HelperScene): TemplateBackend {
  // Handlebars puts its own options last.
  const [name, ...rest] = args.slice(0, -1)
  const place = placeIn(args.at(-1))
  const names = backends.map(({ service }) => service).join(', ')
  if (rest.length > 0) throw new TypeError(`\`nodes\` takes the name of one service${place}`)
  if (name === undefined) {
    const [only] = backends
    if (only !== undefined && backends.length === 1) return only
    throw new TypeError(
      `\`nodes\` needs the name of a service where there is not exactly one; there are: ${names}${place}`,
    )
  }
  const found = backends.find(({ service }) => service === name)
  if (found !== undefined) return found
  throw new TypeError(`there is no service ${JSON.stringify(name)}; there are: ${names}${place}`)
}

/** As Handlebars writes places in its own messages; it tells helpers where they were called. */
function placeIn(options: unknown): string {
  const start = partOf(partOf(options, 'loc'), 'start')
  const [line, column] = [partOf(start, 'line'), partOf(start, 'column')]
  return typeof line === 'number' && typeof column === 'number' ? ` - ${line}:${column}` : ''
}

function partOf(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return Object.getOwnPropertyDescriptor(value, key)?.value
}

function printWord(value: unknown, quoteWord: QuoteWord): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return quoteWord(value)
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  throw new TypeError('a list or an object cannot be printed as one word')
}

/** One indented line each, without the last newline; nothing at all, the line included, for an empty list. */
function printAll<T>(items: readonly T[], print: (item: T) => string): string {
  if (items.length === 0) return dropLine
  let text = ''
  for (const item of items) text += `${text === '' ? '' : '\n'}${indent}${print(item)}`
  return text
}

function printLine({ text, origin }: ModelLine, mark: MarkOrigin): string {
  return mark(origin) + text
}

function printServer(server: TemplateServer, mark: MarkOrigin, quoteWord: QuoteWord): string {
  const options = server.options?.text ?? ''
  let text = `${mark(server.origin)}server ${quoteWord(server.name)} ${quoteWord(server.address)}`
  const weight = server.weight === null ? '' : ` weight ${server.weight}`
  // HAProxy goes by the last one: what is said of this instance is to count, not what is said of all.
  const isAfter = /(^|\s)weight\s/.test(options)
  if (!isAfter) text += weight
  if (server.isBackup) text += ' backup'
  const { endpoint } = server
  const lookup = endpoint.kind === 'tcp' && isHostName(endpoint.address) ? initAddr(options) : ''
  if (lookup !== '') text += ` ${lookup}`
  if (server.options !== null && options !== '') text += ` ${printLine(server.options, mark)}`
  if (isAfter && weight !== '') text += mark(server.origin) + weight
  if (server.isDisabled) text += ' disabled'
  return text
}

/** Only where nothing can follow on the line. Without it, the owner of a slot is known by the address alone. */
function printWithOccupant(server: TemplateServer, mark: MarkOrigin, quoteWord: QuoteWord): string {
  const text = printServer(server, mark, quoteWord)
  return server.occupant === null ? text : `${text} # ${server.occupant}`
}

/** What templates see. Every field is there, `null` where it has no value, so that a typo is an error. */
export function templateContext(model: ConfigModel, version: Version): TemplateContext {
  return {
    version,
    // 2.4.0 does not know the option; without it a reload breaks idle keep-alive connections.
    closesIdleOnResponse:
      compareVersions(version, '2.5') >= 0 && !mentions(model.defaults, 'idle-close-on-response'),
    global: model.global,
    defaults: model.defaults,
    defaultsName: model.defaultsName ?? null,
    frontends: model.frontends.map((frontend) => ({
      ...frontend,
      service: frontend.service ?? null,
      backend: frontend.backend ?? null,
    })),
    backends: model.backends.map((backend) => ({
      ...backend,
      pattern: backend.pattern ?? null,
      defaultsName: model.defaultsName ?? null,
      servers: backend.servers.map(templateServer),
    })),
    sections: model.sections,
    peers: model.peers,
    listens: model.listens,
  }
}

export interface TemplateContext extends Readonly<Record<string, unknown>> {
  readonly backends: readonly TemplateBackend[]
}

interface TemplateBackend extends Omit<ConfigModel['backends'][number], 'servers' | 'pattern'> {
  /** `null` for a service that is written out. */
  readonly pattern: string | null
  readonly defaultsName: string | null
  readonly servers: readonly TemplateServer[]
}

/** A server as templates see it. */
interface TemplateServer extends Omit<ModelServer, 'weight' | 'options' | 'occupant' | 'instance'> {
  readonly weight: number | null
  readonly options: ModelLine | null
  /** The address and port by themselves; `null` for a unix socket. */
  readonly host: string | null
  readonly port: number | null
  /** `null` where the service has no slots, and for a free one. */
  readonly occupant: string | null
  readonly instance: CheckedInstance | null
  readonly node: string | null
  readonly tags: readonly string[]
  readonly metadata: Readonly<Record<string, string>>
}

/** Field by field: spreading takes fifty times as long, and there may be many thousands. */
function templateServer(server: ModelServer): TemplateServer {
  const { endpoint, instance } = server
  return {
    name: server.name,
    endpoint,
    address: server.address,
    weight: server.weight ?? null,
    isBackup: server.isBackup,
    isDisabled: server.isDisabled,
    options: server.options ?? null,
    host: endpoint.kind === 'tcp' ? endpoint.address : null,
    port: endpoint.kind === 'tcp' ? endpoint.port : null,
    occupant: server.occupant ?? null,
    instance: instance ?? null,
    node: instance?.node ?? null,
    tags: instance?.tags ?? [],
    metadata: instance?.metadata ?? {},
    origin: server.origin,
  }
}

function mentions(lines: readonly ModelLine[], word: string): boolean {
  return lines.some((line) => line.text.includes(word))
}
