import type { IncomingMessage, ServerResponse } from 'node:http'
import { serveHttp, type LocalServer } from '../servers/http-servers.ts'

type Instance = Readonly<Record<string, unknown>> & {
  readonly app: string
  readonly status: string
}

/** Eureka's registry with its changes and their hash, as its REST API has them. */
export interface EurekaServer extends LocalServer {
  register(id: string, place: string, more?: object): void
  remove(id: string): void
  /** Forgets what has changed up to now, as a server does after three minutes. */
  forgetChanges(): void
  refuse: ((path: string) => number | undefined) | undefined
  readonly paths: readonly string[]
}

export async function serveEureka(): Promise<EurekaServer> {
  const instances = new Map<string, Instance>()
  let changes: object[] = []
  const paths: string[] = []
  function answer(request: IncomingMessage, response: ServerResponse): void {
    const path = request.url ?? '/'
    paths.push(path)
    const refused = server.refuse?.(path)
    if (refused !== undefined || !/^\/eureka\/apps(\/delta)?$/.test(path)) {
      response.writeHead(refused ?? 404).end('{"error":"no"}')
      return
    }
    const told = path.endsWith('/delta') ? changes : [...instances.values()]
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ applications: applicationsOf(told as Instance[], hash()) }))
  }
  function hash(): string {
    const statuses: string[] = [...instances.values()].map(({ status }) => status).toSorted()
    return [...new Set(statuses)]
      .map((each) => `${each}_${statuses.filter((other) => other === each).length}_`)
      .join('')
  }
  const server: EurekaServer = Object.assign(await serveHttp(answer), {
    paths,
    refuse: undefined,
    register(id: string, place: string, more: object = {}) {
      const [, ipAddr = '', port = ''] = /^\[?([^\]]*?)\]?:(\d+)$/.exec(place) ?? []
      const instance: Instance = {
        instanceId: id,
        app: 'WEB',
        hostName: 'node1',
        ipAddr,
        port: { $: Number(port), '@enabled': 'true' },
        securePort: { $: 443, '@enabled': 'false' },
        status: 'UP',
        metadata: { '@class': 'java.util.Collections$EmptyMap' },
        ...more,
      }
      changes.push({ ...instance, actionType: instances.has(id) ? 'MODIFIED' : 'ADDED' })
      instances.set(id, instance)
    },
    remove(id: string) {
      changes.push({ ...instances.get(id), actionType: 'DELETED' })
      instances.delete(id)
    },
    forgetChanges: () => void (changes = []),
  })
  return server
}

function applicationsOf(instances: readonly Instance[], hash: string): object {
  const names = [...new Set(instances.map(({ app }) => app))]
  const application = names.map((name) => {
    const own = instances.filter(({ app }) => app === name)
    // As servers of old write it.
    return { name, instance: own.length === 1 ? own[0] : own }
  })
  return { versions__delta: '1', apps__hashcode: hash, application }
}
