import type {
  ConfigFile,
  Directive,
  EffectiveLine,
  LintContext,
  LintRule,
  SectionView,
} from 'haproxyctl/plugin'

export const logFormatWithoutTarget: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/log-format-without-target',
    severity: 'warning',
    sets: ['recommended', 'strict'],
    summary: 'A section with a log format also has a `log` line.',
    messages: { noTarget: '`{proxy}` sets a log format, but logs nowhere.' },
    help: 'Add `log global` (with a `log` line in the global section) or a `log` line of its own.',
    docs: {
      why: 'Without a `log` line the format is ignored, and nothing is logged.',
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

/**
 * Lines add targets, those of the defaults first, and `no log` takes away all that are above it. `log global` takes
 * over what the global section has at that point: a target that follows below is not among them.
 */
function logsSomewhere(view: SectionView, context: LintContext): boolean {
  let isLogged = false
  for (const link of view.chain.toReversed()) {
    for (const directive of link.section.directives) {
      const [first, second] = directive.words
      if (first?.value === 'no' && second?.value === 'log') isLogged = false
      else if (first?.value !== 'log') continue
      else if (second?.value !== 'global') isLogged = true
      else isLogged ||= hasGlobalTarget({ file: link.file, directive }, context)
    }
  }
  return isLogged
}

interface Line {
  readonly file: ConfigFile
  readonly directive: Directive
}

function hasGlobalTarget(line: Line, context: LintContext): boolean {
  return context
    .views('global')
    .some((view) =>
      view.own('log').some((directive) => isAbove({ file: view.file, directive }, line, context)),
    )
}

function isAbove(one: Line, other: Line, { files }: LintContext): boolean {
  if (one.file !== other.file) return files.indexOf(one.file) < files.indexOf(other.file)
  return (one.directive.words[0]?.start ?? 0) < (other.directive.words[0]?.start ?? 0)
}
