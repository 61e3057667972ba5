import {
  describeSections,
  groupByDefaults,
  type LintRule,
  type SectionView,
} from 'haproxyctl/plugin'

export const missingForwardfor: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/missing-forwardfor',
    severity: 'info',
    sets: ['strict'],
    summary: 'Servers learn the address of the client.',
    messages: { missing: 'Servers do not learn the address of the client from {proxies}.' },
    help: 'Add `option forwardfor` to the defaults; from HAProxy 2.7 on, `option forwarded` works too.',
    docs: {
      why: 'For the server, every request comes from HAProxy. Without a header that names the client, its logs, limits and audits are useless.',
      bad: `frontend web
  mode http
  bind :80
  default_backend app

backend app
  mode http
  server a 192.0.2.1:80 check
`,
      good: `frontend web
  mode http
  bind :80
  option forwardfor
  default_backend app

backend app
  mode http
  server a 192.0.2.1:80 check
`,
      source: 'configuration manual, option forwardfor and option forwarded',
    },
  },
  create: (context) => ({
    end() {
      if (context.views('backend').some(tellsAddress)) return
      const lacking = context
        .views('frontend', 'listen')
        .filter((view) => view.mode === 'http' && !tellsAddress(view) && sendsOn(view))
      for (const place of groupByDefaults(lacking)) {
        const [at = place.view] = place.lacking
        const data = { proxies: describeSections(place.lacking) }
        context.report({ messageId: 'missing', data, file: at.file, at: at.section })
      }
    },
  }),
}

function sendsOn(view: SectionView): boolean {
  const keywords = ['use_backend', 'server', 'server-template']
  return (
    view.find('default_backend') !== undefined || keywords.some((each) => view.own(each).length > 0)
  )
}

function tellsAddress(view: SectionView): boolean {
  if (view.find('option', 'forwardfor') ?? view.find('option', 'forwarded')) return true
  return view.chain.some((link) => {
    const rules = [
      ...link.own('http-request'),
      ...link.own('server'),
      ...link.own('default-server'),
    ]
    return rules.some((line) =>
      line.words.some((word) =>
        /^(?:x-forwarded-for|x-real-ip|forwarded|send-proxy.*)$/i.test(word.value),
      ),
    )
  })
}
