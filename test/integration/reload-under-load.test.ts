import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { describe, expect, test } from 'vitest'
import { systemClock } from '../../src/system/clock.ts'
import { applyText } from '../support/apply-text.ts'
import { haproxyBinaries, type HaproxyBinary } from '../support/haproxy/haproxy-binaries.ts'
import { startHaproxy, type HaproxyPlaces } from '../support/haproxy/haproxy.ts'
import { hasWrk, loadCases, startLoad } from '../support/load.ts'
import { realContext, stamped, withBinary } from '../support/worlds/target-world.ts'

/** Twenty reloads take their time, so not every version is tried. */
function oldestAndNewest(): readonly HaproxyBinary[] {
  const all = haproxyBinaries()
  return all.filter((_, index) => index === 0 || index === all.length - 1)
}

interface Wish {
  readonly backend: number
  readonly queueSec?: number
  readonly weight?: number
}

function config(at: HaproxyPlaces, { backend, queueSec = 50, weight = 10 }: Wish): string {
  return stamped(`global
${at.globalLines}defaults
  mode http
  option idle-close-on-response
  timeout connect 5s
  timeout client 30s
  timeout server 30s
frontend front
  bind 127.0.0.1:${at.port('web')}
  default_backend web
backend web
  timeout queue ${queueSec}s
  server a 127.0.0.1:${backend} weight ${weight}
`)
}

describe.skipIf(!hasWrk())('under load (needs wrk)', () => {
  test.each(loadCases(oldestAndNewest()))(
    'HAProxy $binary.version $how: reloads and live changes lose no request',
    async ({ binary, headers }) => {
      const server = createServer((_request, response) => response.end('fine'))
      server.keepAliveTimeout = 60_000
      server.listen(0, '127.0.0.1')
      await once(server, 'listening')
      const backend = (server.address() as AddressInfo).port
      try {
        await using haproxy = await startHaproxy({
          config: (at) => config(at, { backend }),
          binary,
          ports: ['web'],
        })
        const context = realContext(haproxy.folder, withBinary(binary))
        await using load = startLoad(haproxy.port('web'), headers)
        await systemClock.sleep(300)
        const pids = new Set<number | undefined>()
        for (let round = 1; round <= 20; round++) {
          const live = await applyText(
            haproxy,
            config(haproxy, { backend, queueSec: 50 + round - 1, weight: round }),
            context,
          )
          const reload = await applyText(
            haproxy,
            config(haproxy, { backend, queueSec: 50 + round, weight: round }),
            context,
          )
          expect(live.pidAfter).toBe(live.pidBefore)
          pids.add(reload.pidAfter)
          await systemClock.sleep(100)
        }

        const { requests, failures } = await load.stop()

        expect(pids.size).toBe(20)
        expect(requests).toBeGreaterThan(100)
        expect(failures).toEqual([])
      } finally {
        server.closeAllConnections()
        server.close()
      }
    },
  )
})
