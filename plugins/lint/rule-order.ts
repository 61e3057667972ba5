import type { ConfigFile, Directive, LintRule } from 'haproxyctl/plugin'

/** The order in which HAProxy evaluates rules, whatever the order in which they are written. */
const stages = [
  'tcp-request connection',
  'tcp-request session',
  'tcp-request content',
  'monitor fail',
  'http-request',
  'redirect',
  'use_backend',
  'use-server',
]

const rankOf = new Map(stages.map((name, rank) => [name, rank]))
const keywords = new Set(stages.map((name) => name.replace(/ .*/, '')))

export const ruleOrder: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/rule-order',
    severity: 'warning',
    sets: ['recommended', 'strict'],
    summary: 'Rules are written in the order in which they are evaluated.',
    messages: { late: 'This `{rule}` rule is evaluated before the `{after}` rule above it.' },
    help: 'Move it above the first `{after}` rule: that is when it runs.',
    docs: {
      why: 'HAProxy goes through all `tcp-request` rules, then all `http-request` rules, then `use_backend`, however they are mixed in the file. A `deny` below a `use_backend` also applies to the requests that this `use_backend` matches.',
      bad: `frontend web
  mode http
  bind :80
  use_backend admin if { path_beg /admin }
  http-request deny if { src 192.0.2.0/24 }

backend admin
  mode http
  server a 192.0.2.1:80 check
`,
      good: `frontend web
  mode http
  bind :80
  http-request deny if { src 192.0.2.0/24 }
  use_backend admin if { path_beg /admin }

backend admin
  mode http
  server a 192.0.2.1:80 check
`,
      source: 'configuration manual, http-request, tcp-request content and use_backend',
    },
  },
  create: (context) => {
    let highest: Highest | undefined
    function visit(line: Directive, _section: unknown, file: ConfigFile): void {
      const name = nameOf(line)
      const rank = rankOf.get(name)
      if (rank === undefined) return
      if (highest === undefined || rank >= highest.rank) {
        if (rank !== highest?.rank) highest = { rank, name, line }
        return
      }
      context.report({
        messageId: 'late',
        data: { rule: name, after: highest.name },
        file,
        at: line,
        related: [{ message: 'It is written behind this one.', file, at: highest.line }],
      })
    }
    return {
      section() {
        highest = undefined
      },
      directives: Object.fromEntries([...keywords].map((keyword) => [keyword, visit])),
    }
  },
}

interface Highest {
  readonly rank: number
  readonly name: string
  readonly line: Directive
}

function nameOf(line: Directive): string {
  const [first, second] = line.words
  const two = [first?.value, second?.value].join(' ')
  return rankOf.has(two) ? two : (first?.value ?? '')
}
