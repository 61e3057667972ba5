import type { LintRule } from 'haproxyctl/plugin'

export const insecurePassword: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/insecure-password',
    severity: 'warning',
    sets: ['recommended', 'strict', 'security'],
    summary: 'Passwords in user lists are hashed with a strong algorithm.',
    messages: {
      clear: 'The password of `{user}` stands here in the clear.',
      weak: 'The hash of the password of `{user}` is {kind}, which is guessed quickly.',
    },
    help: 'Hash it (`mkpasswd -m sha-256`) and write `password $5$…`.',
    docs: {
      why: 'Configurations are backed up, sent around and committed. If a password is in clear text, or hashed with DES or MD5, everybody who sees one of these copies knows it.',
      bad: `userlist admins
  user alice insecure-password correct-horse
`,
      good: `userlist admins
  user alice password $5$rounds=5000$saltsalt$abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG
`,
      source: 'configuration manual, userlists',
    },
  },
  create: (context) => ({
    directives: {
      user(line, section, file) {
        if (section.keyword !== 'userlist') return
        const user = line.words[1]?.value ?? ''
        for (const [index, word] of line.words.entries()) {
          if (index < 2) continue
          if (word.value === 'insecure-password') {
            context.report({ messageId: 'clear', data: { user }, file, at: word })
            return
          }
          const kind = weakHash(line.words[index + 1]?.value ?? '')
          if (word.value !== 'password' || kind === undefined) continue
          context.report({ messageId: 'weak', data: { user, kind }, file, at: word })
          return
        }
      },
    },
  }),
}

function weakHash(hash: string): string | undefined {
  if (hash.startsWith('$1$')) return 'MD5'
  return /^[./0-9A-Za-z]{13}$/.test(hash) ? 'DES' : undefined
}
