import {
  reachedActions,
  type LintContext,
  type LintRule,
  type SectionView,
} from 'haproxyctl/plugin'

export const statsAdminOpen: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/stats-admin-open',
    severity: 'error',
    sets: ['recommended', 'strict', 'security'],
    summary: 'Changing the state of servers on the statistics page needs a password.',
    messages: { open: 'Whoever sees this statistics page can take servers out of service.' },
    help: 'Add `stats auth user:password`, or a condition on the address: `stats admin if { src 127.0.0.1 }`.',
    docs: {
      why: '`stats admin` puts buttons on the page that stop servers. Without a password or an address check, everybody who finds the page can use them.',
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
        const isGuarded = asksWho(context.view(section), context)
        if (!isGuarded) context.report({ messageId: 'open', file, at: line })
      },
    },
  }),
}

/** A rule that turns clients away counts only where HAProxy comes to it. */
function asksWho(view: SectionView, context: LintContext): boolean {
  if (view.chain.some((link) => link.own('stats').some((line) => line.words[1]?.value === 'auth')))
    return true
  const sets: Readonly<Record<string, readonly string[]>> = {
    'stats http-request': ['auth', 'deny'],
    'http-request': ['auth', 'deny', 'reject', 'silent-drop', 'tarpit'],
    'tcp-request connection': ['reject', 'silent-drop'],
    'tcp-request session': ['reject', 'silent-drop'],
    'tcp-request content': ['reject', 'silent-drop'],
  }
  return Object.entries(sets).some(([set, actions]) =>
    reachedActions(view, set, context).some((action) => actions.includes(action)),
  )
}
