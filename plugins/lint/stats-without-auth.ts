import {
  isLocal,
  parseBindAddresses,
  reachedActions,
  type Directive,
  type LintContext,
  type LintRule,
  type SectionView,
} from 'haproxyctl/plugin'

export const statsWithoutAuth: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/stats-without-auth',
    severity: 'warning',
    sets: ['recommended', 'strict', 'security'],
    summary: 'The statistics page needs a password.',
    messages: { open: 'The statistics page of `{proxy}` is open to everybody.' },
    help: 'Add `stats auth user:password`, or `http-request deny` for all but your own addresses.',
    docs: {
      why: 'The page lists servers, addresses, versions and errors: information that helps an attacker. A page that only this machine can reach is not reported.',
      bad: `listen stats
  mode http
  bind :8404
  stats enable
  stats uri /
`,
      good: `listen stats
  mode http
  bind 127.0.0.1:8404
  stats enable
  stats uri /
`,
      source: 'configuration manual, stats auth',
    },
  },
  create: (context) => ({
    section(section, file) {
      if (!['frontend', 'backend', 'listen'].includes(section.keyword)) return
      const view = context.view(section)
      const at = statsLine(view)
      if (at === undefined || isGuarded(view, context) || isOnlyLocal(view)) return
      const proxy = [section.keyword, section.name].join(' ')
      context.report({ messageId: 'open', data: { proxy }, file, at })
    },
  }),
}

/** The line that switches the page on: `stats enable`, or any other that implies it. */
function statsLine(view: SectionView): Directive | undefined {
  const lines = view.own('stats')
  return (
    lines.find((line) => line.words[1]?.value === 'enable') ??
    lines.find((line) => ['uri', 'realm', 'scope', 'admin'].includes(line.words[1]?.value ?? ''))
  )
}

/** A rule that turns clients away counts only where HAProxy comes to it. */
function isGuarded(view: SectionView, context: LintContext): boolean {
  if (view.chain.some((link) => link.own('stats').some((line) => line.words[1]?.value === 'auth')))
    return true
  const turningAway = ['auth', 'deny', 'reject', 'tarpit', 'silent-drop']
  const sets = ['stats http-request', 'http-request', 'tcp-request connection']
  return [...sets, 'tcp-request session', 'tcp-request content'].some((set) =>
    reachedActions(view, set, context).some((action) => turningAway.includes(action)),
  )
}

function isOnlyLocal(view: SectionView): boolean {
  const binds = view.own('bind')
  return (
    binds.length > 0 &&
    binds.every((line) => parseBindAddresses(line.words[1]?.value ?? '').every(isLocal))
  )
}
