import { isAlias, visit, type Node } from 'yaml'
import type { SourceDocument } from './source-node.ts'

/** An alias, and the stretch of text that it stands for. */
export interface AliasUse {
  readonly alias: { readonly start: number; readonly end: number }
  readonly target: AliasTarget
}

export interface AliasTarget {
  readonly name: string
  readonly start: number
  readonly end: number
}

export function aliasUses({ document }: SourceDocument): readonly AliasUse[] {
  const anchors = new Map<string, AliasTarget>()
  const uses: AliasUse[] = []
  visit(document, {
    Node(_key, node) {
      if (!isAlias(node)) {
        if (node.anchor !== undefined) anchors.set(node.anchor, stretchOf(node, node.anchor))
        return
      }
      const target = anchors.get(node.source)
      if (target !== undefined) uses.push({ alias: stretchOf(node, node.source), target })
    },
  })
  return uses
}

function stretchOf({ range }: Node, name: string): AliasTarget {
  const [start = 0, , end = start] = range ?? []
  return { name, start, end: Math.max(end, start + 1) }
}
