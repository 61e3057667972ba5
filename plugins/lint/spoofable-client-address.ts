import type { ConfigFile, Directive, LintRule, RuleCondition, Word } from 'haproxyctl/plugin'

/** The header without an occurrence: `hdr_ip(x-forwarded-for)` looks at every value that the client sent. */
const anyOccurrence = /\b(?:req\.)?hdr(?:_ip)?\(\s*x-(?:forwarded-for|real-ip|client-ip)\s*\)/i

export const spoofableClientAddress: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/spoofable-client-address',
    severity: 'warning',
    sets: ['security'],
    summary: 'Access is not decided by an address that the client wrote itself.',
    messages: {
      acl: 'The client can write this header itself, so it can choose what this matches.',
      source: 'Every client can choose its own source address here.',
    },
    help: 'Use `src`, or the last value that your own proxy added (`hdr_ip(x-forwarded-for,-1)`), and only from its address.',
    docs: {
      why: '`X-Forwarded-For` holds what the client sent, with what proxies added at the end. Only the last value can be trusted, and only if your own proxy is the only way in.',
      bad: `frontend web
  mode http
  bind :80
  acl internal hdr_ip(x-forwarded-for) 10.0.0.0/8
  http-request deny if { path_beg /admin } !internal
`,
      good: `frontend web
  mode http
  bind :80
  acl internal src 10.0.0.0/8
  http-request deny if { path_beg /admin } !internal
`,
      source: 'configuration manual, option forwardfor and req.hdr_ip',
    },
  },
  create: (context) => {
    function visit(line: Directive, _section: unknown, file: ConfigFile): void {
      const [keyword, action] = line.words
      if (keyword?.value === 'http-request' && action?.value === 'set-src') {
        const isTrusting = line.words.some((word) => anyOccurrence.test(word.value))
        if (isTrusting && context.condition(line) === undefined) {
          context.report({ messageId: 'source', file, at: line })
        }
        return
      }
      const words =
        keyword?.value === 'acl' ? line.words.slice(2, 3) : bracedFetches(context.condition(line))
      for (const at of words) {
        if (anyOccurrence.test(at.value)) context.report({ messageId: 'acl', file, at })
      }
    }
    return { directives: { acl: visit, 'http-request': visit, use_backend: visit } }
  },
}

/** The fetches of anonymous ACLs. */
function bracedFetches(condition: RuleCondition | undefined): readonly Word[] {
  const terms = condition?.alternatives.flat() ?? []
  return terms.flatMap((term) => (term.kind === 'test' ? term.words.slice(0, 1) : []))
}
