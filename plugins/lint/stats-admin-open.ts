import type { LintRule } from 'haproxyctl/plugin'

export const statsAdminOpen: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/stats-admin-open',
    severity: 'error',
    sets: ['recommended', 'strict', 'security'],
    summary: 'Setting servers up and down over the statistics page takes a password.',
    messages: { open: 'Whoever sees this statistics page can take servers out of service.' },
    help: 'Add `stats auth user:password`, or a condition on the address: `stats admin if { src 127.0.0.1 }`.',
    docs: {
      why: '`stats admin` puts buttons on the page that stop servers. Without a password or an address check everybody who finds the page has them.',
      bad: `listen stats
  mode http
  bind :8404
  stats enable
  stats admin if TRUE
`,
      good: `listen stats
  mode http
  bind :8404
  stats enable
  stats auth admin:change-me
  stats admin if TRUE
`,
      source: 'configuration manual, stats admin',
    },
  },
  create: (context) => ({
    directives: {
      stats(line, section, file) {
        if (line.words[1]?.value !== 'admin') return
        const condition = context.condition(line)
        const text = condition?.words.map((word) => word.value).join(' ') ?? 'TRUE'
        if (condition?.isNegated === true ? text !== 'FALSE' : text !== 'TRUE') return
        const links = context.view(section).chain
        const guards = links.flatMap((view) => [...view.own('stats'), ...view.own('http-request')])
        const isGuarded = guards.some((each) =>
          ['auth', 'http-request', 'deny'].includes(each.words[1]?.value ?? ''),
        )
        if (!isGuarded) context.report({ messageId: 'open', file, at: line })
      },
    },
  }),
}
