/** @type {import('haproxyctl/plugin').LintRule} */
const noTelnet = {
  kind: 'lint',
  meta: {
    code: 'acme/no-telnet',
    severity: 'warning',
    sets: ['recommended', 'strict'],
    summary: 'Nobody listens on the telnet port.',
    messages: { telnet: '`{address}` is the telnet port.' },
    docs: {
      why: 'The company has given up telnet.',
      bad: 'frontend old\n  bind :23\n',
      good: 'frontend old\n  bind :2323\n',
      source: 'acme handbook, ports',
    },
  },
  create: (context) => ({
    directives: {
      bind(line, section, file) {
        const at = line.words[1]
        if (!at?.value.endsWith(':23')) return
        context.report({ messageId: 'telnet', data: { address: at.value }, file, at })
      },
    },
  }),
}

export const plugins = { apiVersion: 1, lint: [noTelnet] }
