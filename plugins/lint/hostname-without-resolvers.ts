import {
  lineOption,
  type ConfigFile,
  type Directive,
  type LintRule,
  type Section,
  type SectionView,
} from 'haproxyctl/plugin'

/** Either says that somebody has thought about it. */
const wanted = ['resolvers', 'init-addr']

export const hostnameWithoutResolvers: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/hostname-without-resolvers',
    severity: 'info',
    sets: ['strict'],
    summary: 'Servers with a host name are looked up again while HAProxy runs.',
    messages: { once: '`{host}` is looked up once, when HAProxy starts, and must be known then.' },
    help: 'Add `resolvers <name>` and `init-addr last,libc,none`, or write the address.',
    docs: {
      why: 'Without `resolvers` the name is looked up at start and never again, so a server that moves is lost; and if the name server does not answer at that moment, HAProxy does not start.',
      bad: `backend app
  server a app.example.com:80 check
`,
      good: `resolvers dns
  nameserver local 192.0.2.53:53

backend app
  server a app.example.com:80 check resolvers dns init-addr last,libc,none
`,
      source: 'configuration manual, server IP address resolution using DNS',
    },
  },
  create: (context) => {
    const settled = new Map<Section, boolean>()
    function isSettled(section: Section): boolean {
      const known = settled.get(section) ?? defaultsHave(context.view(section), wanted)
      settled.set(section, known)
      return known
    }
    function visit(line: Directive, section: Section, file: ConfigFile): void {
      const at = line.words[line.words[0]?.value === 'server' ? 2 : 3]
      if (at === undefined || at.hasVariable) return
      const host = hostOf(at.value)
      if (host === undefined) return
      if (wanted.some((name) => lineOption(line, name) !== undefined)) return
      if (isSettled(section)) return
      context.report({ messageId: 'once', data: { host }, file, at })
    }
    return { directives: { server: visit, 'server-template': visit } }
  },
}

/** The name in `app.example.com:80`; nothing for addresses, sockets and the like. */
function hostOf(address: string): string | undefined {
  const host = address.replace(/:[\d+-]*$/, '')
  if (/[@/[\]:%${}]/.test(host) || /^[\d.]*$/.test(host)) return undefined
  return host === '*' || host === 'localhost' ? undefined : host
}

function defaultsHave(view: SectionView, names: readonly string[]): boolean {
  return view.chain.some((link) =>
    link
      .own('default-server')
      .some((line) => names.some((name) => lineOption(line, name) !== undefined)),
  )
}
