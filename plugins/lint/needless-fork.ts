import type { LintRule } from 'haproxyctl/plugin'

export const needlessFork: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/needless-fork',
    severity: 'warning',
    sets: ['security'],
    summary: 'HAProxy may start programs only if it has some to start.',
    messages: { needless: '`insecure-fork-wanted` is set, and no external check needs it.' },
    help: 'Remove it. If a Lua script starts programs, suppress this finding with a comment.',
    docs: {
      why: 'HAProxy needs no other process while it runs, and does not allow itself to start any. This protection keeps an attacker who exploits a vulnerability from starting a shell.',
      bad: `global
  insecure-fork-wanted

frontend web
  bind :80
`,
      good: `global
  daemon

frontend web
  bind :80
`,
      source: 'configuration manual, insecure-fork-wanted',
    },
  },
  create: (context) => ({
    end() {
      const proxies = context.views('defaults', 'backend', 'listen')
      if (proxies.length === 0 && context.views('frontend').length === 0) return
      const isUsed = proxies.some((view) =>
        view.own('option').some((line) => line.words[1]?.value === 'external-check'),
      )
      if (isUsed || context.views('program').length > 0) return
      for (const view of context.views('global')) {
        const [at] = view.own('insecure-fork-wanted')
        if (at !== undefined) context.report({ messageId: 'needless', file: view.file, at })
      }
    },
  }),
}
