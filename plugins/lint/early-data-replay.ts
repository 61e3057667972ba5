import { lineOption, type LintRule } from 'haproxyctl/plugin'

export const earlyDataReplay: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/early-data-replay',
    severity: 'warning',
    sets: ['security'],
    summary: 'Early data does not carry requests that must not be repeated.',
    messages: {
      replay: '`allow-0rtt` takes requests that somebody else may have recorded and sent again.',
    },
    help: 'Add `http-request wait-for-handshake if !METH_GET`, or make sure that the servers answer 425.',
    docs: {
      why: 'Early data is encrypted, but not protected against being sent twice. If somebody records a POST and sends it again, it orders a second time.',
      bad: `frontend web
  mode http
  bind :443 ssl crt /etc/haproxy/site.pem allow-0rtt
`,
      good: `frontend web
  mode http
  bind :443 ssl crt /etc/haproxy/site.pem allow-0rtt
  http-request wait-for-handshake if !METH_GET
`,
      source: 'configuration manual, allow-0rtt and wait-for-handshake; RFC 8470',
    },
  },
  create: (context) => ({
    directives: {
      bind(line, section, file) {
        const option = lineOption(line, 'allow-0rtt')
        if (option === undefined) return
        const rules = context.view(section).own('http-request')
        if (rules.some((rule) => rule.words[1]?.value === 'wait-for-handshake')) return
        context.report({ messageId: 'replay', file, at: option.word })
      },
    },
  }),
}
