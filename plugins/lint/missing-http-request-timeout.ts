import { describeSections, groupByDefaults, type LintRule } from 'haproxyctl/plugin'

export const missingHttpRequestTimeout: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/missing-http-request-timeout',
    severity: 'warning',
    sets: ['strict', 'security'],
    summary: 'HTTP front ends limit how long a request may take to arrive.',
    messages: { missing: 'There is no `timeout http-request` in {proxies}.' },
    help: 'Add `timeout http-request 10s` to the defaults: it limits the wait for the first byte, and then again the time to the end of the headers.',
    docs: {
      why: '`timeout client` starts again with each byte, so a client that sends one header line a minute holds a connection for ever, and a few thousand of them (Slowloris) hold them all.',
      bad: `frontend web
  mode http
  bind :80
  timeout client 30s
`,
      good: `frontend web
  mode http
  bind :80
  timeout client 30s
  timeout http-request 10s
`,
      source: 'configuration manual, timeout http-request',
    },
  },
  create: (context) => ({
    end() {
      const lacking = context
        .views('frontend', 'listen')
        .filter(
          (view) => view.mode === 'http' && view.find('timeout', 'http-request') === undefined,
        )
      for (const place of groupByDefaults(lacking)) {
        const data = { proxies: describeSections(place.lacking) }
        context.report({
          messageId: 'missing',
          data,
          file: place.view.file,
          at: place.view.section,
        })
      }
    },
  }),
}
