import { lineOption, type LintRule } from 'haproxyctl/plugin'

export const crtWithoutSsl: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/crt-without-ssl',
    severity: 'error',
    sets: ['recommended', 'strict', 'security'],
    summary: 'A listener with a certificate speaks TLS.',
    messages: { plain: '`{address}` has a certificate but no `ssl`: it talks plain text.' },
    help: 'Add `ssl` to the line.',
    docs: {
      why: 'Without the word `ssl` HAProxy loads the certificate and then accepts clear connections, on port 443 too. Clients see a protocol error, and those that do not care send their passwords in the clear.',
      bad: `frontend web
  mode http
  bind :443 crt /etc/haproxy/site.pem
`,
      good: `frontend web
  mode http
  bind :443 ssl crt /etc/haproxy/site.pem
`,
      source: 'configuration manual, ssl in bind options',
    },
  },
  create: (context) => ({
    directives: {
      bind(line, _section, file) {
        const at = lineOption(line, 'crt') ?? lineOption(line, 'crt-list')
        if (at === undefined || lineOption(line, 'ssl') !== undefined) return
        const address = line.words[1]?.value ?? ''
        // QUIC is always encrypted.
        if (/(?:^|,)quic/.test(address)) return
        context.report({ messageId: 'plain', data: { address }, file, at: at.word })
      },
    },
  }),
}
