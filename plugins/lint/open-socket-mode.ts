import type { LintRule } from 'haproxyctl/plugin'

export const openSocketMode: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/open-socket-mode',
    severity: 'warning',
    sets: ['recommended', 'strict', 'security'],
    summary: 'Not everybody on the machine may use the stats socket.',
    messages: { open: '`mode {mode}` lets every user of this machine into the stats socket.' },
    help: 'Write `mode 660` with `group`, or `mode 600`.',
    docs: {
      why: 'The socket has no password: only the permissions of the file protect it. Whoever may write to it can take servers down, and at level `admin` change what HAProxy serves.',
      bad: `global
  stats socket /run/haproxy.sock mode 666 level admin
`,
      good: `global
  stats socket /run/haproxy.sock mode 660 group haproxy level admin
`,
      source: 'configuration manual, stats socket and mode in bind options',
    },
  },
  create: (context) => ({
    directives: {
      stats(line, section, file) {
        if (section.keyword !== 'global' || line.words[1]?.value !== 'socket') return
        const words = line.words.slice(3)
        const index = words.findIndex((word) => word.value === 'mode')
        const at = words[index + 1]
        if (index < 0 || at === undefined || !/^[0-7]*[2367]$/.test(at.value)) return
        if (words.some((word, next) => word.value === 'user' && words[next - 1]?.value === 'level'))
          return
        context.report({ messageId: 'open', data: { mode: at.value }, file, at })
      },
    },
  }),
}
