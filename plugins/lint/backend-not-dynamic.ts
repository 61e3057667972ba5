import type { LintRule } from 'haproxyctl/plugin'

/** Algorithms whose server table is built once. */
const hashed = /^(?:source|uri|url_param|hdr|rdp-cookie|hash)(?:\(|$)/

export const backendNotDynamic: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/backend-not-dynamic',
    severity: 'info',
    sets: ['strict'],
    summary: 'Servers can be added and removed without a reload.',
    messages: {
      static: '`balance static-rr` does not let servers be added while HAProxy runs.',
      mapped:
        '`balance {algorithm}` with `hash-type map-based` does not let servers be added while HAProxy runs.',
    },
    help: 'Use `hash-type consistent`, or `balance roundrobin` in place of `static-rr`; or give the service `slots`.',
    docs: {
      why: 'The runtime command `add server` is refused for such a backend, so each new node costs a reload; with a map-based hash nearly every client changes its server at the same time.',
      bad: `backend app
  balance source
  server a 192.0.2.1:80 check
`,
      good: `backend app
  balance source
  hash-type consistent
  server a 192.0.2.1:80 check
`,
      source: 'management guide, add server; configuration manual, balance and hash-type',
    },
  },
  create: (context) => ({
    section(section, file) {
      if (section.keyword !== 'backend' && section.keyword !== 'listen') return
      const view = context.view(section)
      const balance = view.find('balance')
      const at = balance?.view === view ? balance.directive : section
      const algorithm = balance?.directive.words[1]?.value ?? 'roundrobin'
      if (algorithm === 'static-rr') {
        context.report({ messageId: 'static', file, at })
      } else if (hashed.test(algorithm)) {
        if (view.find('hash-type', 'consistent') !== undefined) return
        context.report({ messageId: 'mapped', data: { algorithm }, file, at })
      }
    },
  }),
}
