import type { LintRule } from 'haproxyctl/plugin'

const fewestBits = 2048

export const weakDhParam: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/weak-dh-param',
    severity: 'warning',
    sets: ['recommended', 'strict', 'security'],
    summary: 'Diffie-Hellman parameters have at least 2048 bits.',
    messages: { weak: '{bits} bits are too few for Diffie-Hellman.' },
    help: 'Write `tune.ssl.default-dh-param 2048`, which is the default.',
    docs: {
      why: 'For the common parameters of 1024 bits the expensive part of an attack has been done once for all connections (Logjam).',
      bad: `global
  tune.ssl.default-dh-param 1024
`,
      good: `global
  tune.ssl.default-dh-param 2048
`,
      source: 'configuration manual, tune.ssl.default-dh-param',
    },
  },
  create: (context) => ({
    directives: {
      'tune.ssl.default-dh-param'(line, _section, file) {
        const at = line.words[1]
        const bits = Number(at?.value)
        if (at === undefined || !(bits < fewestBits)) return
        context.report({ messageId: 'weak', data: { bits }, file, at })
      },
    },
  }),
}
