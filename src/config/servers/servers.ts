import type { LineView } from '../sections/line-view.ts'
import type { OptionsMaker } from './server-options.ts'
import { ServerView, type ServerDefaults } from './server-view.ts'

export interface SectionServers {
  readonly servers: ReadonlyMap<string, ServerView>
  /** What a line stands for depends on the environment, or is not known. */
  readonly isOpen: boolean
  /** What is given to servers below the last line, and to those of sections that start from here. */
  readonly defaults: ServerDefaults
}

const withServers = new Set(['backend', 'listen', 'peers', 'ring'])

export function hasServers(keyword: string): boolean {
  return withServers.has(keyword)
}

const nothing: ServerDefaults = { options: new Map(), uncertain: [] }

/** Reads the servers of a section from its lines, of which each counts for those below it. */
export function readServers(
  keyword: string,
  lines: readonly LineView[],
  base: ServerDefaults | undefined,
  maker: OptionsMaker,
): SectionServers {
  const servers = new Map<string, ServerView>()
  let defaults = base ?? nothing
  let isOpen = false
  for (const line of lines) {
    if (line.directive.keyword === 'default-server') {
      defaults = addDefaults(defaults, line, maker)
      continue
    }
    const named = hasServers(keyword) ? namedBy(line) : undefined
    if (named === undefined) continue
    isOpen ||= named.isOpen
    const options = maker.merge(defaults.options, named.options)
    const isUncertain = defaults.uncertain.length > 0 || line.dependsOnEnvironment
    const { address } = named
    for (const name of named.names)
      servers.set(name, new ServerView({ name, address, options, line, defaults, isUncertain }))
  }
  return { servers, isOpen, defaults }
}

interface NamedServers {
  readonly names: Iterable<string>
  readonly address: string
  readonly options: readonly string[]
  readonly isOpen: boolean
}

function namedBy(line: LineView): NamedServers | undefined {
  switch (line.directive.keyword) {
    case 'server':
    case 'peer': {
      const [, name = '', address = '', ...options] = line.words
      const isOpen = line.directive.words[1]?.hasVariable === true
      return { names: [name], address, options, isOpen }
    }
    case 'server-template': {
      const [, prefix = '', range = '', address = '', ...options] = line.words
      const numbers = readRange(range)
      const isOpen =
        numbers === undefined || line.directive.words.slice(1, 3).some((word) => word.hasVariable)
      return { names: numbered(prefix, numbers), address, options, isOpen }
    }
    default:
      return undefined
  }
}

function addDefaults(before: ServerDefaults, line: LineView, maker: OptionsMaker): ServerDefaults {
  return {
    options: maker.merge(before.options, line.words.slice(1)),
    uncertain: line.dependsOnEnvironment ? [...before.uncertain, line] : before.uncertain,
  }
}

interface NumberRange {
  readonly first: number
  readonly last: number
}

// HAProxy makes room for each of them; nobody means more, and a slip must not use up all memory here.
const mostInTemplate = 1_000_000

/** `3` and `1-3` of a template; `undefined` for what is none. */
function readRange(text: string): NumberRange | undefined {
  const [, low, high] = /^(?:(\d+)-)?(\d+)$/.exec(text) ?? []
  if (high === undefined) return undefined
  const range = { first: Number(low ?? 1), last: Number(high) }
  return range.last - range.first < mostInTemplate ? range : undefined
}

function* numbered(prefix: string, range: NumberRange | undefined): Iterable<string> {
  if (range === undefined) return
  for (let number = range.first; number <= range.last; number += 1) yield `${prefix}${number}`
}
