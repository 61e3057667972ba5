import type { LintRule } from 'haproxyctl/plugin'

export const runsAsRoot: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/runs-as-root',
    severity: 'warning',
    sets: ['security'],
    summary: 'HAProxy does not keep running as root.',
    messages: {
      missing:
        'The global section names no `user`, so HAProxy keeps the rights that it was started with.',
      group:
        'The global section names no `group`, so HAProxy keeps the group that it was started with.',
      root: 'HAProxy is told to run as root.',
    },
    help: 'Add `user haproxy` and `group haproxy`.',
    docs: {
      why: 'Ports below 1024 are bound before HAProxy drops its privileges, so it does not need them later. If it keeps running as root, a vulnerability in it gives access to the whole machine.',
      bad: `global
  chroot /var/empty
`,
      good: `global
  chroot /var/empty
  user haproxy
  group haproxy
`,
      source: 'configuration manual, user and uid; management guide, security considerations',
    },
  },
  create: (context) => ({
    end() {
      const globals = context.views('global')
      const [first] = globals
      if (first === undefined) return
      const users = globals.flatMap((view) => [...view.own('user'), ...view.own('uid')])
      const root = users.find((line) => ['root', '0'].includes(line.words[1]?.value ?? ''))
      if (root !== undefined) {
        const file = globals.find((view) => view.section.directives.includes(root))?.file
        context.report({ messageId: 'root', file: file ?? first.file, at: root })
      } else if (users.length === 0) {
        context.report({ messageId: 'missing', file: first.file, at: first.section })
      } else if (
        globals.every((view) => ['group', 'gid'].every((each) => view.own(each).length === 0))
      ) {
        context.report({ messageId: 'group', file: first.file, at: first.section })
      }
    },
  }),
}
