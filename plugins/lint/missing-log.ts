import { describeSections, groupByDefaults, type LintRule } from 'haproxyctl/plugin'

export const missingLog: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/missing-log',
    severity: 'info',
    sets: ['strict', 'security'],
    summary: 'Traffic is logged.',
    messages: { missing: 'Nothing is logged in {proxies}.' },
    help: 'Add `log global` to the defaults, and a `log` line to the global section.',
    docs: {
      why: 'Without logs you cannot find out afterwards who requested what, why requests failed, or when an attack began.',
      bad: `frontend web
  mode http
  bind :80
`,
      good: `global
  log 192.0.2.1:514 local0

frontend web
  mode http
  bind :80
  log global
  option httplog
`,
      source: 'configuration manual, log',
    },
  },
  create: (context) => ({
    end() {
      const lacking = context
        .views('frontend', 'listen')
        .filter((view) => view.chain.every((link) => link.own('log').length === 0))
      for (const place of groupByDefaults(lacking)) {
        const data = { proxies: describeSections(place.lacking) }
        const { file, section } = place.view
        context.report({ messageId: 'missing', data, file, at: section })
      }
    },
  }),
}
