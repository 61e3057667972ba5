import type { LintRule } from 'haproxyctl/plugin'

const options = new Set([
  'accept-invalid-http-request',
  'accept-invalid-http-response',
  'accept-unsafe-violations-in-http-request',
  'accept-unsafe-violations-in-http-response',
])

export const unsafeViolations: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/unsafe-violations',
    severity: 'warning',
    sets: ['recommended', 'strict', 'security'],
    summary: 'Malformed HTTP is refused.',
    messages: { accepted: '`option {option}` lets malformed messages through to the other side.' },
    help: 'Remove it as soon as the sender of such messages is fixed.',
    docs: {
      why: 'If two programs read a malformed message differently, an attacker can exploit the difference: that is request smuggling. The option is meant for finding a bug, not for permanent use. Up to 3.0 it is called `accept-invalid-http-request` (or `-response`), from 3.1 on `accept-unsafe-violations-in-http-request` (or `-response`).',
      bad: `frontend web
  mode http
  bind :80
  option accept-invalid-http-request
`,
      good: `frontend web
  mode http
  bind :80
`,
      source:
        'configuration manual, option accept-invalid-http-request and option accept-unsafe-violations-in-http-request',
    },
  },
  create: (context) => ({
    directives: {
      option(line, _section, file) {
        const at = line.words[1]
        if (at === undefined || !options.has(at.value)) return
        context.report({ messageId: 'accepted', data: { option: at.value }, file, at })
      },
    },
  }),
}
