import type { LintRule } from 'haproxyctl/plugin'

export const uselessExposeFd: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/useless-expose-fd',
    severity: 'info',
    sets: ['strict'],
    // From 3.3 on the mode is asked for on the command line, which is not looked at.
    until: '3.2',
    summary: 'Listening sockets are offered only if a new process needs them.',
    messages: { useless: '`expose-fd listeners` does nothing in master-worker mode.' },
    help: 'Remove `expose-fd listeners`: the master passes the sockets on by itself.',
    docs: {
      why: 'In master-worker mode the master keeps the listening sockets over reloads. Offering them over the stats socket as well only gives them to whoever can use that socket.',
      bad: `global
  master-worker
  stats socket /run/haproxy.sock level admin expose-fd listeners
`,
      good: `global
  master-worker
  stats socket /run/haproxy.sock level admin
`,
      source: 'configuration manual, expose-fd and master-worker',
    },
  },
  create: (context) => ({
    end() {
      const globals = context.views('global')
      if (!globals.some((view) => view.own('master-worker').length > 0)) return
      for (const view of globals) {
        for (const line of view.own('stats')) {
          const at = line.words.find((word) => word.value === 'expose-fd')
          if (at !== undefined) context.report({ messageId: 'useless', file: view.file, at })
        }
      }
    },
  }),
}
