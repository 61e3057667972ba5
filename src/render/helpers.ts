import type Handlebars from 'handlebars'
import {
  compareVersions,
  type CheckedInstance,
  type ConfigModel,
  type ModelLine,
  type ModelServer,
  type Version,
} from '../model/index.ts'
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
])

/** Registers the helpers; what they print carries the mark of its origin. */
export function registerHelpers(
  handlebars: typeof Handlebars,
  mark: MarkOrigin,
  quoteWord: QuoteWord,
): void {
  const { SafeString } = handlebars
  function safe(text: string): Handlebars.SafeString {
    return new SafeString(text)
  }

  handlebars.registerHelper({
    word: (value: unknown) => (value instanceof SafeString ? value : printWord(value, quoteWord)),
    line: (line: ModelLine | null) => safe(line === null ? '' : printLine(line, mark)),
    lines: (lines: readonly ModelLine[]) => safe(printAll(lines, (line) => printLine(line, mark))),
    server: (server: TemplateServer) => safe(printServer(server, mark, quoteWord)),
    servers: (servers: readonly TemplateServer[]) =>
      safe(printAll(servers, (server) => printWithOccupant(server, mark, quoteWord))),
  })
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
  if (server.weight !== null) text += ` weight ${server.weight}`
  if (server.isBackup) text += ' backup'
  if (isHostName(server) && !/(^|\s)init-addr\s/.test(options)) {
    // Without it one name that does not resolve keeps HAProxy from starting (configuration manual 5.2).
    text += ' init-addr last,libc,none'
  }
  if (server.options !== null && options !== '') text += ` ${printLine(server.options, mark)}`
  if (server.isDisabled) text += ' disabled'
  return text
}

/** Only where nothing can follow on the line. Without it, the owner of a slot is known by the address alone. */
function printWithOccupant(server: TemplateServer, mark: MarkOrigin, quoteWord: QuoteWord): string {
  const text = printServer(server, mark, quoteWord)
  return server.occupant === null ? text : `${text} # ${server.occupant}`
}

function isHostName({ endpoint }: TemplateServer): boolean {
  return (
    endpoint.kind === 'tcp' && /[^0-9.]/.test(endpoint.address) && !endpoint.address.includes(':')
  )
}

/** What templates see. Every field is there, `null` where it has no value, so that a typo is an error. */
export function templateContext(model: ConfigModel, version: Version): Record<string, unknown> {
  return {
    version,
    // 2.4.0 does not know the option; without it a reload breaks idle keep-alive connections.
    closesIdleOnResponse:
      compareVersions(version, '2.5') >= 0 && !mentions(model.defaults, 'idle-close-on-response'),
    global: model.global,
    defaults: model.defaults,
    frontends: model.frontends,
    backends: model.backends.map((backend) => ({
      ...backend,
      servers: backend.servers.map(templateServer),
    })),
    sections: model.sections,
  }
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
