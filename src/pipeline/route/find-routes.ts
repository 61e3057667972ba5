import { basename } from 'node:path'
import type { Configuration } from '../../config/configuration.ts'
import { readTexts } from '../../config/read-configuration.ts'
import type { Request } from '../../config/evaluate/request.ts'
import { findRoute, type FrontendRoute } from '../../config/route/route.ts'
import type { RouteFiles } from '../../config/route/rules.ts'
import { configsOf, Failure, UnavailableError } from '../../model/index.ts'
import { decodeText } from '../../text/words/decode.ts'
import { sampleTable } from '../../validate/expressions/load-samples.ts'
import type { RenderedText } from '../candidate/render-text.ts'
import type { World } from '../session/world.ts'
import { entrancesOf, type Entrance } from './entrances.ts'
import { readQuestion, type ReadQuestion, type RouteQuestion } from './question.ts'

/** One way that a request may take, from the line that it comes in by. */
export interface FoundRoute extends Entrance {
  readonly route: FrontendRoute
}

export interface FoundRoutes {
  readonly question: ReadQuestion
  /** In the order of the configuration; none where nothing listens there. */
  readonly routes: readonly FoundRoute[]
}

type Written = Pick<RenderedText, 'rendered' | 'companions' | 'version'>

/** What the rendered configuration does with a request. Throws a Failure of kind `usage` for what cannot be one. */
export async function findRoutes(
  text: Written,
  asked: RouteQuestion,
  world: Pick<World, 'files'>,
): Promise<FoundRoutes> {
  const question = readQuestion(asked)
  const files = configsOf(text.rendered)
  // HAProxy's environment is not ours.
  const configuration = readTexts(files, { version: text.version })
  if (asked.frontend !== undefined && configuration.frontend(asked.frontend) === undefined) {
    throw new Failure('usage', `there is no frontend ${JSON.stringify(asked.frontend)}`, {
      help: `There are ${frontendNames(configuration).join(', ')}.`,
    })
  }
  const entrances = entrancesOf(configuration, question).filter(
    ({ frontend }) => asked.frontend === undefined || frontend.name === asked.frontend,
  )
  const shelf = new Shelf(text, world)
  for (;;) {
    const routes = entrances.map((entrance) => {
      const request = requestOf(question, entrance)
      const lookup = { names: sampleTable(text.version), files: shelf }
      return { ...entrance, route: findRoute(configuration, entrance.frontend, request, lookup) }
    })
    // What a rule looks up depends on what others found in files before.
    if (!(await shelf.fetchWanted())) return { question, routes }
  }
}

function frontendNames(configuration: Configuration): readonly string[] {
  const all = [...configuration.sections.values()].filter(({ hasFrontend }) => hasFrontend)
  return all.map(({ proxyName }) => proxyName)
}

/** Of headers only those that were told of are known. */
function requestOf(question: ReadQuestion, { frontend, bind, isTls }: Entrance): Request {
  const { host, port, target, method, headers, source } = question
  const hasHost = headers.some(([name]) => name.toLowerCase() === 'host')
  const hostLine = host === undefined || hasHost ? [] : [['host', host] as const]
  // Who asks, and where, is then said by the proxy before this one.
  const isTold = bind.words.includes('accept-proxy') || bind.words.includes('accept-netscaler-cip')
  const secured = frontend.mode === 'http' ? isTls : (question.isTls ?? isTls)
  return {
    method,
    target,
    headers: [...hostLine, ...headers],
    mayHaveMore: true,
    isTls: secured,
    ...(secured && host !== undefined && { serverName: host }),
    ...(!isTold && port !== undefined && { destinationPort: port }),
    ...(!isTold && source !== undefined && { source }),
  }
}

const mostBytes = 50_000_000

/** Files that the configuration names: those that go with it, else those that lie where they are named. */
class Shelf implements RouteFiles {
  readonly #texts = new Map<string, string | undefined>()
  readonly #wanted = new Set<string>()
  readonly #own: ReadonlyMap<string, string>
  readonly #world: Pick<World, 'files'>

  constructor({ rendered, companions }: Written, world: Pick<World, 'files'>) {
    this.#own = new Map([...companions, ...rendered.files].map(({ name, text }) => [name, text]))
    this.#world = world
  }

  patterns(path: string): readonly string[] | undefined {
    return this.#lines(path)
  }

  map(path: string): readonly (readonly [string, string])[] | undefined {
    return this.#lines(path)?.map((line) => {
      const [, key = '', value = ''] = /^(\S+)\s*(.*)$/.exec(line) ?? []
      return [key, value.trimEnd()]
    })
  }

  /** Whether something was asked for that is there only now. */
  async fetchWanted(): Promise<boolean> {
    const wanted = [...this.#wanted]
    this.#wanted.clear()
    await Promise.all(wanted.map(async (path) => this.#texts.set(path, await this.#read(path))))
    return wanted.length > 0
  }

  #lines(path: string): readonly string[] | undefined {
    const own = this.#own.get(basename(path))
    if (own === undefined && !this.#texts.has(path)) this.#wanted.add(path)
    const lines = (own ?? this.#texts.get(path))?.split('\n')
    return lines
      ?.map((line) => line.trimStart())
      .filter((line) => line !== '' && !line.startsWith('#'))
  }

  async #read(path: string): Promise<string | undefined> {
    if (!path.startsWith('/')) return undefined
    try {
      const bytes = await this.#world.files.read(path, { maxBytes: mostBytes })
      return bytes && decodeText(bytes).text
    } catch (error) {
      // What cannot be read is not known, and neither is what depends on it.
      if (error instanceof UnavailableError) return undefined
      throw error
    }
  }
}
