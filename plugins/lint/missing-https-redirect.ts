import {
  isLocal,
  lineOption,
  parseBindAddresses,
  type Directive,
  type LintRule,
  type SectionView,
} from 'haproxyctl/plugin'

export const missingHttpsRedirect: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/missing-https-redirect',
    severity: 'info',
    sets: ['security'],
    summary: 'If there is TLS, unencrypted requests are redirected to it.',
    messages: { clear: '`{proxy}` serves clear HTTP here, although there is a TLS listener.' },
    help: 'Add `http-request redirect scheme https code 301 unless { ssl_fc }`.',
    docs: {
      why: 'Whoever types the name of the site arrives on port 80. If the site is served there as well, sessions and passwords are sent unencrypted.',
      bad: `frontend web
  mode http
  bind :80
  bind :443 ssl crt /etc/haproxy/site.pem
`,
      good: `frontend web
  mode http
  bind :80
  bind :443 ssl crt /etc/haproxy/site.pem
  http-request redirect scheme https code 301 unless { ssl_fc }
`,
      source: 'configuration manual, http-request redirect',
    },
  },
  create: (context) => ({
    end() {
      const entries = context.views('frontend', 'listen').filter((view) => view.mode === 'http')
      if (!entries.some((view) => view.own('bind').some(isTls))) return
      for (const view of entries) {
        const bind = view.own('bind').find(isClear)
        if (bind === undefined || redirects(view)) continue
        const proxy = [view.section.keyword, view.section.name].join(' ')
        context.report({ messageId: 'clear', data: { proxy }, file: view.file, at: bind })
      }
    },
  }),
}

function isTls(bind: Directive): boolean {
  return lineOption(bind, 'ssl') !== undefined
}

/** On port 80 and reachable: other ports are mostly for machines, which do not follow redirects. */
function isClear(bind: Directive): boolean {
  if (isTls(bind)) return false
  const addresses = parseBindAddresses(bind.words[1]?.value ?? '')
  return addresses.some((each) => each.port === '80' && !isLocal(each))
}

function redirects(view: SectionView): boolean {
  return view.chain.some((link) =>
    [...link.own('http-request'), ...link.own('redirect')].some((line) =>
      line.words.some((word) => word.value === 'https' || word.value.startsWith('https://')),
    ),
  )
}
