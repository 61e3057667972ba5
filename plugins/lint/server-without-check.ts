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
    summary: 'If a backend has several servers, they are checked.',
    messages: {
      none: 'None of the {total} servers of `{proxy}` is checked.',
      some: '`{server}` is not checked, unlike other servers of `{proxy}`.',
    },
    help: 'Add `check` to the line, or `default-server check` above the servers.',
    docs: {
      why: 'A server that is not checked always counts as up. If it dies, its share of the requests fails, although other servers could have answered them.',
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
    function open(section: Section): Group {
      const view = context.view(section)
      group ??= { view, total: 0, unchecked: [], isDefault: inheritsWatch(view) }
      return group
    }
    function visit(line: Directive, section: Section): void {
      if (section.keyword !== 'backend' && section.keyword !== 'listen') return
      const current = group ?? open(section)
      current.total += 1
      if (!(watches(line) ?? current.isDefault)) current.unchecked.push(line)
    }
    return {
      section: flush,
      directives: {
        server: visit,
        'server-template': visit,
        // It holds for the servers below it, together with those before it.
        'default-server'(line, section) {
          const current = open(section)
          current.isDefault = watches(line) ?? current.isDefault
        },
      },
      end: flush,
    }
  },
}

interface Group {
  readonly view: SectionView
  total: number
  readonly unchecked: Directive[]
  /** Whether servers are checked without saying so. */
  isDefault: boolean
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
function watches(line: Directive): boolean | undefined {
  const options = ['check', 'track', 'agent-check', 'disabled']
  if (options.some((name) => lineOption(line, name) !== undefined)) return true
  return lineOption(line, 'no-check') === undefined ? undefined : false
}

function inheritsWatch(view: SectionView): boolean {
  const lines = view.chain
    .slice(1)
    .toReversed()
    .flatMap((link) => link.own('default-server'))
  return lines.map(watches).findLast((each) => each !== undefined) ?? false
}
