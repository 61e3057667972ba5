import {
  lineOption,
  parseBindAddresses,
  type Directive,
  type LintRule,
  type SectionView,
} from 'haproxyctl/plugin'

/** Options that keep two listeners on one address apart. */
const separators = ['interface', 'namespace', 'process', 'thread']

export const duplicateBind: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/duplicate-bind',
    severity: 'warning',
    sets: ['recommended', 'strict'],
    summary: 'No two listeners share an address and port.',
    messages: { duplicate: '`{address}` is already bound in `{section}`.' },
    help: 'Keep one of the two, or give one another address or port.',
    docs: {
      why: 'HAProxy binds with SO_REUSEPORT, so the second listener is not refused: the kernel distributes connections to both, so a client reaches sometimes one proxy and sometimes the other. Listeners that differ in interface, namespace or thread are not reported.',
      bad: `frontend web
  bind :80
  default_backend app

frontend admin
  bind *:80
  default_backend app

backend app
  server a 192.0.2.1:80 check
`,
      good: `frontend web
  bind :80
  default_backend app

frontend admin
  bind 127.0.0.1:8080
  default_backend app

backend app
  server a 192.0.2.1:80 check
`,
      source: 'configuration manual, bind',
    },
  },
  create: (context) => {
    const seen = new Map<string, { readonly view: SectionView; readonly line: Directive }>()
    return {
      directives: {
        bind(line, section, file) {
          const at = line.words[1]
          if (at === undefined || line.condition === 'unknown') return
          const view = context.view(section)
          const keys = keysOf(line, at.value)
          const first = keys.map((key) => seen.get(key)).find((each) => each !== undefined)
          for (const key of keys) if (!seen.has(key)) seen.set(key, { view, line })
          // A line that repeats itself is as wrong as one that repeats another.
          const isTwice = new Set(keys).size < keys.length
          if (first === undefined && !isTwice) return
          const other = first ?? { view, line }
          context.report({
            messageId: 'duplicate',
            data: { address: at.value, section: titleOf(other.view) },
            file,
            at,
            related: [{ message: 'The first is here.', file: other.view.file, at: other.line }],
          })
        },
      },
    }
  },
}

function keysOf(line: Directive, text: string): readonly string[] {
  const apart = separators.map((name) => lineOption(line, name)?.value?.value ?? '').join('|')
  return parseBindAddresses(text)
    .filter((address) => address.port !== '' && address.port !== '0' && address.kind !== 'other')
    .map((address) => [address.transport, address.host, address.port, apart].join(' '))
}

function titleOf(view: SectionView): string {
  return [view.section.keyword, view.section.name].join(' ')
}
