import { lineOption } from '../kit/lint/line-options.ts'
import type { Directive } from '../model/index.ts'
import type { LintFix } from '../kit/lint-rule.ts'
import { meaningChange } from './meaning.ts'

/** TLS listeners without `alpn`. Measured: 2.6 negotiates nothing, 3.0 and 3.2 choose `h2`. */
export const defaultAlpn = meaningChange(
  {
    name: 'default-alpn',
    changedIn: '2.8',
    severity: 'info',
    summary: 'TLS listeners say which protocols they offer.',
    message: '`{address}` offers HTTP/2 from 2.8 on, which it did not before.',
    help: 'Write `no-alpn` to go on with HTTP/1.1 only, or `alpn h2,http/1.1` to say that HTTP/2 is meant.',
    why: 'Up to 2.7 a TLS listener without `alpn` spoke HTTP/1.1 only. From 2.8 on it offers `h2,http/1.1` in HTTP mode, so that clients switch to HTTP/2 with the update: connections become fewer and longer, and limits that count connections mean something else.',
    bad: `frontend web
  mode http
  bind :443 ssl crt /etc/haproxy/site.pem
`,
    good: `frontend web
  mode http
  bind :443 ssl crt /etc/haproxy/site.pem alpn h2,http/1.1
`,
    source: 'configuration manual 2.8, alpn and no-alpn in bind options',
  },
  (context) => ({
    directives: {
      bind(line, section, file) {
        const at = line.words[1]
        if (at === undefined || at.value.startsWith('quic') || !hasOption(line, 'ssl')) return
        if (context.view(section).mode !== 'http') return
        if (['alpn', 'no-alpn', 'npn', 'proto'].some((name) => hasOption(line, name))) return
        context.report({ messageId: 'changed', data: { address: at.value }, file, at })
      },
    },
  }),
)

/** TLS servers without `sni`. The options `sni-auto` and `no-sni-auto` came with the change. */
export const defaultSni = meaningChange(
  {
    name: 'default-sni',
    changedIn: '3.3',
    severity: 'info',
    summary: 'TLS servers say which name they are asked for.',
    message: '`{server}` gets the name in the Host header as SNI from 3.3 on, and got none before.',
    help: 'Write `no-sni-auto` to keep what it does today, or `sni` with the name that is meant.',
    why: 'A server in HTTP mode with `ssl` and without `sni` was contacted without a name. From 3.3 on the name comes from the Host header of the request. The server may choose another certificate for it, `verify required` checks that name, and connections are only shared between requests for the same name.',
    bad: `backend app
  mode http
  server a 192.0.2.1:443 ssl verify required ca-file /etc/ssl/internal.pem check
`,
    good: `backend app
  mode http
  server a 192.0.2.1:443 ssl verify required ca-file /etc/ssl/internal.pem sni str(app.example.com) check
`,
    source: 'configuration manual 3.3, sni-auto in server options and http-reuse',
  },
  (context) => ({
    directives: {
      server(line, section, file) {
        const name = line.words[1]
        if (name === undefined || !hasOption(line, 'ssl')) return
        const view = context.view(section)
        if (view.mode !== 'http') return
        const lines = [line, ...view.chain.flatMap((link) => link.own('default-server'))]
        const said = ['sni', 'sni-auto', 'no-sni-auto']
        if (lines.some((each) => said.some((option) => hasOption(each, option)))) return
        const fix = appendWord(line, 'no-sni-auto')
        context.report({ messageId: 'changed', data: { server: name.value }, file, at: name, fix })
      },
    },
  }),
)

function hasOption(line: Directive, name: string): boolean {
  return lineOption(line, name) !== undefined
}

function appendWord(line: Directive, word: string): LintFix {
  const end = line.words.at(-1)?.end ?? 0
  return { description: `Add \`${word}\`.`, edits: [{ start: end, end, text: ` ${word}` }] }
}
