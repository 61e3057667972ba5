import type { LintRule, SectionView } from 'haproxyctl/plugin'

/** What each timeout was called before HAProxy 1.4. */
const formerNames: Readonly<Record<string, string>> = {
  client: 'clitimeout',
  connect: 'contimeout',
  server: 'srvtimeout',
}

export const missingTimeout: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/missing-timeout',
    severity: 'warning',
    sets: ['recommended', 'strict', 'security'],
    summary: 'Every proxy has the timeouts that it needs.',
    messages: { missing: '`{proxy}` has no {timeouts}.' },
    help: 'Add them (`0` counts as none), best to the `defaults` section: `timeout client 30s`, `timeout connect 5s`, `timeout server 30s`.',
    docs: {
      why: 'A timeout that is not set, or is `0`, is infinite. If the other side of a connection vanishes, the connection is never freed, until the process has none left.',
      bad: `frontend web
  mode http
  bind :80
  default_backend app

backend app
  mode http
  server a 192.0.2.1:80 check
`,
      good: `defaults
  mode http
  timeout client 30s
  timeout connect 5s
  timeout server 30s

frontend web
  bind :80
  default_backend app

backend app
  server a 192.0.2.1:80 check
`,
      source: 'configuration manual, timeout client, timeout connect, timeout server',
    },
  },
  create: (context) => ({
    section(section, file) {
      if (!['frontend', 'backend', 'listen'].includes(section.keyword)) return
      const missing = missingIn(context.view(section)).map((name) => `\`timeout ${name}\``)
      if (missing.length === 0) return
      const proxy = [section.keyword, section.name].join(' ')
      const timeouts = missing.join(', ').replace(/, (?=[^,]*$)/, ' and ')
      context.report({ messageId: 'missing', data: { proxy, timeouts }, file, at: section })
    },
  }),
}

function missingIn(view: SectionView): readonly string[] {
  if (view.mode !== 'tcp' && view.mode !== 'http') return []
  const { keyword } = view.section
  const missing: string[] = []
  if (keyword !== 'backend' && !hasTimeout(view, 'client')) missing.push('client')
  if (keyword === 'frontend' || !hasServers(view)) return missing
  if (!hasTimeout(view, 'connect')) missing.push('connect')
  const isTunnel = view.mode === 'tcp' && view.find('timeout', 'tunnel') !== undefined
  if (!isTunnel && !hasTimeout(view, 'server')) missing.push('server')
  return missing
}

/** `0` is how one writes that there is none. */
function hasTimeout(view: SectionView, name: string): boolean {
  const set = view.find('timeout', name)?.directive.words[2]
  if (set !== undefined) return !/^0+[a-z]*$/.test(set.value)
  const former = formerNames[name]
  return former !== undefined && view.find(former) !== undefined
}

function hasServers(view: SectionView): boolean {
  return ['server', 'server-template', 'dispatch'].some((each) => view.has(each))
}
