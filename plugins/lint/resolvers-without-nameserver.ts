import type { LintRule } from 'haproxyctl/plugin'

export const resolversWithoutNameserver: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/resolvers-without-nameserver',
    severity: 'warning',
    sets: ['recommended', 'strict'],
    summary: 'A `resolvers` section has a name server.',
    messages: { none: '`resolvers {name}` has no name server.' },
    help: 'Add a `nameserver` line, or `parse-resolv-conf` to take those of the system.',
    docs: {
      why: 'Servers that use such a section keep the address that they had at start, or none at all, and go down when it changes.',
      bad: `resolvers dns
  hold valid 10s
`,
      good: `resolvers dns
  nameserver local 192.0.2.53:53
  hold valid 10s
`,
      source: 'configuration manual, the resolvers section',
    },
  },
  create: (context) => ({
    section(section, file) {
      if (section.keyword !== 'resolvers') return
      const view = context.view(section)
      if (view.own('nameserver').length > 0 || view.own('parse-resolv-conf').length > 0) return
      const name = section.name ?? ''
      context.report({ messageId: 'none', data: { name }, file, at: section })
    },
  }),
}
