import type Handlebars from 'handlebars'
import type { ConfigModel, ModelLine, ModelServer } from '../model/index.ts'
import { dropLine, type OriginMarks } from './origins.ts'

const indent = '    '

/** Quotes a value so that HAProxy reads it back as one word. */
export type QuoteWord = (value: string) => string

/** The helpers that templates have beyond Handlebars' own; `docs/templates.md` describes each. */
export const helperNames: ReadonlySet<string> = new Set(['word', 'line', 'lines', 'server', 'servers'])

/** Registers the helpers; what they print carries its origin in `marks`. */
export function registerHelpers(
  handlebars: typeof Handlebars,
  marks: OriginMarks,
  quoteWord: QuoteWord,
): void {
  const { SafeString } = handlebars
  const safe = (text: string): Handlebars.SafeString => new SafeString(text)

  handlebars.registerHelper({
    word: (value: unknown) => {
      if (value instanceof SafeString) return value
      if (value === null || value === undefined) return ''
      return quoteWord(String(value))
    },
    line: (line: ModelLine | null) => safe(line === null ? '' : printLine(line, marks)),
    lines: (lines: readonly ModelLine[]) =>
      safe(printAll(lines, (line) => printLine(line, marks))),
    server: (server: ModelServer) => safe(printServer(server, marks, quoteWord)),
    servers: (servers: readonly ModelServer[]) =>
      safe(printAll(servers, (server) => printServer(server, marks, quoteWord))),
  })
}

/** One indented line each, without the last newline; nothing at all, the line included, for an empty list. */
function printAll<T>(items: readonly T[], print: (item: T) => string): string {
  if (items.length === 0) return dropLine
  let text = ''
  for (const item of items) text += `${text === '' ? '' : '\n'}${indent}${print(item)}`
  return text
}

function printLine({ text, origin }: ModelLine, marks: OriginMarks): string {
  return marks.mark(origin) + text
}

function printServer(server: ModelServer, marks: OriginMarks, quoteWord: QuoteWord): string {
  const options = server.options?.text ?? ''
  let text = `${marks.mark(server.origin)}server ${quoteWord(server.name)} ${quoteWord(server.address)}`
  if (server.weight !== undefined) text += ` weight ${server.weight}`
  if (server.isBackup) text += ' backup'
  if (isHostName(server) && !/(^|\s)init-addr\s/.test(options)) {
    // Without it one name that does not resolve keeps HAProxy from starting (configuration manual 5.2).
    text += ' init-addr last,libc,none'
  }
  if (options !== '') text += ` ${options}`
  if (server.isDisabled) text += ' disabled'
  return text
}

function isHostName({ endpoint }: ModelServer): boolean {
  return endpoint.kind === 'tcp' && /[^0-9.]/.test(endpoint.address) && !endpoint.address.includes(':')
}

/** What templates see. Every field is there, `null` where it has no value, so that a typo is an error. */
export function templateContext(model: ConfigModel, version: string): Record<string, unknown> {
  return {
    version,
    closesIdleOnResponse: !mentions(model.defaults, 'idle-close-on-response'),
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

function templateServer(server: ModelServer): Record<string, unknown> {
  const { endpoint, instance } = server
  return {
    ...server,
    weight: server.weight ?? null,
    options: server.options ?? null,
    host: endpoint.kind === 'tcp' ? endpoint.address : null,
    port: endpoint.kind === 'tcp' ? endpoint.port : null,
    node: instance.node ?? null,
    tags: instance.tags ?? [],
    metadata: instance.metadata ?? {},
  }
}

function mentions(lines: readonly ModelLine[], word: string): boolean {
  return lines.some((line) => line.text.includes(word))
}
