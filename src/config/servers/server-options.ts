import { runtimeFacts } from '../../generated/runtime-facts.generated.ts'

/** What follows a server's address: keyword to arguments, in the order of the last mention. */
export type ServerOptions = ReadonlyMap<string, readonly string[]>

/** Negations that are settings of their own; the others only take back what came before. */
const standingNegations = new Set([
  'no-ssl-reuse',
  'no-sslv3',
  'no-tls-tickets',
  'no-tlsv10',
  'no-tlsv11',
  'no-tlsv12',
  'no-tlsv13',
  'no-renegotiate',
  'no-sni-auto',
  'no-check-sni-auto',
  'no-check-ssl',
])

/** Makes options, and gives the same object for the same words: most servers of a backend have the same. */
export class OptionsMaker {
  private readonly made = new Map<ServerOptions, Map<string, ServerOptions>>()

  merge(base: ServerOptions, words: readonly string[]): ServerOptions {
    if (words.length === 0) return base
    const known = this.made.get(base) ?? new Map<string, ServerOptions>()
    this.made.set(base, known)
    const key = words.join('\n')
    const options = known.get(key) ?? mergeOptions(base, words)
    known.set(key, options)
    return options
  }
}

/** Puts the words of a `server` or `default-server` line over what earlier lines gave, as HAProxy does. */
export function mergeOptions(base: ServerOptions, words: readonly string[]): ServerOptions {
  if (words.length === 0) return base
  const options = new Map(base)
  for (const [from, to] of optionGroups(words))
    apply(options, words[from] ?? '', words.slice(from + 1, to))
  return options
}

/** Where each keyword begins and its arguments end. */
export function optionGroups(words: readonly string[]): readonly (readonly [number, number])[] {
  const groups: [number, number][] = []
  let index = 0
  while (index < words.length) {
    const end = index + 1 + argumentsOf(words[index] ?? '', words, index)
    groups.push([index, end])
    index = end
  }
  return groups
}

function apply(
  options: Map<string, readonly string[]>,
  keyword: string,
  args: readonly string[],
): void {
  options.delete(keyword)
  if (keyword === 'enabled') options.delete('disabled')
  else if (keyword.startsWith('no-')) {
    options.delete(keyword.slice(3))
    if (standingNegations.has(keyword)) options.set(keyword, args)
  } else {
    options.delete(`no-${keyword}`)
    options.set(keyword, args)
  }
}

function argumentsOf(keyword: string, words: readonly string[], index: number): number {
  if (keyword === 'source') return sourceArguments(words, index)
  return runtimeFacts.options[keyword.replace(/\(.*$/s, '')]?.arguments ?? 0
}

/** `source ADDRESS [usesrc WHAT] [interface NAME]`, the only option with arguments of its own. */
function sourceArguments(words: readonly string[], index: number): number {
  let size = 1
  for (;;) {
    const next = words[index + 1 + size]
    if (next !== 'usesrc' && next !== 'interface') return size
    size += 2
  }
}

/** Whether both say the same, whatever the order. */
export function sameArguments(
  a: readonly string[] | undefined,
  b: readonly string[] | undefined,
): boolean {
  if (a === undefined || b === undefined) return a === b
  return a.length === b.length && a.every((word, index) => word === b[index])
}

/** The keywords in which two servers differ. */
export function differingOptions(a: ServerOptions, b: ServerOptions): readonly string[] {
  if (a === b) return []
  const keywords: string[] = []
  for (const [keyword, args] of a) if (!sameArguments(args, b.get(keyword))) keywords.push(keyword)
  for (const keyword of b.keys()) if (!a.has(keyword)) keywords.push(keyword)
  return keywords
}

export function weightIn(options: ServerOptions): number {
  return Number(options.get('weight')?.[0] ?? 1)
}
