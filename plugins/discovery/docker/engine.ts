import {
  HttpError,
  readLines,
  readTls,
  UnavailableError,
  type HttpClient,
  type PluginContext,
} from 'haproxyctl/plugin'
import { readContainer, type Container } from './container.ts'
import type { DockerOptions } from './options.ts'

/** The API of a Docker engine, as far as it is read here. */
export interface Engine extends AsyncDisposable {
  /** All containers that run. */
  readonly containers: (signal: AbortSignal) => Promise<readonly Container[]>
  /** From when it comes back, an item for each event that may change what `containers` says. */
  readonly events: (signal: AbortSignal) => Promise<AsyncGenerator<undefined> & AsyncDisposable>
}

export async function openEngine(options: DockerOptions, context: PluginContext): Promise<Engine> {
  const { url, socket = '/var/run/docker.sock', tls } = options
  const client = context.http.open(
    url === undefined
      ? { socket, proxy: 'none' }
      : { base: url, ...(tls !== undefined && { tls: await readTls(tls, context) }) },
  )
  return {
    containers: (signal) => listContainers(client, signal),
    events: (signal) => listen(client, signal),
    [Symbol.asyncDispose]: () => client[Symbol.asyncDispose](),
  }
}

async function listContainers(
  client: HttpClient,
  signal: AbortSignal,
): Promise<readonly Container[]> {
  const answer = await client.request({ url: '/containers/json' }, signal).catch(notAllowed)
  const list = answer.json()
  if (!Array.isArray(list)) throw notDocker()
  return list.map(readContainer).toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

/** The connection stands when it comes back: what happens from then on is told, however late it is read. */
async function listen(
  client: HttpClient,
  signal: AbortSignal,
): Promise<AsyncGenerator<undefined> & AsyncDisposable> {
  const filters = JSON.stringify({ type: ['container', 'network'] })
  const stream = await client
    .stream({ url: '/events', query: { filters } }, signal)
    .catch(notAllowed)
  async function* heard(): AsyncGenerator<undefined> {
    for await (const line of readLines(stream.body)) if (isNews(line)) yield undefined
    throw new UnavailableError('the engine ended its events')
  }
  return Object.assign(heard(), { [Symbol.asyncDispose]: () => stream[Symbol.asyncDispose]() })
}

const changes =
  /^(?:start|die|destroy|pause|unpause|rename|update|connect|disconnect|health_status)\b/

function isNews(line: string): boolean {
  const event: unknown = parse(line)
  if (typeof event !== 'object' || event === null || !('Action' in event)) throw notDocker()
  return typeof event.Action === 'string' && changes.test(event.Action)
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (cause) {
    throw notDocker(cause)
  }
}

function notAllowed(error: unknown): never {
  if (error instanceof HttpError || !(error instanceof UnavailableError)) throw error
  throw new UnavailableError(error.message, {
    cause: error,
    help: 'Look whether the engine runs, and whether haproxyctl’s user may use its socket (the group `docker`).',
  })
}

function notDocker(cause?: unknown): UnavailableError {
  return new UnavailableError('the answer is not that of Docker’s API', {
    cause,
    help: 'Look whether `socket` or `url` leads to a Docker engine.',
  })
}
