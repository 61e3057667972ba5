import type { LintRule, SectionView } from 'haproxyctl/plugin'

export const forwardedHeaderKept: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/forwarded-header-kept',
    severity: 'info',
    sets: ['security'],
    summary: 'What clients claim about their address does not reach the servers.',
    messages: {
      kept: '`{proxy}` adds X-Forwarded-For to whatever the client has sent under that name.',
    },
    help: 'Put `http-request del-header x-forwarded-for` above, or `set-header` in its place; `option forwardfor` then adds the only value.',
    docs: {
      why: 'A server that reads the first value, as many do, trusts what the client wrote. If another proxy of yours is in front, the values have to stay; in that case suppress this finding with a comment.',
      bad: `frontend web
  mode http
  bind :80
  option forwardfor
`,
      good: `frontend web
  mode http
  bind :80
  http-request del-header x-forwarded-for
  option forwardfor
`,
      source: 'configuration manual, option forwardfor',
    },
  },
  create: (context) => ({
    section(section, file) {
      if (section.keyword !== 'frontend' && section.keyword !== 'listen') return
      const view = context.view(section)
      const option = view.find('option', 'forwardfor')
      if (view.mode !== 'http' || option === undefined || cleans(view)) return
      if (option.directive.words.some((word) => word.value === 'if-none')) return
      const proxy = [section.keyword, section.name].join(' ')
      const at = option.view === view ? option.directive : section
      context.report({ messageId: 'kept', data: { proxy }, file, at })
    },
  }),
}

function cleans(view: SectionView): boolean {
  return view.chain.some((link) =>
    link
      .own('http-request')
      .some(
        ({ words }) =>
          ['del-header', 'set-header', 'replace-header'].includes(words[1]?.value ?? '') &&
          words[2]?.value.toLowerCase() === 'x-forwarded-for',
      ),
  )
}
