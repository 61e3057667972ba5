import type { LintRule } from 'haproxyctl/plugin'

export const statsShowsVersion: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/stats-shows-version',
    severity: 'info',
    sets: ['security'],
    // 3.3 shows it only where `stats show-version` asks for it.
    until: '3.2',
    summary: 'The statistics page does not name its version.',
    messages: { shown: 'The statistics page of `{proxy}` names the exact version of HAProxy.' },
    help: 'Add `stats hide-version`.',
    docs: {
      why: 'The version tells an attacker which published vulnerabilities to try.',
      bad: `listen stats
  mode http
  bind :8404
  stats enable
`,
      good: `listen stats
  mode http
  bind :8404
  stats enable
  stats hide-version
`,
      source: 'configuration manual, stats hide-version',
    },
  },
  create: (context) => ({
    section(section, file) {
      if (!['frontend', 'backend', 'listen'].includes(section.keyword)) return
      const view = context.view(section)
      const [at] = view.own('stats')
      if (at === undefined || view.find('stats', 'hide-version') !== undefined) return
      const proxy = [section.keyword, section.name].join(' ')
      context.report({ messageId: 'shown', data: { proxy }, file, at })
    },
  }),
}
