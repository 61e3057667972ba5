import type { LintRule } from 'haproxyctl/plugin'

export const missingStatsSocket: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/missing-stats-socket',
    severity: 'info',
    sets: ['strict'],
    summary: 'HAProxy can be asked and changed while it runs.',
    messages: { missing: 'There is no `stats socket`, so every change takes a reload.' },
    help: 'Add `stats socket /run/haproxy/admin.sock mode 660 level admin` to the global section.',
    docs: {
      why: 'Weights, states, addresses, servers, maps and certificates can be changed over the socket without touching a connection. Without it, even taking a single server out needs a reload.',
      bad: `global
  daemon
`,
      good: `global
  daemon
  stats socket /run/haproxy/admin.sock mode 660 level admin
`,
      source: 'configuration manual, stats socket; management guide, unix socket commands',
    },
  },
  create: (context) => ({
    end() {
      const globals = context.views('global')
      const [first] = globals
      if (first === undefined) return
      if (globals.some((view) => view.find('stats', 'socket') !== undefined)) return
      context.report({ messageId: 'missing', file: first.file, at: first.section })
    },
  }),
}
