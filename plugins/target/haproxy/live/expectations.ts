import {
  canonicalIp,
  parseAddressText,
  parseIp,
  serverState,
  type Change,
  type RunningServer,
  type RuntimeStep,
  type ServerState,
} from 'haproxyctl/plugin'

/** What the steps of a plan say that a server will be; what they do not touch is not expected. */
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
  for (const step of changes.flatMap(({ steps }) => steps)) {
    if (!('server' in step)) continue
    const name = `${step.backend}/${step.server}`
    all.set(name, expectedAfter(step, all.get(name) ?? {}))
  }
  return all
}

/** Steps that are not about what it is leave it as it was. */
function expectedAfter(step: RuntimeStep, before: Expectation): Expectation {
  if (step.kind === 'add-server')
    return { ...expectedAddress(step.address), state: 'maint', ...weightIn(step.options) }
  if (step.kind === 'delete-server') return { isGone: true }
  if (step.kind === 'set-address') return { ...before, address: step.address, port: step.port }
  if (step.kind === 'set-weight') return { ...before, weight: step.weight }
  return step.kind === 'set-state' ? { ...before, state: step.state } : before
}

function weightIn(options: readonly (readonly string[])[]): Expectation {
  const value = options.find(([keyword]) => keyword === 'weight')?.[1]
  return value === undefined ? {} : { weight: Number(value) }
}

/** Of names and sockets the process tells something else. */
function expectedAddress(text: string): Expectation {
  const { host, port } = parseAddressText(text)
  return parseIp(host) === undefined || port === undefined
    ? {}
    : { address: host, port: Number(port) }
}

function compare(expected: Expectation, server: RunningServer | undefined): string | undefined {
  if (expected.isGone) return server === undefined ? undefined : 'is still there'
  if (server === undefined) return 'is not there'
  const { address, port, weight, state } = expected
  if (address !== undefined && canonicalIp(server.address) !== canonicalIp(address)) {
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
