import type { IncomingMessage, ServerResponse } from 'node:http'
import { serveHttp, type LocalServer } from '../servers/http-servers.ts'

/** A Docker engine's list and events, for what cannot be brought about with a real one at will. */
export interface DockerDouble extends LocalServer {
  /** As `/containers/json` lists them. */
  readonly containers: unknown[]
  /** Tells who listens. */
  tell(action: string): void
  /** Called before each answer; a status that is given is answered instead. */
  before: ((path: string) => number | undefined) | undefined
  /** Ends the events that are open. */
  endEvents(): void
}

export async function serveDocker(path?: string): Promise<DockerDouble> {
  const containers: unknown[] = []
  const listening = new Set<ServerResponse>()
  function answer(request: IncomingMessage, response: ServerResponse): void {
    const { pathname } = new URL(request.url ?? '/', 'http://docker')
    const refused = double.before?.(pathname)
    if (refused !== undefined) {
      response.writeHead(refused).end('{"message":"not now"}')
    } else if (pathname === '/events') {
      response.writeHead(200, { 'content-type': 'application/json' })
      response.flushHeaders()
      listening.add(response)
      response.on('close', () => listening.delete(response))
    } else response.end(JSON.stringify(containers))
  }
  const double: DockerDouble = Object.assign(await serveHttp(answer, path), {
    containers,
    before: undefined,
    tell(action: string) {
      const event = { Type: 'container', Action: action, Actor: { ID: 'x', Attributes: {} } }
      for (const response of listening) response.write(`${JSON.stringify(event)}\n`)
    },
    endEvents() {
      for (const response of listening) response.destroy()
    },
  })
  return double
}

/** A container as `/containers/json` lists it. */
export function container(name: string, address: string, more: object = {}): object {
  return {
    Id: name.repeat(8),
    Names: [`/${name}`],
    Created: 1,
    Labels: { 'haproxyctl.service': 'web' },
    State: 'running',
    Status: 'Up 2 minutes',
    HostConfig: { NetworkMode: 'default' },
    NetworkSettings: { Networks: { bridge: { IPAddress: address, GlobalIPv6Address: '' } } },
    Ports: [{ PrivatePort: 80, Type: 'tcp' }],
    ...more,
  }
}
