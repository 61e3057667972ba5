import type { LineView } from './line-view.ts'
import type { OptionsMaker } from './server-options.ts'
import { ServerView, type ServerDefaults } from './server-view.ts'

export interface SectionServers {
  readonly servers: ReadonlyMap<string, ServerView>
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
  for (const line of lines) {
    switch (line.directive.keyword) {
      case 'default-server':
        defaults = addDefaults(defaults, line, maker)
        break
      case 'server':
      case 'peer':
        if (hasServers(keyword)) addServer(servers, line, defaults, maker)
        break
      case 'server-template':
        if (hasServers(keyword)) addTemplate(servers, line, defaults, maker)
    }
  }
  return { servers, defaults }
}

function addDefaults(before: ServerDefaults, line: LineView, maker: OptionsMaker): ServerDefaults {
  return {
    options: maker.merge(before.options, line.words.slice(1)),
    uncertain: line.dependsOnEnvironment ? [...before.uncertain, line] : before.uncertain,
  }
}

function addServer(
  servers: Map<string, ServerView>,
  line: LineView,
  defaults: ServerDefaults,
  maker: OptionsMaker,
): void {
  const [, name = '', address = '', ...own] = line.words
  const options = maker.merge(defaults.options, own)
  const isUncertain = isUncertainBy(line, defaults)
  servers.set(name, new ServerView({ name, address, options, line, defaults, isUncertain }))
}

// HAProxy makes room for each of them; nobody means more, and a slip must not use up all memory here.
const mostInTemplate = 1_000_000

/** `server-template app 1-3` or `server-template app 3`: app1, app2 and app3. */
function addTemplate(
  servers: Map<string, ServerView>,
  line: LineView,
  defaults: ServerDefaults,
  maker: OptionsMaker,
): void {
  const [, prefix = '', range = '', address = '', ...own] = line.words
  const [, first, last] = /^(?:(\d+)-)?(\d+)$/.exec(range) ?? []
  const low = Number(first ?? 1)
  const high = Number(last ?? 0)
  if (high - low >= mostInTemplate) return
  const options = maker.merge(defaults.options, own)
  const isUncertain = isUncertainBy(line, defaults)
  for (let number = low; number <= high; number += 1) {
    const name = `${prefix}${number}`
    servers.set(name, new ServerView({ name, address, options, line, defaults, isUncertain }))
  }
}

function isUncertainBy(line: LineView, { uncertain }: ServerDefaults): boolean {
  return uncertain.length > 0 || line.dependsOnEnvironment
}
