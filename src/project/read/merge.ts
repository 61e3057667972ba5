import type { Report } from '../../model/diagnostic.ts'
import type { YamlEntry, YamlMapping, YamlNode } from '../../text/yaml/yaml.ts'
import { projectError } from '../finding.ts'

/** Keys whose mappings are made one; everything else may be given only once. */
const joined = new Set([
  'haproxy',
  'sections',
  'discovery',
  'services',
  'files',
  'templates',
  'targets',
  'guards',
  'lint',
  'lint.rules',
])

/** Keys whose lines are joined, in the order of the files. */
const lists = new Set(['global', 'defaults', 'plugins'])

/** Whether several files may give parts of what stands at the path of keys. */
export function isShared(keys: readonly string[]): boolean {
  return joined.has(keys.join('.')) || isJoinedList(keys)
}

export function isJoinedList(keys: readonly string[]): boolean {
  return keys.length === 1 && lists.has(keys.join(''))
}

/** Makes one tree of all files; what two of them give is reported at the later place. */
export function mergeTrees(
  trees: readonly YamlMapping[],
  location: YamlMapping['location'],
  report: Report,
): YamlMapping {
  const empty: YamlMapping = { kind: 'mapping', location, entries: [] }
  return trees.reduce((merged, tree) => mergeMappings(merged, tree, '', report), empty)
}

function mergeMappings(a: YamlMapping, b: YamlMapping, path: string, report: Report): YamlMapping {
  const entries = new Map(a.entries.map((entry) => [entry.key.value, entry]))
  for (const entry of b.entries) {
    const { value: key } = entry.key
    const first = entries.get(key)
    const below = path === '' ? key : `${path}.${key}`
    entries.set(key, first === undefined ? entry : mergeEntries(first, entry, below, report))
  }
  return { ...a, entries: [...entries.values()] }
}

function mergeEntries(
  first: YamlEntry,
  second: YamlEntry,
  path: string,
  report: Report,
): YamlEntry {
  const { key, value } = first
  if (path === 'include' || path.startsWith('x-')) return first
  if (lists.has(path)) return { key, value: joinLines(value, second.value) }
  const areMappings = value.kind === 'mapping' && second.value.kind === 'mapping'
  if (joined.has(path)) {
    // Anything but two mappings has been found wrong by the schema.
    if (!areMappings) return first
    return { key, value: mergeMappings(value, second.value, path, report) }
  }
  const message = `\`${path}\` is given in two files.`
  const related = [{ message: 'The first one is here.', location: key.location }]
  report({
    ...projectError('duplicate', message, second.key.location, 'Keep one of the two.'),
    related,
  })
  return first
}

function joinLines(a: YamlNode, b: YamlNode): YamlNode {
  const items = [a, b].flatMap((node) => (node.kind === 'sequence' ? node.items : [node]))
  return { kind: 'sequence', location: a.location, items }
}
