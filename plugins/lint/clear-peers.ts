import {
  isLocal,
  lineOption,
  parseBindAddresses,
  type ConfigFile,
  type Directive,
  type LintRule,
  type Section,
} from 'haproxyctl/plugin'

export const clearPeers: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/clear-peers',
    severity: 'info',
    sets: ['security'],
    summary: 'Stick tables are sent encrypted.',
    messages: {
      clear: 'The tables go to `{peer}` in the clear, and whoever connects there can write them.',
    },
    help: 'Use `bind` and `server` lines with `ssl`, `crt`, `ca-file` and `verify required` in the peers section.',
    docs: {
      why: 'The tables hold addresses, sessions and counters. The protocol has neither encryption nor a password: whoever can reach the port can read them, and also set them, and so lock clients out.',
      bad: `peers cluster
  peer lb1 192.0.2.1:10000
  peer lb2 192.0.2.2:10000
`,
      good: `peers cluster
  default-server ssl crt /etc/haproxy/peer.pem ca-file /etc/haproxy/peers-ca.pem verify required
  bind 192.0.2.1:10000 ssl crt /etc/haproxy/peer.pem ca-file /etc/haproxy/peers-ca.pem verify required
  server lb1
  server lb2 192.0.2.2:10000
`,
      source: 'configuration manual, peers',
    },
  },
  create: (context) => {
    let last: Section | undefined
    function visit(line: Directive, section: Section, file: ConfigFile): void {
      if (section.keyword !== 'peers' || section === last) return
      const address = line.words[2]
      if (
        address === undefined ||
        !parseBindAddresses(address.value).some((each) => each.kind === 'ip' && !isLocal(each))
      )
        return
      const lines = [line, ...context.view(section).own('default-server')]
      if (lines.some((each) => lineOption(each, 'ssl') !== undefined)) return
      last = section
      context.report({ messageId: 'clear', data: { peer: address.value }, file, at: line })
    }
    return { directives: { peer: visit, server: visit } }
  },
}
