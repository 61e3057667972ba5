import { LineCounter, parseDocument } from 'yaml'

import type { Diagnostic } from '../model/diagnostic.ts'
import { explainYamlProblem, tooDeep } from './yaml-problems.ts'
import { readTree } from './yaml-read.ts'
import type { YamlNode } from './yaml-tree.ts'

export * from './yaml-tree.ts'

export interface YamlResult {
  /** `undefined` when the file is empty, or so wrong that its shape cannot be trusted. */
  readonly root: YamlNode | undefined
  readonly isEmpty: boolean
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads one YAML 1.2 document (and `<<` merge keys); says all that is wrong with it, at its place. */
export function readYaml(file: string, text: string): YamlResult {
  if (isTooDeep(text)) {
    const diagnostic = tooDeep({ file, start: { line: 1, column: 1 } })
    return { root: undefined, isEmpty: false, diagnostics: [diagnostic] }
  }
  const counter = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: counter,
    prettyErrors: false,
    // The library compares each key with each other one; `readTree` does it in one pass.
    uniqueKeys: false,
    logLevel: 'error',
  })
  const source = { file, text, counter }
  const problems = [...document.errors, ...document.warnings]
  if (problems.length === 0) return readTree(document.contents, source)
  const diagnostics: Diagnostic[] = []
  const lines = new Set<number>()
  for (const problem of problems) {
    const { line, col } = counter.linePos(problem.pos[0])
    // One mistake makes more findings behind it on the same line: the first one is the telling one.
    if (lines.has(line)) continue
    lines.add(line)
    const start = { line: Math.max(1, line), column: Math.max(1, col) }
    diagnostics.push(explainYamlProblem(problem, { file, start }))
  }
  return { root: undefined, isEmpty: false, diagnostics }
}

/** The parser recurses: thousands of open brackets end the process rather than the parse. */
function isTooDeep(text: string): boolean {
  let depth = 0
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(0, depth - 1)
    if (depth > 500) return true
  }
  return false
}
