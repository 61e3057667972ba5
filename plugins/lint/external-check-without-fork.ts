import type { LintRule } from 'haproxyctl/plugin'

export const externalCheckWithoutFork: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/external-check-without-fork',
    severity: 'warning',
    sets: ['recommended', 'strict'],
    summary: 'External checks are allowed to start their program.',
    messages: {
      forbidden:
        '`option external-check` cannot start its program: the global section does not say `insecure-fork-wanted`.',
    },
    help: 'Use an agent check or a TCP check instead, or add `insecure-fork-wanted` to the global section.',
    docs: {
      why: 'Since 2.2, HAProxy does not allow itself to start other processes while it runs. So the check fails each time, and all servers go down.',
      bad: `global
  external-check

backend app
  option external-check
  external-check command /bin/true
  server a 192.0.2.1:80 check
`,
      good: `global
  external-check
  insecure-fork-wanted

backend app
  option external-check
  external-check command /bin/true
  server a 192.0.2.1:80 check
`,
      source: 'configuration manual, insecure-fork-wanted',
    },
  },
  create: (context) => ({
    end() {
      const globals = context.views('global')
      if (globals.length === 0) return
      if (globals.some((view) => view.own('insecure-fork-wanted').length > 0)) return
      for (const view of context.views('defaults', 'backend', 'listen')) {
        const line = view.own('option').find((each) => each.words[1]?.value === 'external-check')
        if (line !== undefined)
          context.report({ messageId: 'forbidden', file: view.file, at: line })
      }
    },
  }),
}
