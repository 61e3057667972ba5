import { Agent, createServer, get, type Server } from 'node:http'

/** Web servers that answer with their own port, and a client that asks HAProxy all the time who answers. */
export interface Traffic extends AsyncDisposable {
  /** Milliseconds (monotonic) of the first answer of a port after `sinceMs`; waits for it. */
  firstAnswer(port: number, sinceMs: number): Promise<number>
  /** Milliseconds of the last answer of a port, when none has come for `quietMs`. */
  lastAnswer(port: number, quietMs: number): Promise<number>
  /** Requests that were not answered with 200. */
  readonly failures: number
  /** The mean time between two requests: nothing shorter can be told apart. */
  readonly gapMs: number
}

/** One request about each millisecond over one kept connection; HAProxy balances each anew. */
export async function startTraffic(bind: number, ports: readonly number[]): Promise<Traffic> {
  const servers = ports.map((port) => createServer((_, reply) => reply.end(String(port))))
  await Promise.all(servers.map((server, index) => listening(server, ports[index] ?? 0)))
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const answers = new Map<number, number[]>()
  let failures = 0
  let requests = 0
  const beganMs = performance.now()
  let isOver = false

  async function ask(): Promise<void> {
    while (!isOver) {
      const port = await answerOf(bind, agent)
      requests += 1
      if (port === undefined) failures += 1
      else {
        const times = answers.get(port) ?? []
        times.push(performance.now())
        answers.set(port, times)
      }
      await pause(1)
    }
  }
  const asking = ask()

  return {
    async firstAnswer(port, sinceMs) {
      for (;;) {
        const first = answers.get(port)?.find((atMs) => atMs >= sinceMs)
        if (first !== undefined) return first
        await pause(1)
      }
    },
    async lastAnswer(port, quietMs) {
      for (;;) {
        const last = answers.get(port)?.at(-1) ?? 0
        if (performance.now() - last > quietMs) return last
        await pause(5)
      }
    },
    get failures() {
      return failures
    },
    get gapMs() {
      return (performance.now() - beganMs) / Math.max(1, requests)
    },
    async [Symbol.asyncDispose]() {
      isOver = true
      await asking
      agent.destroy()
      for (const server of servers) {
        server.closeAllConnections()
        server.close()
      }
    },
  }
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

function answerOf(bind: number, agent: Agent): Promise<number | undefined> {
  return new Promise((resolve) => {
    get({ host: '127.0.0.1', port: bind, agent }, (reply) => {
      let text = ''
      reply.on('data', (data) => (text += data))
      reply.on('end', () => resolve(reply.statusCode === 200 ? Number(text) : undefined))
      reply.on('error', () => resolve(undefined))
    }).on('error', () => resolve(undefined))
  })
}
