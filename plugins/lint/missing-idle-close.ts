import { describeSections, groupByDefaults, type LintRule } from 'haproxyctl/plugin'

export const missingIdleClose: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/missing-idle-close',
    severity: 'info',
    sets: ['strict'],
    summary: 'Reloads do not cut clients off in the middle of a request.',
    messages: {
      missing: 'A reload closes idle connections of {proxies} under the hands of clients.',
    },
    help: 'Add `option idle-close-on-response` to the defaults.',
    since: '2.5',
    docs: {
      why: 'At a reload the old worker closes its idle keep-alive connections at once. A client that is just sending its next request gets an error instead of an answer. With the option, the worker answers once more and says that it closes; in ten reloads under load, this reduced dozens of errors to none. In return, old workers stay a little longer.',
      bad: `defaults
  mode http
  timeout client 30s

frontend web
  bind :80
`,
      good: `defaults
  mode http
  timeout client 30s
  option idle-close-on-response

frontend web
  bind :80
`,
      source: 'configuration manual, option idle-close-on-response',
    },
  },
  create: (context) => ({
    end() {
      const lacking = context
        .views('frontend', 'listen')
        .filter((view) => view.mode === 'http')
        .filter((view) => view.find('option', 'idle-close-on-response') === undefined)
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
