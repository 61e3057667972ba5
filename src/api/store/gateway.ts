import type { Draft } from '../../pipeline/edit/draft.ts'
import { splitWords } from '../../text/words/lexer.ts'
import { linesAt } from './yaml-values.ts'

/** A bind line of a frontend. */
export interface Endpoint {
  /** The `name` of the bind line; its address where it has none. */
  readonly alias: string
  readonly address: string
  /** The file of its `crt`; absent where it does no TLS. */
  readonly certificate?: string
  readonly line: number
}

/** A pool that a condition leads to. */
export interface Way {
  /** The host name that leads there. */
  readonly alias: string
  readonly pool: string
  readonly line: number
}

/** A frontend that is written in the project's `sections`. */
export interface Gateway {
  readonly name: string
  /** The section line, as the project has it. */
  readonly header: string
  readonly lines: readonly string[]
  readonly protocol: 'http' | 'tcp'
  readonly isEnabled: boolean
  readonly endpoints: readonly Endpoint[]
  readonly ways: readonly Way[]
  readonly defaultPool?: string
}

export function gatewaysOf(draft: Draft): readonly Gateway[] {
  const found = draft.at(['sections'])
  if (!('value' in found) || found.value.kind !== 'mapping') return []
  const defaults = draft.at(['defaults'])
  const base = 'value' in defaults ? modeIn(linesAt(defaults.value)) : undefined
  return found.value.entries.flatMap(({ key, value }) => {
    const [keyword, name] = wordsOf(key.value)
    if (keyword !== 'frontend' || name === undefined) return []
    return [readGateway({ name, header: key.value }, linesAt(value), base)]
  })
}

/** Gateways that lead to a pool, by name. */
export function gatewaysWithPool(draft: Draft, pool: string): readonly string[] {
  return gatewaysOf(draft)
    .filter(
      ({ defaultPool, ways }) => defaultPool === pool || ways.some((way) => way.pool === pool),
    )
    .map(({ name }) => name)
}

export function wordsOf(line: string): readonly string[] {
  return splitWords(line).map(({ value }) => value)
}

function readGateway(
  { name, header }: Pick<Gateway, 'name' | 'header'>,
  lines: readonly string[],
  base: 'http' | 'tcp' | undefined,
): Gateway {
  const words = lines.map(wordsOf)
  const defaultPool = words.findLast(([keyword]) => keyword === 'default_backend')?.[1]
  return {
    name,
    header,
    lines,
    protocol: modeIn(lines) ?? base ?? 'tcp',
    isEnabled: !words.some(([keyword]) => keyword === 'disabled'),
    endpoints: words.flatMap((each, line) => readEndpoint(each, line) ?? []),
    ways: words.flatMap((each, line) => readWay(each, line) ?? []),
    ...(defaultPool !== undefined && { defaultPool }),
  }
}

function modeIn(lines: readonly string[]): 'http' | 'tcp' | undefined {
  const mode = lines.map(wordsOf).findLast(([keyword]) => keyword === 'mode')?.[1]
  return mode === 'http' || mode === 'tcp' ? mode : undefined
}

function readEndpoint(words: readonly string[], line: number): Endpoint | undefined {
  const [keyword, address, ...rest] = words
  if (keyword !== 'bind' || address === undefined) return undefined
  const name = behind(rest, 'name')
  const certificate = behind(rest, 'crt')
  return {
    alias: name ?? address,
    address,
    line,
    ...(certificate !== undefined && { certificate }),
  }
}

function behind(words: readonly string[], keyword: string): string | undefined {
  const at = words.indexOf(keyword)
  return at === -1 ? undefined : words[at + 1]
}

/** As this interface writes it; what else leads somewhere is not a part of it. */
function readWay(words: readonly string[], line: number): Way | undefined {
  const [keyword, pool, conditional, ...condition] = words
  if (keyword !== 'use_backend' || pool === undefined || conditional !== 'if') return undefined
  const [open, fetch, flag, alias, close, ...more] = condition
  const isHost = fetch === 'req.hdr(host),host_only' || fetch === 'req.ssl_sni'
  if (open !== '{' || !isHost || flag !== '-i' || close !== '}' || more.length > 0) return undefined
  return alias === undefined ? undefined : { alias, pool, line }
}
