import { LineView } from './line-view.ts'
import type { SectionView } from './section-view.ts'

/** Lines by what they are about: `bind`, `timeout client`, `option httplog`. Order within a group counts. */
export type LineGroups = ReadonlyMap<string, readonly LineView[]>

/** Keywords whose lines are about different things, told apart by their next word. */
const groupedByNext = new Set(['timeout', 'option', 'stats', 'errorfile', 'setenv', 'presetenv'])

export function groupLines(section: SectionView): LineGroups {
  const groups = new Map<string, LineView[]>()
  const isInServers = serverLines(section)
  for (const line of section.lines) {
    if (!isInServers.has(line.directive.keyword)) append(groups, groupOf(line.words), line)
  }
  for (const { section: part, file } of section.parts) {
    const { header } = part
    // Beside the name it says what the section starts from.
    if (header !== undefined && header.words.length > 2)
      append(groups, '(header)', new LineView(file, header, -1))
  }
  return groups
}

/** What these lines do is in the servers; only there it can be seen what a change of them changes. */
function serverLines({ keyword, hasBackend }: SectionView): ReadonlySet<string> {
  if (keyword === 'defaults') return new Set(['default-server'])
  return new Set(hasBackend ? ['server', 'server-template', 'default-server'] : [])
}

function append(groups: Map<string, LineView[]>, key: string, line: LineView): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [line])
  else group.push(line)
}

function groupOf(words: readonly string[]): string {
  const [first = '', second = '', third = ''] = words
  const [keyword, argument] = first === 'no' ? [second, third] : [first, second]
  return groupedByNext.has(keyword) ? `${keyword} ${argument}` : keyword
}
