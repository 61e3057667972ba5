import type { Directive, LintRule } from 'haproxyctl/plugin'

const formats = new Set(['httplog', 'tcplog', 'httpslog'])

export const overriddenLogFormat: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/overridden-log-format',
    severity: 'warning',
    sets: ['recommended', 'strict'],
    summary: 'A section sets its log format once.',
    messages: { overridden: '`{first}` has no effect: `{second}` below sets another format.' },
    help: 'Keep the one that is meant.',
    docs: {
      why: '`log-format`, `option httplog`, `option httpslog` and `option tcplog` all set the same thing. If a section has several of them, the last one wins; HAProxy reports that only in `defaults`.',
      bad: `frontend web
  mode http
  bind :80
  log 192.0.2.1 local0
  log-format "%ci %ST"
  option httplog
`,
      good: `frontend web
  mode http
  bind :80
  log 192.0.2.1 local0
  log-format "%ci %ST"
`,
      source: 'configuration manual, log-format and option httplog',
    },
  },
  create: (context) => ({
    section(section, file) {
      const view = context.view(section)
      const lines = [...view.own('log-format'), ...view.own('option').filter(isFormat)]
      if (lines.length < 2) return
      lines.sort((a, b) => (a.words[0]?.start ?? 0) - (b.words[0]?.start ?? 0))
      const last = lines.at(-1)
      if (last === undefined || last.condition === 'unknown') return
      for (const line of lines.slice(0, -1)) {
        if (line.condition === 'unknown') continue
        context.report({
          messageId: 'overridden',
          data: { first: nameOf(line), second: nameOf(last) },
          file,
          at: line,
          related: [{ message: 'This one is in force.', file, at: last }],
        })
      }
    },
  }),
}

function isFormat(line: Directive): boolean {
  return formats.has(line.words[1]?.value ?? '')
}

function nameOf(line: Directive): string {
  const [first, second] = line.words
  return first?.value === 'option' ? `option ${second?.value ?? ''}` : 'log-format'
}
