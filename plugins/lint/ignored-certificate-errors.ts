import { lineOption, type LintRule } from 'haproxyctl/plugin'

export const ignoredCertificateErrors: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/ignored-certificate-errors',
    severity: 'warning',
    sets: ['recommended', 'strict', 'security'],
    summary: 'Invalid client certificates are refused.',
    messages: { ignored: '`{option} all` accepts every client certificate, whoever signed it.' },
    help: 'Name only the errors that you accept, and check `ssl_c_verify` in the rules.',
    docs: {
      why: 'With all errors ignored the handshake succeeds for expired, revoked and self-signed certificates. Unless every rule checks the result of the verification, client certificates prove nothing.',
      bad: `frontend web
  mode http
  bind :443 ssl crt /etc/haproxy/site.pem verify required ca-file /etc/haproxy/ca.pem crt-ignore-err all
`,
      good: `frontend web
  mode http
  bind :443 ssl crt /etc/haproxy/site.pem verify required ca-file /etc/haproxy/ca.pem
`,
      source: 'configuration manual, crt-ignore-err and ca-ignore-err',
    },
  },
  create: (context) => ({
    directives: {
      bind(line, section, file) {
        const found = ['crt-ignore-err', 'ca-ignore-err']
          .map((name) => lineOption(line, name))
          .find((each) => each?.value?.value === 'all')
        if (found === undefined) return
        const { directives } = section
        const isLookedAt = directives.some((each) =>
          each.words.some((word) => /ssl_c_(?:verify|err|ca_err)/.test(word.value)),
        )
        if (isLookedAt) return
        context.report({
          messageId: 'ignored',
          data: { option: found.word.value },
          file,
          at: found.word,
        })
      },
    },
  }),
}
