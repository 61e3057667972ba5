import { lineOption, type LintRule, type SectionView } from 'haproxyctl/plugin'

export const missingHsts: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/missing-hsts',
    severity: 'info',
    sets: ['security'],
    summary: 'Sites that speak TLS tell browsers to insist on it.',
    messages: { missing: '`{proxy}` speaks TLS, and nothing sets `Strict-Transport-Security`.' },
    help: 'Add `http-after-response set-header Strict-Transport-Security "max-age=31536000"`.',
    docs: {
      why: 'The first request of a browser that has not been told otherwise is sent unencrypted, and anybody on the way can answer it instead of the redirect to TLS.',
      bad: `frontend web
  mode http
  bind :443 ssl crt /etc/haproxy/site.pem
`,
      good: `frontend web
  mode http
  bind :443 ssl crt /etc/haproxy/site.pem
  http-after-response set-header Strict-Transport-Security "max-age=31536000"
`,
      source: 'configuration manual, http-after-response set-header; RFC 6797',
    },
  },
  create: (context) => ({
    end() {
      if (context.views('backend', 'defaults').some(setsHsts)) return
      for (const view of context.views('frontend', 'listen')) {
        const bind = view.own('bind').find((line) => lineOption(line, 'ssl') !== undefined)
        if (bind === undefined || view.mode !== 'http' || setsHsts(view)) continue
        const proxy = [view.section.keyword, view.section.name].join(' ')
        context.report({ messageId: 'missing', data: { proxy }, file: view.file, at: bind })
      }
    },
  }),
}

function setsHsts(view: SectionView): boolean {
  return ['http-response', 'http-after-response', 'rspadd'].some((keyword) =>
    view
      .own(keyword)
      .some((line) => line.words.some((word) => /strict-transport-security/i.test(word.value))),
  )
}
