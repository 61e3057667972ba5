import type { LintRule } from 'haproxyctl/plugin'

export const hiddenServers: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/hidden-servers',
    severity: 'warning',
    sets: ['recommended', 'strict'],
    summary: 'A `listen` section has servers or a default backend, not both.',
    messages: {
      hidden: 'The servers of `listen {name}` are never used: `default_backend` comes first.',
    },
    help: 'Remove `default_backend`, or move the servers into the backend.',
    docs: {
      why: 'Requests that no `use_backend` rule matches go to the default backend; the servers of the section itself get nothing, although they are checked and shown as up.',
      bad: `listen web
  bind :80
  default_backend app
  server local 192.0.2.1:80 check

backend app
  server a 192.0.2.2:80 check
`,
      good: `listen web
  bind :80
  server local 192.0.2.1:80 check
`,
      source: 'configuration manual, default_backend',
    },
  },
  create: (context) => ({
    section(section, file) {
      if (section.keyword !== 'listen') return
      const view = context.view(section)
      const servers = [...view.own('server'), ...view.own('server-template')]
      const [server] = servers
      const rule = view.find('default_backend')
      if (server === undefined || rule === undefined) return
      context.report({
        messageId: 'hidden',
        data: { name: section.name ?? '' },
        file,
        at: section,
        related: [
          { message: 'The first of the servers.', file, at: server },

          { message: 'All goes to this backend.', file: rule.view.file, at: rule.directive },
        ],
      })
    },
  }),
}
