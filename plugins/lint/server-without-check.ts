import {
  lineOption,
  type Directive,
  type LintContext,
  type LintRule,
  type Section,
  type SectionView,
} from 'haproxyctl/plugin'

export const serverWithoutCheck: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/server-without-check',
    severity: 'warning',
    sets: ['recommended', 'strict'],
    summary: 'Where there is a choice of servers, they are checked.',
    messages: {
      none: 'None of the {total} servers of `{proxy}` is checked.',
      some: '`{server}` is not checked, unlike other servers of `{proxy}`.',
    },
    help: 'Add `check` to the line, or `default-server check` above the servers.',
    docs: {
      why: 'A server that is not checked counts as up for ever. When it dies, its share of the requests fails although others could have taken them.',
      bad: `backend app
  balance roundrobin
  server a 192.0.2.1:80
  server b 192.0.2.2:80
`,
      good: `backend app
  balance roundrobin
  default-server check
  server a 192.0.2.1:80
  server b 192.0.2.2:80
`,
      source: 'configuration manual, check in server options',
    },
  },
  create: (context) => {
    let group: Group | undefined
    function flush(): void {
      if (group !== undefined && group.total > 1) reportGroup(group, context)
      group = undefined
    }
    function visit(line: Directive, section: Section): void {
      if (section.keyword !== 'backend' && section.keyword !== 'listen') return
      group ??= { view: context.view(section), total: 0, unchecked: [] }
      group.total += 1
      if (!isWatched(line, group.view)) group.unchecked.push(line)
    }
    return {
      section: flush,
      directives: { server: visit, 'server-template': visit },
      end: flush,
    }
  },
}

interface Group {
  readonly view: SectionView
  total: number
  readonly unchecked: Directive[]
}

function reportGroup({ view, total, unchecked }: Group, context: LintContext): void {
  const [first] = unchecked
  if (first === undefined || (view.mode !== 'tcp' && view.mode !== 'http')) return
  const { file, section } = view
  const proxy = [section.keyword, section.name].join(' ')
  if (unchecked.length === total) {
    context.report({ messageId: 'none', data: { proxy, total }, file, at: first })
    return
  }
  for (const line of unchecked) {
    const at = line.words[1] ?? line
    context.report({
      messageId: 'some',
      data: { proxy, server: line.words[1]?.value ?? '' },
      file,
      at,
    })
  }
}

/** Checked by itself, by what it tracks or by its agent; or off, so that it does not matter. */
function isWatched(server: Directive, view: SectionView): boolean {
  const watches = ['check', 'track', 'agent-check', 'disabled']
  if (watches.some((name) => lineOption(server, name) !== undefined)) return true
  if (lineOption(server, 'no-check') !== undefined) return false
  for (const link of view.chain) {
    const line = link.own('default-server').findLast((each) => isBefore(each, server, link, view))
    if (line === undefined) continue
    if (lineOption(line, 'no-check') !== undefined) return false
    if (watches.some((name) => lineOption(line, name) !== undefined)) return true
  }
  return false
}

/** In its own section a `default-server` line holds only for the servers below it. */
function isBefore(
  line: Directive,
  server: Directive,
  link: SectionView,
  view: SectionView,
): boolean {
  return link !== view || (line.words[0]?.start ?? 0) < (server.words[0]?.start ?? 0)
}
