import {
  finalActions,
  readRule,
  type ConfigFile,
  type Directive,
  type LintRule,
} from 'haproxyctl/plugin'

const keywords = [
  'http-request',
  'http-response',
  'http-after-response',
  'tcp-request',
  'tcp-response',
]

export const unreachableRule: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/unreachable-rule',
    severity: 'warning',
    sets: ['recommended', 'strict'],
    summary: 'No rule comes after one that always ends the rule set.',
    messages: {
      unreachable: 'This rule is never reached: `{final}` above it applies to everything.',
    },
    help: 'Give the rule above a condition, or remove what follows it.',
    docs: {
      why: 'The first final action whose condition holds ends the evaluation. Without a condition it always matches, and nothing that follows in the same rule set is ever reached, neither headers nor access rules.',
      bad: `frontend web
  mode http
  bind :80
  http-request deny
  http-request set-header X-Forwarded-Proto http
`,
      good: `frontend web
  mode http
  bind :80
  http-request deny if { src 192.0.2.0/24 }
  http-request set-header X-Forwarded-Proto http
`,
      source: 'configuration manual, actions',
    },
  },
  create: (context) => {
    function isUnconditional(line: Directive): boolean {
      return line.condition === 'active' && context.condition(line) === undefined
    }
    let ends = new Map<string, Directive | 'reported'>()
    function visit(line: Directive, _section: unknown, file: ConfigFile): void {
      const { set, action } = readRule(line)
      const actions = finalActions(set)
      if (actions === undefined) return
      const end = ends.get(set)
      if (end === 'reported') return
      if (end !== undefined) {
        ends.set(set, 'reported')
        context.report({
          messageId: 'unreachable',
          data: { final: `${set} ${readRule(end).action}` },
          file,
          at: line,
          related: [{ message: 'This ends the rule set.', file, at: end }],
        })
      } else if (actions.includes(action) && isUnconditional(line)) ends.set(set, line)
    }
    return {
      section() {
        ends = new Map()
      },
      directives: Object.fromEntries(keywords.map((keyword) => [keyword, visit])),
    }
  },
}
