import type { LintRule } from 'haproxyctl/plugin'

export const missingChroot: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/missing-chroot',
    severity: 'warning',
    sets: ['security'],
    summary: 'HAProxy runs in a chroot.',
    messages: { missing: 'The global section sets no `chroot`.' },
    help: 'Add `chroot /var/empty` (any folder that is empty and not writable).',
    docs: {
      why: 'HAProxy reads no files while it runs. In a chroot, a vulnerability of the program does not give access to the file system.',
      bad: `global
  user haproxy
  group haproxy
`,
      good: `global
  user haproxy
  group haproxy
  chroot /var/empty
`,
      source: 'configuration manual, chroot; management guide, security considerations',
    },
  },
  create: (context) => ({
    end() {
      const globals = context.views('global')
      const [first] = globals
      if (first === undefined || globals.some((view) => view.own('chroot').length > 0)) return
      context.report({ messageId: 'missing', file: first.file, at: first.section })
    },
  }),
}
