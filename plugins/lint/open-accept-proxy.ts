import { isWildcard, lineOption, parseBindAddresses, type LintRule } from 'haproxyctl/plugin'

export const openAcceptProxy: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/open-accept-proxy',
    severity: 'warning',
    sets: ['security'],
    summary: 'The PROXY protocol is accepted only from the balancers in front.',
    messages: { open: '`{address}` believes the PROXY header of anybody who connects.' },
    help: 'Bind to the inner address, or use `tcp-request connection expect-proxy layer4 if { src … }` in place of `accept-proxy`.',
    docs: {
      why: 'The header replaces the source address before any rule sees it. So whoever can connect directly chooses the address that ACLs, logs and rate limits see.',
      bad: `frontend web
  mode http
  bind :80 accept-proxy
`,
      good: `frontend web
  mode http
  bind :80
  tcp-request connection expect-proxy layer4 if { src 192.0.2.10 }
`,
      source: 'configuration manual, accept-proxy and tcp-request connection expect-proxy',
    },
  },
  create: (context) => ({
    directives: {
      bind(line, section, file) {
        const option = lineOption(line, 'accept-proxy')
        if (option === undefined) return
        const address = line.words[1]?.value ?? ''
        if (!parseBindAddresses(address).some(isWildcard)) return
        const rules = context.view(section).own('tcp-request')
        const isGuarded = rules.some((each) =>
          ['reject', 'silent-drop'].includes(each.words[2]?.value ?? ''),
        )
        if (isGuarded) return
        context.report({ messageId: 'open', data: { address }, file, at: option.word })
      },
    },
  }),
}
