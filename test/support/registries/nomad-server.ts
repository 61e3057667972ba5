import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { serveHttp, type LocalServer } from '../servers/http-servers.ts'

/** Nomad's own service discovery with its allocations, and blocking queries by index, as its documents have them. */
export interface NomadServer extends LocalServer {
  /** Registers an instance with an allocation of its own, which runs. */
  register(service: string, id: string, address: string, more?: object): void
  /** Takes out what is registered; its allocation stays. */
  deregister(id: string): void
  /** Says something else of an allocation. */
  allocate(id: string, more: object): void
  /** Forgets an allocation, and not what it has registered. */
  forget(id: string): void
  /** Goes on from another index. */
  setIndex(index: number): void
  refuse: ((path: string) => number | undefined) | undefined
  readonly questions: readonly URL[]
}

export async function serveNomad(): Promise<NomadServer> {
  const registrations = new Map<string, { ServiceName: string; Tags: readonly string[] }>()
  const allocations = new Map<string, object>()
  const questions: URL[] = []
  let index = 100
  function answerTo(path: string): unknown {
    const [, , kind, name] = path.split('/')
    if (kind === 'allocations') return [...allocations.values()]
    const all = [...registrations.values()]
    if (kind === 'service') return all.filter((each) => each.ServiceName === name)
    const names = [...new Set(all.map((each) => each.ServiceName))]
    const services = names.map((each) => ({
      ServiceName: each,
      Tags: all.filter(({ ServiceName }) => ServiceName === each).flatMap(({ Tags }) => Tags),
    }))
    return [{ Namespace: 'default', Services: services }]
  }
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://nomad')
    questions.push(url)
    const refused = server.refuse?.(url.pathname)
    if (refused !== undefined) {
      response.writeHead(refused).end('Permission denied')
      return
    }
    const known = Number(url.searchParams.get('index') ?? 0)
    const endMs = Date.now() + Number.parseInt(url.searchParams.get('wait') ?? '0', 10)
    while (known > 0 && index === known && Date.now() < endMs && !response.destroyed)
      await sleep(10)
    response.writeHead(200, { 'content-type': 'application/json', 'x-nomad-index': index })
    response.end(JSON.stringify(answerTo(url.pathname)))
  }
  function change(work: () => void): void {
    index += 1
    work()
  }
  const local = await serveHttp((request, response) => void answer(request, response))
  const server: NomadServer = Object.assign(local, {
    questions,
    refuse: undefined,
    register(service: string, id: string, address: string, more: object = {}) {
      const [, Address = '', port = ''] = /^\[?([^\]]*?)\]?:(\d+)$/.exec(address) ?? []
      const registered = {
        ID: id,
        ServiceName: service,
        AllocID: id,
        Tags: [],
        Datacenter: 'dc1',
        JobID: service,
      }
      change(() => {
        const place = { Address, Port: Number(port) }
        registrations.set(id, Object.assign(registered, place, more))
        if (!allocations.has(id)) allocations.set(id, allocation(id))
      })
    },
    deregister: (id: string) => change(() => registrations.delete(id)),
    allocate: (id: string, more: object) =>
      change(() => allocations.set(id, { ...allocation(id), ...more })),
    forget: (id: string) => change(() => allocations.delete(id)),
    setIndex: (now: number) => void (index = now),
  })
  return server
}

function allocation(id: string): object {
  return { ID: id, ClientStatus: 'running', DesiredStatus: 'run', NodeName: 'client1' }
}
