import { UnavailableError } from '../../model/index.ts'
import { Deliveries, type Batch } from '../../pipeline/monitor/deliveries.ts'
import type { Daemon } from './daemon-command.ts'
import type { OnlookerFlags } from './onlookers.ts'

const authorizationName = 'HAPROXYCTL_WEBHOOK_AUTHORIZATION'
const programLimitMs = 10_000

/** Whoever is sent events, each line of them a JSON document without secrets. */
export function openReceivers(
  { webhook, 'on-events': program }: OnlookerFlags,
  daemon: Daemon,
): readonly Deliveries<string>[] {
  return [
    ...(webhook === undefined ? [] : [webReceiver(webhook, daemon)]),
    ...(program === undefined ? [] : [programReceiver(program, daemon)]),
  ]
}

function webReceiver(url: string, { world, terminal }: Daemon): Deliveries<string> {
  const { clock, log, http, env } = world
  const authorization = env[authorizationName]
  if (authorization !== undefined) {
    log.mask([authorization])
    terminal.mask([authorization])
  }
  const client = http.open({ ...(authorization !== undefined && { headers: { authorization } }) })
  return new Deliveries({
    to: `the webhook at ${new URL(url).host}`,
    clock,
    log,
    async deliver({ items, lost }: Batch<string>, signal) {
      const body = `{"format":1,"lost":${lost},"events":[${items.map((line) => line.trim()).join(',')}]}`
      const headers = { 'content-type': 'application/json' }
      await client.request({ url, method: 'POST', headers, body }, signal)
    },
  })
}

function programReceiver(program: string, { world }: Daemon): Deliveries<string> {
  const { clock, log, processes } = world
  return new Deliveries({
    to: program,
    clock,
    log,
    async deliver({ items }: Batch<string>, signal) {
      const options = { input: items.join(''), timeoutMs: programLimitMs, signal }
      const { exitCode, stderr } = await processes.run(program, [], options)
      if (exitCode === 0) return
      throw new UnavailableError(`it ended with ${exitCode ?? 'a signal'}: ${stderr.trim()}`)
    },
  })
}
