import type { LintRule, SectionView } from 'haproxyctl/plugin'

export const ambiguousDefaults: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/ambiguous-defaults',
    severity: 'warning',
    sets: ['recommended', 'strict'],
    summary: 'A `defaults` section is inherited by name or by position, not both.',
    messages: {
      mixed:
        '`{proxy}` takes its defaults from `{name}` by position, while others name it with `from`.',
    },
    help: 'Write `from {name}` here too, or put a `defaults` section of its own before it.',
    since: '2.4',
    docs: {
      why: 'Whoever names a `defaults` section expects that only the named ones depend on it. A proxy that uses the same section only because it is the last one above it silently gets another one when sections are moved. HAProxy warns about it; 2.6 calls it an alert, but starts anyway.',
      bad: `defaults base
  mode http
  timeout client 30s

frontend a from base
  bind :80

frontend b
  bind :81
`,
      good: `defaults base
  mode http
  timeout client 30s

frontend a from base
  bind :80

frontend b from base
  bind :81
`,
      source: 'configuration manual, proxies, defaults sections',
    },
  },
  create: (context) => ({
    end() {
      const proxies = context.views('frontend', 'backend', 'listen')
      const named = new Set<SectionView>()
      for (const view of proxies) {
        const [, parent] = view.chain
        if (parent !== undefined && namesParent(view)) named.add(parent)
      }
      for (const view of proxies) {
        const [, parent] = view.chain
        if (parent === undefined || !named.has(parent) || namesParent(view)) continue
        const proxy = [view.section.keyword, view.section.name].join(' ')
        const name = parent.section.name ?? ''
        context.report({
          messageId: 'mixed',
          data: { proxy, name },
          file: view.file,
          at: view.section,
        })
      }
    },
  }),
}

function namesParent(view: SectionView): boolean {
  return view.section.header?.words.slice(2).some((word) => word.value === 'from') === true
}
