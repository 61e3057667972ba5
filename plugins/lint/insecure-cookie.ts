import { lineOption, type LintRule } from 'haproxyctl/plugin'

export const insecureCookie: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/insecure-cookie',
    severity: 'info',
    sets: ['security'],
    summary: 'Cookies that HAProxy sets are out of reach for scripts and clear connections.',
    messages: { open: 'The cookie `{name}` is set without {missing}.' },
    help: 'Add {missing} to the `cookie` line.',
    docs: {
      why: 'Without `httponly` any script in the page reads the cookie, without `secure` the browser also sends it over clear connections. The cookie names the server of a client, and lets others reach the same server.',
      bad: `frontend web
  mode http
  bind :443 ssl crt /etc/haproxy/site.pem
  default_backend app

backend app
  mode http
  cookie SRV insert indirect nocache
  server a 192.0.2.1:80 cookie a check
`,
      good: `frontend web
  mode http
  bind :443 ssl crt /etc/haproxy/site.pem
  default_backend app

backend app
  mode http
  cookie SRV insert indirect nocache httponly secure
  server a 192.0.2.1:80 cookie a check
`,
      source: 'configuration manual, cookie',
    },
  },
  create: (context) => ({
    end() {
      const binds = context.views('frontend', 'listen').flatMap((view) => view.own('bind'))
      const hasTls = binds.some((line) => lineOption(line, 'ssl') !== undefined)
      for (const view of context.views('defaults', 'backend', 'listen')) {
        for (const line of view.own('cookie')) {
          const words = line.words.slice(2).map((word) => word.value)
          if (!words.includes('insert')) continue
          const missing = hasTls ? ['httponly', 'secure'] : ['httponly']
          const lacking = missing.filter((each) => !words.includes(each))
          if (lacking.length === 0) continue
          const data = {
            name: line.words[1]?.value ?? '',
            missing: lacking.map((each) => `\`${each}\``).join(' and '),
          }
          context.report({ messageId: 'open', data, file: view.file, at: line })
        }
      }
    },
  }),
}
