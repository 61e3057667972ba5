import { isIP } from 'node:net'
import { serverState, type Change, type RunningServer, type ServerState } from 'haproxyctl/plugin'

/** What the commands of a plan say that a server will be; what they do not touch is not expected. */
interface Expectation {
  isGone?: boolean
  address?: string
  port?: number
  weight?: number
  state?: ServerState
}

/** Where the process differs from what it was told, in words; empty when it is as it was told. */
export function unmetExpectations(
  changes: readonly Change[],
  servers: readonly RunningServer[],
): readonly string[] {
  const running = new Map(servers.map((server) => [`${server.backend}/${server.name}`, server]))
  const unmet: string[] = []
  for (const [name, expected] of expectationsOf(changes)) {
    const problem = compare(expected, running.get(name))
    if (problem !== undefined) unmet.push(`server ${name} ${problem}`)
  }
  return unmet
}

function expectationsOf(changes: readonly Change[]): ReadonlyMap<string, Expectation> {
  const all = new Map<string, Expectation>()
  for (const { steps } of changes) {
    for (const step of steps) {
      if (step.kind === 'command') expect(all, step.text.trim().split(/\s+/))
    }
  }
  return all
}

function expect(all: Map<string, Expectation>, words: readonly string[]): void {
  const [verb = '', what, name = '', ...rest] = words
  if (what !== 'server' && !(verb === 'set' && what === 'weight')) return
  const before = all.get(name) ?? {}
  switch (verb) {
    case 'add':
      all.set(name, { ...expectedAddress(rest[0] ?? ''), state: 'maint', ...weightIn(rest) })
      break
    case 'del':
      all.set(name, { isGone: true })
      break
    case 'enable':
      all.set(name, { ...before, state: 'ready' })
      break
    case 'disable':
      all.set(name, { ...before, state: 'maint' })
      break
    case 'set':
      all.set(name, { ...before, ...setting(what === 'weight' ? ['weight', ...rest] : rest) })
      break
    default:
    // Nothing else says what a server will be.
  }
}

function setting([kind, value = '', , port]: readonly string[]): Expectation {
  if (kind === 'addr') {
    return { ...(isIP(value) > 0 && { address: value }), ...(port !== undefined && portIn(port)) }
  }
  if (kind === 'weight') return weightIn(['weight', value])
  if (kind === 'state' && (value === 'ready' || value === 'drain' || value === 'maint')) {
    return { state: value }
  }
  return {}
}

/** A percentage is of a weight that only the process knows. */
function weightIn(words: readonly string[]): Expectation {
  const value = words[words.indexOf('weight') + 1]
  if (!words.includes('weight') || value === undefined || !/^\d+$/.test(value)) return {}
  return { weight: Number(value) }
}

function portIn(text: string): Expectation {
  return /^\d{1,5}$/.test(text) ? { port: Number(text) } : {}
}

function expectedAddress(text: string): Expectation {
  const [, bracketed, plain, port = ''] = /^(?:\[(.+)\]|(.+)):(\d+)$/.exec(text) ?? []
  const address = bracketed ?? plain
  if (address === undefined || isIP(address) === 0) return {}
  return { address, ...portIn(port) }
}

function compare(expected: Expectation, server: RunningServer | undefined): string | undefined {
  if (expected.isGone) return server === undefined ? undefined : 'is still there'
  if (server === undefined) return 'is not there'
  const { address, port, weight, state } = expected
  if (address !== undefined && canonical(server.address) !== canonical(address)) {
    return `has address ${server.address} instead of ${address}`
  }
  if (port !== undefined && server.port !== port)
    return `has port ${server.port} instead of ${port}`
  if (weight !== undefined && server.weight !== weight) {
    return `has weight ${server.weight} instead of ${weight}`
  }
  if (state !== undefined && serverState(server) !== state) {
    return `is in state ${serverState(server)} instead of ${state}`
  }
  return undefined
}

/** IPv6 has many spellings; a URL has one for each. */
function canonical(address: string): string {
  return isIP(address) === 6 ? new URL(`http://[${address}]`).hostname : address
}
