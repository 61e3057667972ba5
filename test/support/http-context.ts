import { testContext } from 'haproxyctl/testing'
import type { PluginContext } from 'haproxyctl/plugin'
import { createHttp } from '../../src/kit/http/create-http.ts'
import { systemClock } from '../../src/system/clock.ts'
import { systemTransport } from '../../src/system/http/transport.ts'

/** A context with HTTP over the network; what is shared of hosts is its own. */
export function httpContext(more: Partial<PluginContext> = {}): PluginContext {
  const http = createHttp({ transport: systemTransport({}), clock: systemClock })
  return testContext({ http, ...more })
}
