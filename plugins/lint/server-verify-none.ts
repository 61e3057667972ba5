import { lineOption, type ConfigFile, type Directive, type LintRule } from 'haproxyctl/plugin'

export const serverVerifyNone: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/server-verify-none',
    severity: 'warning',
    sets: ['recommended', 'strict', 'security'],
    summary: 'TLS to servers verifies their certificates.',
    messages: {
      server: '`verify none` encrypts for whoever answers in place of the server.',
      global: '`ssl-server-verify none` switches the check off for every server.',
    },
    help: 'Write `verify required ca-file …`, with `verifyhost` or `sni` for the name.',
    docs: {
      why: 'Encryption without authentication protects against eavesdropping, but not against somebody who can redirect the connection: the server behind HAProxy can be replaced without anybody noticing.',
      bad: `backend app
  server a 192.0.2.1:443 ssl verify none
`,
      good: `backend app
  server a 192.0.2.1:443 ssl verify required ca-file /etc/ssl/internal.pem verifyhost app.example.com
`,
      source: 'configuration manual, verify in server options and ssl-server-verify',
    },
  },
  create: (context) => {
    function visit(line: Directive, _section: unknown, file: ConfigFile): void {
      const at = lineOption(line, 'verify')?.value
      if (at?.value === 'none') context.report({ messageId: 'server', file, at })
    }
    return {
      onlyWith: ['verify'],
      directives: {
        server: visit,
        'default-server': visit,
        'server-template': visit,
        'ssl-server-verify'(line, _section, file) {
          const at = line.words[1]
          if (at?.value === 'none') context.report({ messageId: 'global', file, at })
        },
      },
    }
  },
}
