import type { LintRule } from 'haproxyctl/plugin'

export const missingHardStop: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/missing-hard-stop',
    severity: 'info',
    sets: ['strict'],
    summary: 'Old workers end some time after a reload.',
    messages: { missing: 'The global section sets no `hard-stop-after`.' },
    help: 'Add `hard-stop-after 30m`, or whatever your longest connection may take.',
    docs: {
      why: 'A worker that was replaced stays until its last connection ends. WebSockets and downloads hold it for days, and each further reload leaves one more behind, with its memory and its old view of the servers.',
      bad: `global
  daemon
`,
      good: `global
  daemon
  hard-stop-after 30m
`,
      source: 'configuration manual, hard-stop-after',
    },
  },
  create: (context) => ({
    end() {
      const globals = context.views('global')
      const [first] = globals
      if (first === undefined) return
      if (globals.some((view) => view.own('hard-stop-after').length > 0)) return
      context.report({ messageId: 'missing', file: first.file, at: first.section })
    },
  }),
}
