import type { LintRule } from 'haproxyctl/plugin'

export const zeroWarning: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/zero-warning',
    severity: 'info',
    sets: ['strict'],
    summary: 'A new warning does not keep HAProxy from starting.',
    messages: {
      strict:
        '`zero-warning` makes HAProxy refuse to start at the first warning of a newer release.',
    },
    help: 'Remove it, and let `haproxyctl validate --fail-on warning` check for warnings in CI.',
    docs: {
      why: 'Each release deprecates something, and says so in a warning. With this setting, an update of the package can become an outage, and if a program writes the file, nobody is there to fix it.',
      bad: `global
  zero-warning
`,
      good: `global
  daemon
`,
      source: 'configuration manual, zero-warning; management guide, -dW',
    },
  },
  create: (context) => ({
    directives: {
      'zero-warning'(line, section, file) {
        if (section.keyword === 'global') context.report({ messageId: 'strict', file, at: line })
      },
    },
  }),
}
