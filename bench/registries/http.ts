import { createServer } from 'node:http'
import { freePorts } from '../../test/support/ports.ts'
import { loopback, type Node, type Registry } from './registry.ts'

/** JSON that is asked for again and again; when it fails, its answers are cut in half. */
export async function startHttpRegistry(poll = '200ms'): Promise<Registry> {
  const services: Record<string, Map<string, Node>> = {}
  let isWell = true
  const server = createServer((_, reply) => {
    const lists = Object.entries(services).map(([name, nodes]) => [
      name,
      [...nodes.values()].map((node) => ({ ...node, address: '127.0.0.1' })),
    ])
    const text = JSON.stringify(Object.fromEntries(lists))
    reply.end(isWell ? text : text.slice(0, text.length / 2))
  })
  const [port = 0] = await freePorts(1)
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    name: `polling every ${poll}`,
    source: `{ plugin: http, url: 'http://127.0.0.1:${port}/', poll: ${poll}, ${loopback} }`,
    put: async (service, node) => void (services[service] ??= new Map()).set(node.id, node),
    remove: async (service, { id }) => void services[service]?.delete(id),
    fail: async () => void (isWell = false),
    mend: async () => void (isWell = true),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
