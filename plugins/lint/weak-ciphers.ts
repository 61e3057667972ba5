import type { ConfigFile, Directive, LintRule, Word } from 'haproxyctl/plugin'

/** Parts of a cipher's name, or names of groups, that nobody should be offered any more. */
const weak =
  /^(?:a?null|enull|anull|adh|aecdh|exp|export\d*|export|low|des|3des|rc2|rc4|md5|seed|idea|psk-null)$/i

export const weakCiphers: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/weak-ciphers',
    severity: 'warning',
    sets: ['recommended', 'strict', 'security'],
    summary: 'No broken cipher is offered.',
    messages: { weak: '`{cipher}` lets in a cipher that is broken or does not encrypt at all.' },
    help: 'Remove it, or exclude it with `!`; the default list of the TLS library is safe.',
    docs: {
      why: 'RC4, DES, export and anonymous ciphers can be broken with little effort. An attacker only has to make a client choose one of them.',
      bad: `global
  ssl-default-bind-ciphers ECDHE-RSA-AES128-GCM-SHA256:RC4-SHA:!aNULL
`,
      good: `global
  ssl-default-bind-ciphers ECDHE-RSA-AES128-GCM-SHA256:ECDHE-RSA-AES256-GCM-SHA384:!aNULL
`,
      source: 'configuration manual, ssl-default-bind-ciphers; OpenSSL, ciphers(1); RFC 7465',
    },
  },
  create: (context) => {
    function report(list: Word | undefined, file: ConfigFile): void {
      const cipher = list?.value.split(':').find(isWeak)
      if (list !== undefined && cipher !== undefined) {
        context.report({ messageId: 'weak', data: { cipher }, file, at: list })
      }
    }
    function visitGlobal(line: Directive, _section: unknown, file: ConfigFile): void {
      report(line.words[1], file)
    }
    function visitLine(line: Directive, _section: unknown, file: ConfigFile): void {
      const index = line.words.findIndex((word) => word.value === 'ciphers')
      if (index > 0) report(line.words[index + 1], file)
    }
    return {
      onlyWith: ['ciphers'],
      directives: {
        'ssl-default-bind-ciphers': visitGlobal,
        'ssl-default-server-ciphers': visitGlobal,
        bind: visitLine,
        server: visitLine,
        'default-server': visitLine,
      },
    }
  },
}

/** `!RC4` and `-RC4` take away; everything else adds or sorts. */
function isWeak(cipher: string): boolean {
  if (/^[!-]/.test(cipher) || cipher.startsWith('@')) return false
  return cipher.split(/[-+]/).some((part) => weak.test(part))
}
