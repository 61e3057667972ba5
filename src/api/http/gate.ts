import type { IncomingMessage } from 'node:http'
import { parseAddressText } from '../../model/index.ts'
import type { Clock } from '../../model/index.ts'
import { reachesRole, type Role } from '../tokens/role.ts'
import { KnownTokens } from '../tokens/known-tokens.ts'
import type { StoredToken, TokenFile } from '../tokens/token-file.ts'
import { Problem } from './problem.ts'

/** Who is let in. */
export interface Caller {
  readonly who: string
  readonly role: Role
}

export interface GateSettings {
  /** Names that a request may call this server, without ports. */
  readonly hosts: readonly string[]
  /** Most requests in a second, for each token. */
  readonly rate: number
}

export interface Gate {
  /** Before anything else is looked at. */
  checkHost(request: IncomingMessage): void
  /** Throws a Problem for whoever is not to be let in. */
  admit(request: IncomingMessage, needed: Role, writes: boolean): Promise<Caller>
  /** Ends when who was let in would not be any more, or not as the same; nothing counts as a failure or a request. */
  untilShutOut(request: IncomingMessage, caller: Caller, signal: AbortSignal): Promise<void>
}

/** A stream that lasts ends this soon after its token was taken away. */
const recheckMs = 500

/** Wrong tokens in a minute, from one address; who has a good one is not held up by them. */
const failuresPerMinute = 30

export function createGate(tokens: TokenFile, { hosts, rate }: GateSettings, clock: Clock): Gate {
  const known = new KnownTokens(tokens, clock)
  const requests = new Buckets(rate, rate, clock)
  const failures = new Buckets(failuresPerMinute / 60, failuresPerMinute, clock)
  return {
    checkHost(request) {
      const { host = '' } = request.headers
      if (hosts.includes(hostNameOf(host))) return
      throw new Problem(421, 'wrong-host', `this server is not called ${JSON.stringify(host)}`, {
        help: 'Start it with --allow-host NAME for each name that it is reached by.',
      })
    },
    async admit(request, needed, writes) {
      const address = request.socket.remoteAddress ?? 'local'
      const text = tokenOf(request)
      if (text === undefined || failures.isEmpty(address)) {
        if (text !== undefined) throw tooMany()
        throw unauthorized('a token is needed')
      }
      const token = await known.findFor(request.socket, text)
      if (token === undefined) {
        failures.take(address)
        throw unauthorized('this token is not known')
      }
      if (!requests.take(token.name)) throw tooMany()
      if (writes) refuseCrossSite(request)
      if (!reachesRole(token.role, needed)) {
        const message = `the token ${token.name} may ${token.role}, and this needs ${needed}`
        throw new Problem(403, 'wrong-role', message)
      }
      return { who: token.name, role: token.role }
    },
    async untilShutOut(request, { who, role }, signal) {
      const text = tokenOf(request) ?? ''
      let token: StoredToken | undefined
      do {
        await clock.sleep(recheckMs, signal)
        token = await known.findFor(request.socket, text)
      } while (token?.name === who && token.role === role)
    },
  }
}

function tokenOf({ headers }: IncomingMessage): string | undefined {
  return /^Bearer ([\w-]{1,200})$/.exec(headers.authorization ?? '')?.[1]
}

/** Browsers say where a request comes from; whatever is not a page of ours has no business to write. */
function refuseCrossSite({ headers }: IncomingMessage): void {
  const site = headers['sec-fetch-site']
  const { origin, host = '' } = headers
  const isOwnSite = site === undefined || site === 'same-origin' || site === 'none'
  if (isOwnSite && (origin === undefined || hostOfOrigin(origin) === host)) return
  throw new Problem(403, 'cross-site', 'a page of another site may not write here')
}

function hostOfOrigin(origin: string): string | undefined {
  return /^https?:\/\/([^/]+)$/.exec(origin)?.[1]
}

function hostNameOf(host: string): string {
  const { host: name } = parseAddressText(host)
  return name.toLowerCase()
}

function unauthorized(message: string): Problem {
  return new Problem(401, 'unauthorized', message, {
    help: 'Send Authorization: Bearer TOKEN; `haproxyctl token NAME --role read` makes one.',
    headers: { 'www-authenticate': 'Bearer realm="haproxyctl"' },
  })
}

function tooMany(): Problem {
  return new Problem(429, 'too-many', 'too many requests', { headers: { 'retry-after': '1' } })
}

/** How much is left for each key; it comes back with time. */
class Buckets {
  readonly #perSecond: number
  readonly #most: number
  readonly #clock: Clock
  readonly #left = new Map<string, { amount: number; atMs: number }>()

  constructor(perSecond: number, most: number, clock: Clock) {
    this.#perSecond = perSecond
    this.#most = most
    this.#clock = clock
  }

  isEmpty(key: string): boolean {
    return this.#refilled(key).amount < 1
  }

  take(key: string): boolean {
    const bucket = this.#refilled(key)
    if (bucket.amount < 1) return false
    bucket.amount -= 1
    // Nobody can make it grow without end by coming from everywhere.
    if (this.#left.size > 10_000) this.#left.clear()
    this.#left.set(key, bucket)
    return true
  }

  #refilled(key: string): { amount: number; atMs: number } {
    const nowMs = this.#clock.now()
    const bucket = this.#left.get(key) ?? { amount: this.#most, atMs: nowMs }
    const passedMs = Math.max(0, nowMs - bucket.atMs)
    bucket.amount = Math.min(this.#most, bucket.amount + (passedMs / 1_000) * this.#perSecond)
    bucket.atMs = nowMs
    return bucket
  }
}
