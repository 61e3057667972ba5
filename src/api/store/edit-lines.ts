import type { Draft } from '../../pipeline/edit/draft.ts'
import type { YamlPath } from '../../text/yaml-edit/yaml-path.ts'
import { linesAt, yamlOf } from './yaml-values.ts'

/** Puts lines in place of those at a path; lines that stay are left as they are written, with their comments. */
export function editLines(draft: Draft, path: YamlPath, wanted: readonly string[]): void {
  const found = draft.at(path)
  const node = 'value' in found ? found.value : undefined
  const present = linesAt(node)
  if (node?.kind !== 'sequence' || node.items.length !== present.length) {
    const isBlock = node?.kind === 'scalar' && node.style === 'literal'
    const value = isBlock ? `${wanted.join('\n')}\n` : wanted
    draft.edit({ kind: 'set', path, value: yamlOf(value) })
    return
  }
  const { ahead, behind } = sameEnds(present, wanted)
  // Nothing can be put between two lines, so those behind a new one are written anew.
  const kept = wanted.length <= present.length ? behind : 0
  const end = Math.min(present.length, wanted.length) - kept
  for (const [index, line] of wanted.slice(0, end).entries()) {
    if (index >= ahead && line !== present[index])
      draft.edit({ kind: 'set', path: [...path, index], value: yamlOf(line) })
  }
  for (let index = present.length - kept - 1; index >= end; index--)
    draft.edit({ kind: 'remove', path: [...path, index] })
  for (const line of wanted.slice(present.length))
    draft.edit({ kind: 'add', path, value: yamlOf(line) })
}

function sameEnds(
  before: readonly string[],
  after: readonly string[],
): { readonly ahead: number; readonly behind: number } {
  const most = Math.min(before.length, after.length)
  let ahead = 0
  while (ahead < most && before[ahead] === after[ahead]) ahead++
  let behind = 0
  while (behind < most - ahead && before.at(-1 - behind) === after.at(-1 - behind)) behind++
  return { ahead, behind }
}
