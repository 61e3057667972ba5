import type { LintRule } from 'haproxyctl/plugin'

export const maxconnAboveGlobal: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/maxconn-above-global',
    severity: 'warning',
    sets: ['recommended', 'strict'],
    summary: 'No front end promises more connections than the process has.',
    messages: { above: '`maxconn {own}` is more than the {global} of the global section.' },
    help: 'Raise `maxconn` of the global section, or lower this one.',
    docs: {
      why: 'The process stops accepting at the global limit; what a front end allows beyond that is never reached.',
      bad: `global
  maxconn 2000

frontend web
  bind :80
  maxconn 10000
`,
      good: `global
  maxconn 20000

frontend web
  bind :80
  maxconn 10000
`,
      source: 'configuration manual, maxconn',
    },
  },
  create: (context) => ({
    end() {
      const limits = context.views('global').flatMap((view) => view.own('maxconn'))
      const limit = Number(limits.at(-1)?.words[1]?.value)
      if (!(limit > 0)) return
      for (const view of context.views('defaults', 'frontend', 'listen')) {
        const at = view.own('maxconn').at(-1)?.words[1]
        if (at === undefined || !(Number(at.value) > limit)) continue
        context.report({
          messageId: 'above',
          data: { own: at.value, global: limit },
          file: view.file,
          at,
        })
      }
    },
  }),
}
