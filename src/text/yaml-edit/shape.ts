import type { YamlNode } from '../yaml/yaml-tree.ts'
import type { SourceNode } from './source-node.ts'
import type { PathStep, YamlPath } from './yaml-path.ts'

/** What a file says, without how it is written: anchors and aliases are part of it, styles are not. */
export type Shape = ScalarShape | MappingShape | SequenceShape | AliasShape

interface Anchored {
  readonly anchor?: string
}
interface ScalarShape extends Anchored {
  readonly kind: 'scalar'
  readonly value: unknown
  /** Numbers as written: 3.0 is a version, and 3 another. */
  readonly text: string
}
interface MappingShape extends Anchored {
  readonly kind: 'mapping'
  readonly entries: readonly (readonly [key: string, value: Shape])[]
}
interface SequenceShape extends Anchored {
  readonly kind: 'sequence'
  readonly items: readonly Shape[]
}
interface AliasShape extends Anchored {
  readonly kind: 'alias'
  readonly name: string
}

const nothing: ScalarShape = { kind: 'scalar', value: null, text: '' }

export function shapeOfSource(node: SourceNode | undefined, anchor?: string): Shape {
  if (node === undefined) return anchored(nothing, anchor)
  switch (node.kind) {
    case 'scalar':
      return anchored(scalarShape(node.node.value, node.node.source), node.node.anchor)
    case 'alias':
      return { kind: 'alias', name: node.node.source }
    case 'mapping': {
      const entries = node.entries.map(
        ({ key = '', value, anchor: of }) => [key, shapeOfSource(value, of)] as const,
      )
      return anchored({ kind: 'mapping', entries }, node.node.anchor)
    }
    case 'sequence': {
      const items = node.entries.map(({ value, anchor: of }) => shapeOfSource(value, of))
      return anchored({ kind: 'sequence', items }, node.node.anchor)
    }
    default:
      return node satisfies never
  }
}

export function shapeOfValue(node: YamlNode): Shape {
  switch (node.kind) {
    case 'scalar':
      return scalarShape(node.value, node.text)
    case 'mapping':
      return {
        kind: 'mapping',
        entries: node.entries.map(({ key, value }) => [key.value, shapeOfValue(value)]),
      }
    case 'sequence':
      return { kind: 'sequence', items: node.items.map(shapeOfValue) }
    default:
      return node satisfies never
  }
}

/** The shape with another value at a path; `undefined` takes the entry away, and a missing key is added. */
export function withValue(
  shape: Shape,
  path: YamlPath,
  change: (old: Shape | undefined) => Shape | undefined,
): Shape {
  const [step, ...rest] = path
  if (step === undefined) return anchored(change(shape) ?? nothing, shape.anchor)
  const inner = isNothing(shape) ? { kind: 'mapping' as const, entries: [] } : shape
  function below(old: Shape | undefined): Shape | undefined {
    if (rest.length > 0) return withValue(old ?? nothing, rest, change)
    const changed = change(old)
    return changed && anchored(changed, old?.anchor)
  }
  return anchored(stepInto(inner, step, below), shape.anchor)
}

function stepInto(
  shape: Shape,
  step: PathStep,
  below: (old: Shape | undefined) => Shape | undefined,
): Shape {
  if (shape.kind === 'sequence') {
    const items = shape.items.flatMap((item, index) =>
      index === step ? present(below(item)) : [item],
    )
    return { kind: 'sequence', items }
  }
  if (shape.kind !== 'mapping') return shape
  const key = String(step)
  const isNew = shape.entries.every(([each]) => each !== key)
  const entries = shape.entries.flatMap(([each, value]) =>
    each === key
      ? present(below(value)).map((changed) => [each, changed] as const)
      : [[each, value] as const],
  )
  const added = isNew ? present(below(undefined)).map((value) => [key, value] as const) : []
  return { kind: 'mapping', entries: [...entries, ...added] }
}

function present(shape: Shape | undefined): readonly Shape[] {
  return shape === undefined ? [] : [shape]
}

function scalarShape(value: unknown, source: string | undefined): ScalarShape {
  if (value === null || value === undefined) return nothing
  return { kind: 'scalar', value, text: typeof value === 'string' ? value : (source ?? '') }
}

function anchored(shape: Shape, anchor: string | undefined): Shape {
  const { anchor: _, ...own } = shape
  return anchor === undefined ? own : { ...own, anchor }
}

function isNothing(shape: Shape): boolean {
  return shape.kind === 'scalar' && shape.value === null
}

export function isSameShape(a: Shape, b: Shape): boolean {
  return textOf(a) === textOf(b)
}

function textOf(shape: Shape): string {
  const anchor = shape.anchor === undefined ? '' : `&${shape.anchor} `
  switch (shape.kind) {
    case 'scalar':
      return `${anchor}${typeof shape.value}:${JSON.stringify(shape.text)}`
    case 'alias':
      return `*${shape.name}`
    case 'mapping': {
      const entries = shape.entries.map(
        ([key, value]) => `${JSON.stringify(key)}: ${textOf(value)}`,
      )
      return `${anchor}{${entries.join(', ')}}`
    }
    case 'sequence':
      return `${anchor}[${shape.items.map(textOf).join(', ')}]`
    default:
      return shape satisfies never
  }
}
