import fc from 'fast-check'
import { isMap, isNode, isScalar, isSeq, Lexer, parse, parseDocument } from 'yaml'
import { expect, test } from 'vitest'
import { plainValue, writeYaml, type Plain } from '../../../test/support/yaml-writer.ts'
import { readYaml } from '../yaml/yaml.ts'
import { editYaml, type YamlEdit } from './edit-yaml.ts'
import { formatYamlPath, parseYamlPath, type PathStep, type YamlPath } from './yaml-path.ts'

interface Asked {
  readonly kind: YamlEdit['kind']
  readonly path: YamlPath
  readonly plain?: Plain
}

const written = fc
  .record({
    tree: plainValue.mapping,
    choices: fc.array(fc.nat(60), { minLength: 5, maxLength: 80 }),
  })
  .map(({ tree, choices }) => ({ tree, text: writeYaml(tree, choices) }))

function pathsOf(value: Plain, above: YamlPath = []): readonly YamlPath[] {
  if (value === null || typeof value !== 'object') return [above]
  const steps: readonly (readonly [PathStep, Plain])[] = Array.isArray(value)
    ? value.map((each: Plain, index): [PathStep, Plain] => [index, each])
    : Object.entries(value)
  return [above, ...steps.flatMap(([step, each]) => pathsOf(each, [...above, step]))]
}

function valueAt(value: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>((inner, step) => Object(inner)[step], value)
}

/** The tree that the edit asks for, by hand. */
function changed(tree: Plain, edit: Asked, path = edit.path): Plain {
  const [step, ...rest] = path
  const copy = structuredClone(tree ?? {}) as Record<PathStep, Plain>
  if (step === undefined) return tree
  if (rest.length > 0) copy[step] = changed(copy[step] ?? null, edit, rest)
  else if (edit.kind === 'set') copy[step] = edit.plain ?? null
  else if (edit.kind === 'add')
    copy[step] = [...((copy[step] ?? []) as Plain[]), edit.plain ?? null]
  else if (Array.isArray(copy)) copy.splice(Number(step), 1)
  else delete copy[step]
  return copy as Plain
}

function node(plain: Plain): Extract<YamlEdit, { kind: 'set' }>['value'] {
  const { root } = readYaml('value', JSON.stringify([plain]))
  if (root?.kind !== 'sequence' || root.items[0] === undefined) throw new Error('no value')
  return root.items[0]
}

interface Piece {
  readonly path: YamlPath
  readonly source: string
}

/** The text of every scalar of a file as it stands there, in order. */
function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  function walk(inner: unknown, path: YamlPath): void {
    if (isMap(inner))
      for (const { key, value } of inner.items) {
        const name = isScalar(key) ? (key.source ?? '') : ''
        pieces.push({ path: [...path, name], source: sourceOf(key, text) })
        walk(value, [...path, name])
      }
    else if (isSeq(inner)) inner.items.forEach((item, index) => walk(item, [...path, index]))
    else pieces.push({ path, source: sourceOf(inner, text) })
  }
  walk(parseDocument(text).contents, [])
  return pieces
}

function sourceOf(each: unknown, text: string): string {
  const [start = 0, end = start] = isScalar(each) ? (each.range ?? []) : []
  return text.slice(start, end).trimEnd()
}

function isBelow(path: YamlPath, above: YamlPath): boolean {
  return above.every((step, index) => String(path[index]) === String(step))
}

/** The comments of a file, but for those within a stretch of it. */
function commentsOf(text: string, [from, to]: readonly [number, number]): readonly string[] {
  const comments: string[] = []
  let offset = 0
  for (const token of new Lexer().lex(text)) {
    const isIn = offset >= from && offset < to
    if (token.startsWith('#') && !isIn) comments.push(token)
    // Marks that the lexer puts in have no place in the text.
    if (!/^[\u0002\u0018\u001f]$/.test(token)) offset += token.length
  }
  return comments
}

