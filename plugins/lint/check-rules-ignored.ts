import type { LintRule } from 'haproxyctl/plugin'

/** Each kind of check rule, and the option without which it is ignored. */
const options = new Map([
  ['http-check', 'httpchk'],
  ['tcp-check', 'tcp-check'],
])

export const checkRulesIgnored: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/check-rules-ignored',
    severity: 'warning',
    sets: ['recommended', 'strict'],
    summary: 'Check rules have the option without which they are ignored.',
    messages: { ignored: 'The `{rule}` rules of `{proxy}` are ignored without `option {option}`.' },
    help: 'Add `option {option}` to this section or to its defaults.',
    docs: {
      why: 'Without the option the servers get a bare connection check: they are up as long as the port is open, whatever the rules say.',
      bad: `backend app
  mode http
  http-check send meth GET uri /health
  server a 192.0.2.1:80 check
`,
      good: `backend app
  mode http
  option httpchk
  http-check send meth GET uri /health
  server a 192.0.2.1:80 check
`,
      source: 'configuration manual, option httpchk and option tcp-check',
    },
  },
  create: (context) => ({
    section(section, file) {
      if (section.keyword !== 'backend' && section.keyword !== 'listen') return
      const view = context.view(section)
      for (const [rule, option] of options) {
        const [first] = view.own(rule)
        if (first === undefined || view.find('option', option) !== undefined) continue
        const proxy = [section.keyword, section.name].join(' ')
        const related = [{ message: 'The first of the rules.', file, at: first }]
        const data = { proxy, rule, option }
        context.report({ messageId: 'ignored', data, file, at: section, related })
      }
    },
  }),
}
