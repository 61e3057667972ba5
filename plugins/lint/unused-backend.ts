import { lineOption, type Directive, type LintRule, type SectionView } from 'haproxyctl/plugin'

export const unusedBackend: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/unused-backend',
    severity: 'warning',
    sets: ['recommended', 'strict'],
    summary: 'Every backend can be reached.',
    messages: { unused: 'Nothing in this configuration leads to the backend `{name}`.' },
    help: 'Remove it, or send traffic to it with `use_backend` or `default_backend`.',
    docs: {
      why: 'HAProxy goes on checking the servers of a backend that no rule names, and says nothing. Mostly the rule that should have named it has a typing error or was forgotten. Backends that other parts of the file mention (tables, maps with dynamic names, `nbsrv`) count as used.',
      bad: `frontend web
  bind :80
  default_backend app

backend app
  server a 192.0.2.1:80 check

backend app_old
  server a 192.0.2.2:80 check
`,
      good: `frontend web
  bind :80
  default_backend app

backend app
  server a 192.0.2.1:80 check
`,
      source: 'configuration manual, use_backend and default_backend',
    },
  },
  create: (context) => ({
    end() {
      const entries = context.views('frontend', 'listen')
      if (entries.length === 0) return
      const unused = new Map<string, SectionView>()
      for (const view of context.views('backend')) unused.set(view.section.name ?? '', view)
      const hasFilters = entries.some((view) =>
        view.chain.some((each) => each.own('filter').length > 0),
      )
      for (const file of context.files) {
        for (const section of file.sections)
          section.directives.forEach((line) => strike(line, unused))
      }
      for (const [name, view] of unused) {
        if (hasFilters && view.mode !== 'http') continue
        context.report({ messageId: 'unused', data: { name }, file: view.file, at: view.section })
      }
    },
  }),
}

/** Takes away what a line mentions. */
function strike(directive: Directive, unused: Map<string, SectionView>): void {
  if (unused.size === 0) return
  const [keyword, ...words] = directive.words
  if (keyword?.value === 'server' || keyword?.value === 'server-template') {
    const tracked = lineOption(directive, 'track')?.value?.value
    if (tracked !== undefined) unused.delete(tracked.split('/', 1)[0] ?? '')
    return
  }
  if (keyword?.value === 'use_backend' || keyword?.value === 'default_backend') {
    strikePattern(words[0]?.value ?? '', words[0]?.hasVariable === true, unused)
  }
  for (const { value } of words) {
    unused.delete(value)
    if (/[^\w.:-]/.test(value)) for (const part of value.split(/[^\w.:-]+/)) unused.delete(part)
  }
}

/** `bk_%[req.hdr(host)]` may lead to every backend whose name starts with `bk_`. */
function strikePattern(name: string, hasVariable: boolean, unused: Map<string, SectionView>): void {
  const start = name.search(hasVariable ? /[%$]/ : /%[[{(\w]/)
  if (start < 0) return
  for (const each of unused.keys()) if (each.startsWith(name.slice(0, start))) unused.delete(each)
}
