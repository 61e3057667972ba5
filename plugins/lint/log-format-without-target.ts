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

function logsSomewhere(view: SectionView, context: LintContext): boolean {
  for (const link of view.chain) {
    for (const line of link.own('log')) {
      if (line.words[1]?.value !== 'global') return true
      const globals = context.views('global')
      // Without a global section this is a part of a configuration: the rest may have it.
      if (globals.length === 0 || globals.some((each) => each.own('log').length > 0)) return true
    }
  }
  return false
}
