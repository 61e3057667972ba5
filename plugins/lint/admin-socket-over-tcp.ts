import { isLocal, parseBindAddresses, type Directive, type LintRule } from 'haproxyctl/plugin'

export const adminSocketOverTcp: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/admin-socket-over-tcp',
    severity: 'error',
    sets: ['recommended', 'strict', 'security'],
    summary: 'A stats socket that can change HAProxy is a file, not a port.',
    messages: {
      open: 'Whoever reaches `{address}` can reconfigure this HAProxy: the socket has no password.',
      local: 'Every user of this machine can reconfigure this HAProxy over `{address}`.',
    },
    help: 'Use a path with `mode 600`, or lower the level to `user`.',
    docs: {
      why: 'The socket has no authentication. At level `admin` it can change servers, maps and certificates and read traffic; at level `operator`, the default, it can still take servers down. A file has an owner and a mode; a port has neither.',
      bad: `global
  stats socket ipv4@*:9999 level admin
`,
      good: `global
  stats socket /run/haproxy.sock mode 600 level admin
`,
      source: 'configuration manual, stats socket; management guide, unix socket commands',
    },
  },
  create: (context) => ({
    directives: {
      stats(line, section, file) {
        const at = line.words[2]
        if (section.keyword !== 'global' || line.words[1]?.value !== 'socket') return
        if (at === undefined) return
        const level = levelOf(line)
        const [address] = parseBindAddresses(at.value)
        if (address?.kind !== 'ip' || level === 'user') return
        if (isLocal(address) && level !== 'admin') return
        const messageId = isLocal(address) ? 'local' : 'open'
        context.report({ messageId, data: { address: at.value }, file, at })
      },
    },
  }),
}

function levelOf(line: Directive): string {
  const index = line.words.findIndex((word, at) => at > 2 && word.value === 'level')
  return line.words[index + 1]?.value ?? 'operator'
}
