import type { LintRule } from 'haproxyctl/plugin'

export const tlsKeylog: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/tls-keylog',
    severity: 'warning',
    sets: ['security'],
    summary: 'TLS secrets are kept only for debugging.',
    messages: { on: 'The secrets of all TLS sessions are kept and can be logged.' },
    help: 'Remove it when the debugging is over.',
    docs: {
      why: 'Whoever gets hold of such a log can decrypt all recorded traffic, even with forward secrecy.',
      bad: `global
  tune.ssl.keylog on
`,
      good: `global
  tune.ssl.keylog off
`,
      source: 'configuration manual, tune.ssl.keylog',
    },
  },
  create: (context) => ({
    directives: {
      'tune.ssl.keylog'(line, _section, file) {
        const at = line.words[1]
        if (at?.value === 'on') context.report({ messageId: 'on', file, at })
      },
    },
  }),
}
