import type { EffectiveLine, LintContext, LintRule, SectionView } from 'haproxyctl/plugin'

export const logFormatWithoutTarget: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/log-format-without-target',
    severity: 'warning',
    sets: ['recommended', 'strict'],
    summary: 'What has a log format also has somewhere to log to.',
    messages: { noTarget: '`{proxy}` sets a log format, but logs nowhere.' },
    help: 'Add `log global` (with a `log` line in the global section) or a `log` line of its own.',
    docs: {
      why: 'Without a `log` line the format is ignored: the logs that somebody configured are never written.',
      bad: `frontend web
  mode http
  bind :80
  option httplog
`,
      good: `frontend web
  mode http
  bind :80
  log 192.0.2.1:514 local0
  option httplog
`,
      source: 'configuration manual, log and option httplog',
    },
  },
  create: (context) => ({
    end() {
      for (const view of context.views('frontend', 'listen')) {
        const format = formatOf(view)
        if (format === undefined || logsSomewhere(view, context)) continue
        const proxy = [view.section.keyword, view.section.name].join(' ')
        context.report({
          messageId: 'noTarget',
          data: { proxy },
          file: view.file,
          at: view.section,
          related: [
            { message: 'The format is set here.', file: format.view.file, at: format.directive },
          ],
        })
      }
    },
  }),
}

function formatOf(view: SectionView): EffectiveLine | undefined {
  return (
    view.find('log-format') ??
    view.find('option', 'httplog') ??
    view.find('option', 'httpslog') ??
    view.find('option', 'tcplog')
  )
}

/** Lines add targets, those of the defaults first, and `no log` takes away all that are above it. */
function logsSomewhere(view: SectionView, context: LintContext): boolean {
  let isLogged = false
  for (const link of view.chain.toReversed()) {
    for (const { words } of link.section.directives) {
      const [first, second] = words
      if (first?.value === 'no' && second?.value === 'log') isLogged = false
      else if (first?.value !== 'log') continue
      else if (second?.value !== 'global') isLogged = true
      else isLogged ||= context.views('global').some((each) => each.own('log').length > 0)
    }
  }
  return isLogged
}
