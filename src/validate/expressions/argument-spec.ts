/** One argument that a fetch or converter takes. */
export interface ArgumentSpec {
  readonly type: string
  readonly isOptional: boolean
  /** The words allowed, where the type is a choice. */
  readonly words?: readonly string[]
}

const one = /^([\w>=|]+|\{[^}]*\})(\?)?(?:\*(\d+))?$/

/** Reads the list of a fact: `str, {s|ms}?, int?*2`. */
export function parseArgumentSpecs(list: string | undefined): readonly ArgumentSpec[] {
  if (list === undefined || list.trim() === '') return []
  return list.split(',').flatMap((part) => parseOne(part.trim()))
}

function parseOne(text: string): readonly ArgumentSpec[] {
  const match = one.exec(text)
  if (match === null) throw new Error(`\`${text}\` is no argument of a fetch or converter`)
  const [, type = '', optional, count = '1'] = match
  const isOptional = optional !== undefined
  const spec: ArgumentSpec = type.startsWith('{')
    ? { type: 'choice', isOptional, words: type.slice(1, -1).split('|') }
    : { type, isOptional }
  return Array.from({ length: Number(count) }, () => spec)
}

export function countRequired(specs: readonly ArgumentSpec[]): number {
  return specs.filter((spec) => !spec.isOptional).length
}
