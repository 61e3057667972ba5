import type { HttpConnections, HttpTransport } from '../../model/http.ts'
import type { Environment } from './proxy-choice.ts'

/** HTTP over the network. Node's modules for it are loaded by the first request. */
export function systemTransport(env: Environment): HttpTransport {
  return {
    open(settings) {
      let opened: Promise<HttpConnections> | undefined
      async function connections(): Promise<HttpConnections> {
        const { openConnections } = await import('./node-connections.ts')
        return openConnections(settings, env)
      }
      return {
        async send(request, signal) {
          opened ??= connections()
          return (await opened).send(request, signal)
        },
        async [Symbol.asyncDispose]() {
          await (await opened)?.[Symbol.asyncDispose]()
        },
      }
    },
  }
}
