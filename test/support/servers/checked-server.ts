import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { testContext } from 'haproxyctl/testing'
import type { CheckDefinition, CheckResult, PluginContext } from 'haproxyctl/plugin'

/** Something that a check may ask, on loopback. */
export interface CheckedServer extends AsyncDisposable {
  readonly port: number
}

/** Does `speak` with each connection. */
export function serveTcp(speak: (socket: Socket) => void): Promise<CheckedServer> {
  return listenOn(createServer((socket) => speak(socket)))
}

export async function listenOn(server: Server): Promise<CheckedServer> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => sockets.add(socket.on('error', () => undefined)))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** One question of a check to a port of loopback. */
export async function askOnce<Options>(
  definition: CheckDefinition<Options>,
  { port }: { readonly port: number },
  options: Options,
  more: Partial<PluginContext> & { readonly ms?: number } = {},
): Promise<CheckResult> {
  const check = await definition.open(options, testContext(more))
  const endpoint = { kind: 'tcp', address: '127.0.0.1', port } as const
  const signal = AbortSignal.timeout(more.ms ?? 30_000)
  return check.check({ id: 'a', endpoint, origin: 'test' }, signal)
}
