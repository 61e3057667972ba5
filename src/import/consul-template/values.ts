import type { ActionWord } from './actions.ts'

/** A value of Consul's keys or of the environment. */
export interface OuterValue {
  readonly kind: 'env' | 'key'
  readonly name: string
  /** The variable of HAProxy that stands for it. */
  readonly variable: string
  readonly fallback?: string
}

/** `env "X"`, `key "a/b"`, `keyOrDefault "a/b" "5"`, and nothing around it. */
export function outerValue(words: readonly ActionWord[]): OuterValue | undefined {
  const [keyword, name, fallback, ...rest] = words
  if (name?.isText !== true || rest.length > 0) return undefined
  const of = { name: name.value, variable: variableOf(name.value) }
  switch (keyword?.value ?? '') {
    case 'env':
    case 'mustEnv':
      return fallback === undefined ? { kind: 'env', ...of } : undefined
    case 'key':
    case 'keyExists':
      return fallback === undefined ? { kind: 'key', ...of } : undefined
    case 'envOrDefault':
    case 'keyOrDefault': {
      if (fallback?.isText !== true) return undefined
      const kind = keyword?.value === 'keyOrDefault' ? 'key' : 'env'
      return { kind, ...of, fallback: fallback.value }
    }
    default:
      return undefined
  }
}

function variableOf(name: string): string {
  const plain = name.replaceAll(/[^A-Za-z0-9]+/g, '_').replace(/^_+|_+$/g, '')
  return /^\d/.test(plain) ? `_${plain}` : plain.toUpperCase()
}

/** What HAProxy can decide of a condition by itself. */
export interface DecidedCondition {
  /** As behind `.if`. */
  readonly text: string
  readonly value: OuterValue
}

/** `env "X"`, `keyExists "a"`, `eq (env "X") "v"`, `not (…)`. */
export function conditionOf(words: readonly ActionWord[]): DecidedCondition | undefined {
  const [first] = words
  if (first?.value === 'not' && !first.isText) {
    const inner = conditionOf(unwrapped(words.slice(1)))
    return inner && { ...inner, text: `!${inner.text}` }
  }
  if ((first?.value === 'eq' || first?.value === 'ne') && !first.isText) {
    const last = words.at(-1)
    const value = outerValue(unwrapped(words.slice(1, -1)))
    if (value === undefined || last?.isText !== true || !/^[\w.:/-]+$/.test(last.value))
      return undefined
    const function_ = first.value === 'eq' ? 'streq' : 'strneq'
    return { text: `${function_}("$${value.variable}",${last.value})`, value }
  }
  const value = outerValue(words)
  if (value === undefined || value.fallback !== undefined) return undefined
  return { text: `defined(${value.variable})`, value }
}

function unwrapped(words: readonly ActionWord[]): readonly ActionWord[] {
  const isWrapped = words[0]?.value === '(' && words.at(-1)?.value === ')'
  return isWrapped ? words.slice(1, -1) : words
}