/** The stretch whose comments may go: what is written of a value; of one that is removed, its lines. */
function stretchOf(text: string, { kind, path }: Asked): readonly [number, number] {
  if (kind === 'add') return [0, 0]
  let from = 0
  const found = path.reduce<unknown>((inner, step) => {
    if (isSeq(inner)) {
      from = Number(rangeOf(inner.items[Number(step) - 1])?.[1] ?? rangeOf(inner)?.[0])
      return inner.items[Number(step)]
    }
    const items = isMap(inner) ? inner.items : []
    const pair = items.find(({ key }) => isScalar(key) && String(key.value) === step)
    from = Number(rangeOf(pair?.key)?.[0])
    return pair?.value
  }, parseDocument(text).contents)
  const [start, end] = rangeOf(found) ?? [0, 0]
  if (kind === 'set' && isScalar(found) && found.type !== 'BLOCK_LITERAL') return [start, end]
  const feed = text.indexOf('\n', end - 1)
  return [kind === 'remove' ? from : start, feed === -1 ? text.length : feed]
}

function rangeOf(each: unknown): readonly [number, number, number] | undefined {
  return (isNode(each) && each.range) || undefined
}

function isSubsequence(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0
  return part.every((each) => {
    at = whole.indexOf(each, at) + 1
    return at > 0
  })
}

const edits: fc.Arbitrary<{ tree: Plain; text: string; edit: Asked }> = written.chain(
  ({ tree, text }) => {
    const paths = pathsOf(tree).filter((path) => path.length > 0)
    const lists = paths.filter((path) => Array.isArray(valueAt(tree, path)))
    const maps = pathsOf(tree).filter((path) => isMapping(valueAt(tree, path)))
    const choices = [
      fc.record({
        kind: fc.constant('set' as const),
        path: fc
          .tuple(fc.constantFrom(...maps), fc.constantFrom('new', 'n.w'))
          .map((all) => all.flat()),
        plain: plainValue.any,
      }),
      ...(paths.length === 0
        ? []
        : [
            fc.record({
              kind: fc.constant('set' as const),
              path: fc.constantFrom(...paths),
              plain: plainValue.any,
            }),
            fc.record({ kind: fc.constant('remove' as const), path: fc.constantFrom(...paths) }),
          ]),
      ...(lists.length === 0
        ? []
        : [
            fc.record({
              kind: fc.constant('add' as const),
              path: fc.constantFrom(...lists),
              plain: plainValue.any,
            }),
          ]),
    ]
    return fc.record({
      tree: fc.constant(tree),
      text: fc.constant(text),
      edit: fc.oneof(...choices),
    })
  },
)

function isMapping(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

test('an edit says what was asked for, and leaves everything else as it is, to the byte', () => {
  fc.assert(
    fc.property(edits, ({ tree, text, edit }) => {
      const asked: YamlEdit =
        edit.kind === 'remove'
          ? { kind: edit.kind, path: edit.path }
          : { kind: edit.kind, path: edit.path, value: node(edit.plain ?? null) }

      const result = editYaml('a.yaml', text, asked)

      if ('diagnostics' in result) throw new Error(JSON.stringify(result.diagnostics))
      expect(parse(result.text)).toEqual(changed(tree, edit))
      const isKept = ({ path }: Piece): boolean => !isBelow(path, edit.path)
      const kept = piecesOf(text).filter(isKept)
      const added =
        edit.kind === 'remove' ? piecesOf(result.text) : piecesOf(result.text).filter(isKept)
      if (edit.kind !== 'add')
        expect(added.map(({ source }) => source)).toEqual(kept.map(({ source }) => source))
      const comments = commentsOf(text, stretchOf(text, edit))
      expect(isSubsequence(comments, commentsOf(result.text, [0, 0]))).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('every path is read as it was written', () => {
  const step = fc.oneof(fc.string({ minLength: 1 }), fc.nat(999_999_999))
  fc.assert(
    fc.property(fc.array(step, { minLength: 1 }), (path) => {
      expect(parseYamlPath(formatYamlPath(path))).toEqual({ path })
    }),
  )
})
