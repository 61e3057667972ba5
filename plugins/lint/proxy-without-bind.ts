import type { LintRule } from 'haproxyctl/plugin'

export const proxyWithoutBind: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/proxy-without-bind',
    severity: 'warning',
    sets: ['recommended', 'strict'],
    summary: 'A `frontend` or `listen` section listens somewhere.',
    messages: { noBind: '`{proxy}` has no `bind` line, so no connection can reach it.' },
    help: 'Add a `bind` line, or declare it as a `backend`.',
    docs: {
      why: 'Without a listener the section does nothing; if it was the only one, HAProxy parses the file and then refuses to start.',
      bad: `frontend web
  mode http
  http-request deny
`,
      good: `frontend web
  mode http
  bind :80
  http-request deny
`,
      source: 'configuration manual, bind',
    },
  },
  create: (context) => ({
    section(section, file) {
      if (section.keyword !== 'frontend' && section.keyword !== 'listen') return
      if (context.view(section).own('bind').length > 0) return
      // `listen web 192.0.2.1:80` bound in the header until HAProxy 2.2; that it does no more is an error of its own.
      const third = section.header?.words[2]?.value
      if (third !== undefined && third !== 'from') return
      const proxy = [section.keyword, section.name].join(' ')
      context.report({ messageId: 'noBind', data: { proxy }, file, at: section })
    },
  }),
}
