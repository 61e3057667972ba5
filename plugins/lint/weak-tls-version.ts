import type { ConfigFile, Directive, LintRule } from 'haproxyctl/plugin'

const old = new Set(['SSLv3', 'TLSv1.0', 'TLSv1.1'])
const forced = new Map([
  ['force-sslv3', 'SSLv3'],
  ['force-tlsv10', 'TLSv1.0'],
  ['force-tlsv11', 'TLSv1.1'],
])

export const weakTlsVersion: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/weak-tls-version',
    severity: 'warning',
    sets: ['recommended', 'strict', 'security'],
    summary: 'TLS starts at version 1.2.',
    messages: { weak: '`{option}` lets in {version}, which is broken or abandoned.' },
    help: 'Write `ssl-min-ver TLSv1.2`, which is the default since HAProxy 2.2, or leave the option out.',
    docs: {
      why: 'SSL 3.0, TLS 1.0 and TLS 1.1 have known attacks and are withdrawn (RFC 7568, RFC 8996). Clients without a newer version are hardly in use any more, except for old embedded devices.',
      bad: `frontend web
  mode http
  bind :443 ssl crt /etc/haproxy/site.pem ssl-min-ver TLSv1.0
`,
      good: `frontend web
  mode http
  bind :443 ssl crt /etc/haproxy/site.pem ssl-min-ver TLSv1.2
`,
      source: 'configuration manual, ssl-min-ver',
    },
  },
  create: (context) => {
    function visit(line: Directive, _section: unknown, file: ConfigFile): void {
      let previous = ''
      for (const at of line.words) {
        const isOld = previous === 'ssl-min-ver' && old.has(at.value)
        const version = isOld ? at.value : forcedVersion(at.value)
        const option = isOld ? `ssl-min-ver ${at.value}` : at.value
        previous = at.value
        if (version === undefined) continue
        context.report({ messageId: 'weak', data: { option, version }, file, at })
      }
    }
    const keywords = [
      'bind',
      'server',
      'default-server',
      'server-template',
      'ssl-default-bind-options',
      'ssl-default-server-options',
    ]
    return { directives: Object.fromEntries(keywords.map((keyword) => [keyword, visit])) }
  },
}

function forcedVersion(word: string): string | undefined {
  return word.startsWith('force-') ? forced.get(word) : undefined
}
