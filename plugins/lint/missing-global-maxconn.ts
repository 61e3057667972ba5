import type { LintRule } from 'haproxyctl/plugin'

export const missingGlobalMaxconn: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/missing-global-maxconn',
    severity: 'info',
    sets: ['strict'],
    summary: 'The global section says how many connections the process may hold.',
    messages: { missing: 'The global section sets no `maxconn`.' },
    help: 'Add `maxconn` according to the memory of the machine: about 33 kB for each connection, and more with TLS.',
    docs: {
      why: 'Without it HAProxy uses the limit of open files, which may be a million in one container and 1024 in the next. The machine then runs out of memory before it runs out of connections, or the other way round.',
      bad: `global
  daemon
`,
      good: `global
  daemon
  maxconn 20000
`,
      source: 'configuration manual, maxconn in the global section',
    },
  },
  create: (context) => ({
    end() {
      const globals = context.views('global')
      const [first] = globals
      if (first === undefined || globals.some((view) => view.own('maxconn').length > 0)) return
      context.report({ messageId: 'missing', file: first.file, at: first.section })
    },
  }),
}
