import {
  lineOption,
  type ConfigFile,
  type Directive,
  type LintRule,
  type Word,
} from 'haproxyctl/plugin'

export const unusedBackend: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/unused-backend',
    severity: 'warning',
    sets: ['recommended', 'strict'],
    summary: 'Every backend can be reached.',
    messages: { unused: 'Nothing in this configuration leads to the backend `{name}`.' },
    help: 'Remove it, or send traffic to it with `use_backend` or `default_backend`.',
    docs: {
      why: 'If no rule names a backend, HAProxy still checks its servers and reports nothing. Usually the rule that should name it has a typing error or was forgotten. Backends that other parts of the file mention (tables, maps with dynamic names, `nbsrv`) count as used.',
      bad: `frontend web
  bind :80
  default_backend app

backend app
  server a 192.0.2.1:80 check

backend app_old
  server a 192.0.2.2:80 check
`,
      good: `frontend web
  bind :80
  default_backend app

backend app
  server a 192.0.2.1:80 check
`,
      source: 'configuration manual, use_backend and default_backend',
    },
  },
  create: (context) => {
    const tracked = new Set<string>()
    function visitServer(line: Directive): void {
      const server = lineOption(line, 'track')?.value?.value
      if (server !== undefined) tracked.add(server.split('/', 1)[0] ?? '')
    }
    return {
      directives: { server: visitServer, 'server-template': visitServer },
      end() {
        const entries = context.views('frontend', 'listen')
        if (entries.length === 0) return
        const mentions = collectMentions(context.files)
        const hasFilters = entries.some((view) =>
          view.chain.some((each) => each.own('filter').length > 0),
        )
        for (const view of context.views('backend')) {
          const name = view.section.name ?? ''
          if (tracked.has(name) || mentions.words.has(name)) continue
          if (mayBeRouted(name, mentions.prefixes)) continue
          // A filter may name backends in a file of its own.
          if (hasFilters && view.mode !== 'http') continue
          context.report({ messageId: 'unused', data: { name }, file: view.file, at: view.section })
        }
      },
    }
  },
}

interface Mentions {
  readonly words: ReadonlySet<string>
  /** `bk_%[req.hdr(host)]` may lead to every backend whose name starts with `bk_`. */
  readonly prefixes: Prefixes
}

interface Prefixes {
  readonly texts: ReadonlySet<string>
  /** There may be thousands of prefixes, but they are of few lengths. */
  readonly lengths: ReadonlySet<number>
}

function mayBeRouted(name: string, { texts, lengths }: Prefixes): boolean {
  for (const length of lengths) if (texts.has(name.slice(0, length))) return true
  return false
}

/** Every word, and part of a word, that could name a backend. Servers can do so only with `track`. */
function collectMentions(files: readonly ConfigFile[]): Mentions {
  const words = new Set<string>()
  const prefixes = new Set<string>()
  for (const line of linesWithoutServers(files)) {
    const isRoute = line.keyword === 'use_backend' || line.keyword === 'default_backend'
    const prefix = isRoute ? prefixOf(line.words[1]) : undefined
    if (prefix !== undefined) prefixes.add(prefix)
    for (const { value } of line.words.slice(1)) {
      words.add(value)
      if (/[^\w.:-]/.test(value)) for (const part of value.split(/[^\w.:-]+/)) words.add(part)
    }
  }
  const lengths = new Set([...prefixes].map((prefix) => prefix.length))
  return { words, prefixes: { texts: prefixes, lengths } }
}

function* linesWithoutServers(files: readonly ConfigFile[]): Iterable<Directive> {
  for (const { sections } of files) {
    for (const { directives } of sections) {
      for (const line of directives)
        if (line.keyword !== 'server' && line.keyword !== 'server-template') yield line
    }
  }
}

/** What stands before the part of a name that is known only when the request is there. */
function prefixOf(name: Word | undefined): string | undefined {
  if (name === undefined) return undefined
  const start = name.value.search(name.hasVariable ? /[%$]/ : /%[[{(\w]/)
  return start < 0 ? undefined : name.value.slice(0, start)
}
