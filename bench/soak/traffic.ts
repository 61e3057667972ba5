import { Agent, request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

/** A request that failed. */
export interface Lost {
  readonly startedAtMs: number
  readonly endedAtMs: number
  readonly port: number
  readonly why: string
}

export interface Traffic extends AsyncDisposable {
  readonly requests: number
  readonly lost: readonly Lost[]
}

// Longer than the longest time for which something stands still.
const patienceMs = 30_000

/** Clients that ask each port again and again: half of them keep their connection. */
export function startTraffic(ports: readonly number[], clientsPerPort = 2): Traffic {
  const lost: Lost[] = []
  const stopping = new AbortController()
  let requests = 0
  async function client(port: number, keepAlive: boolean): Promise<void> {
    const agent = new Agent({ keepAlive, maxSockets: 1 })
    while (!stopping.signal.aborted) {
      const startedAtMs = performance.now()
      requests++
      const why = await ask(port, agent)
      if (why !== undefined) lost.push({ startedAtMs, endedAtMs: performance.now(), port, why })
      await pause(20)
    }
    agent.destroy()
  }
  const clients = ports.flatMap((port) =>
    Array.from({ length: clientsPerPort }, (_, index) => client(port, index % 2 === 0)),
  )
  return {
    get requests() {
      return requests
    },
    lost,
    async [Symbol.asyncDispose]() {
      stopping.abort()
      await Promise.all(clients)
    },
  }
}

/** Why it failed. A connection that was kept and is closed just then is tried again, as clients do. */
function ask(port: number, agent: Agent, isAgain = false): Promise<string | undefined> {
  return new Promise((resolve) => {
    const sent = request({ host: '127.0.0.1', port, agent, timeout: patienceMs }, (reply) => {
      reply.resume()
      reply.once('error', (error) => resolve(error.message))
      reply.once('end', () => resolve(reply.statusCode === 200 ? undefined : `${reply.statusCode}`))
    })
    sent.once('timeout', () => sent.destroy(new Error(`no answer within ${patienceMs} ms`)))
    sent.once('error', (error) => {
      if (sent.reusedSocket && !isAgain) resolve(ask(port, agent, true))
      else resolve(error.message)
    })
    sent.end()
  })
}
