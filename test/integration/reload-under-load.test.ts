import { execFile } from 'node:child_process'
import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { systemClock } from '../../src/system/clock.ts'
import { systemProcesses } from '../../src/system/processes.ts'
import { applyText } from '../support/apply-text.ts'
import { startHaproxy, type HaproxyPlaces } from '../support/haproxy.ts'
import { stamped } from '../support/target-world.ts'

const hasWrk = await promisify(execFile)('wrk', ['-v']).then(
  () => true,
  // `wrk -v` prints its version and ends with 1.
  (error: { code?: unknown }) => error.code === 1,
)

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
frontend web
  bind 127.0.0.1:${at.port('web')}
  default_backend web
backend web
  timeout queue ${queueSec}s
  server a 127.0.0.1:${backend} weight ${weight}
`)
}

interface Load {
  readonly requests: number
  /** wrk's words for what failed; empty when nothing did. */
  readonly failures: readonly string[]
}

async function load(port: number, seconds: number, headers: readonly string[]): Promise<Load> {
  const args = ['-t1', '-c8', `-d${seconds}s`, '--timeout', '5s']
  const more = headers.flatMap((header) => ['-H', header])
  const { stdout } = await systemProcesses.run('wrk', [
    ...args,
    ...more,
    `http://127.0.0.1:${port}/`,
  ])
  return {
    requests: Number(/(\d+) requests in/.exec(stdout)?.[1]),
    failures: stdout.split('\n').filter((line) => /Socket errors|Non-2xx/.test(line)),
  }
}

describe.skipIf(!hasWrk)('under load (needs wrk)', () => {
  test.each([
    ['with keep-alive', []],
    ['without keep-alive', ['Connection: close']],
  ])('%s, reloads and live changes lose no request', async (_, headers) => {
    const server = createServer((_request, response) => response.end('fine'))
    server.keepAliveTimeout = 60_000
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const backend = (server.address() as AddressInfo).port
    try {
      await using haproxy = await startHaproxy({
        config: (at) => config(at, { backend }),
        ports: ['web'],
      })
      const loading = load(haproxy.port('web'), 18, headers)
      await systemClock.sleep(300)
      const pids = new Set<number | undefined>()
      for (let round = 1; round <= 20; round++) {
        const live = await applyText(haproxy, config(haproxy, { backend, queueSec: 50 + round - 1, weight: round })) // oxfmt-ignore
        const reload = await applyText(haproxy, config(haproxy, { backend, queueSec: 50 + round, weight: round })) // oxfmt-ignore
        expect(live.pidAfter).toBe(live.pidBefore)
        pids.add(reload.pidAfter)
        await systemClock.sleep(100)
      }

      const { requests, failures } = await loading

      expect(pids.size).toBe(20)
      expect(requests).toBeGreaterThan(100)
      expect(failures).toEqual([])
    } finally {
      server.closeAllConnections()
      server.close()
    }
  })
})
