import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import type { Duplex } from 'node:stream'
import type { ConnectionOptions } from 'node:tls'
import { openTunnel } from './tunnel.ts'

const settings = { keepAlive: true, maxFreeSockets: 32 } as const

/** The pools of open connections of one client; each is made when it is first needed. */
export class Agents {
  private readonly tunnels = new Map<string, HttpsAgent>()
  private plain: HttpAgent | undefined
  private secure: HttpsAgent | undefined

  forHttp(): HttpAgent {
    this.plain ??= new HttpAgent(settings)
    return this.plain
  }

  forHttps(): HttpsAgent {
    this.secure ??= new HttpsAgent(settings)
    return this.secure
  }

  /** Connections by TLS to whatever host, through the proxy. */
  through(proxy: URL): HttpsAgent {
    const agent = this.tunnels.get(proxy.href) ?? new TunnelAgent(proxy)
    this.tunnels.set(proxy.href, agent)
    return agent
  }

  destroy(): void {
    for (const agent of [this.plain, this.secure, ...this.tunnels.values()]) agent?.destroy()
  }
}

type Created = (error: Error | null, socket: Duplex) => void

class TunnelAgent extends HttpsAgent {
  private readonly proxy: URL

  constructor(proxy: URL) {
    super(settings)
    this.proxy = proxy
  }

  override createConnection(options: ConnectionOptions, created?: Created): undefined {
    openTunnel(this.proxy, options).then(
      (socket) => created?.(null, socket),
      // Node's types want a socket beside an error; what is called looks at the error first.
      (error: Error) => (created as ((error: Error) => void) | undefined)?.(error),
    )
  }
}
