import { parseAddressText } from '../../model/index.ts'
import type { LineView } from '../../config/sections/line-view.ts'
import type { SectionView } from '../../config/sections/section-view.ts'
import { mergeOptions, type ServerOptions } from '../../config/servers/server-options.ts'
import { compareVersions } from '../../model/version.ts'
import { mentions, placeOf, servingProxies, type RuleContext } from './rule.ts'

/** Servers that are checked have to say on which port: HAProxy tells of it only after the whole file. */
export function checkPorts(context: RuleContext): void {
  for (const view of servingProxies(context)) {
    if (view.hasBackend && mayLackPorts(view) && needsPorts(view, context))
      checkServers(view, context)
  }
}

/** A server whose address does not end in a port, as it is written. */
const withoutPort = /^\s*server(?:-template\s+\S+)?\s+\S+\s+(?!\S+:[1-9]\d*(?:\s|$))/m

function mayLackPorts(view: SectionView): boolean {
  return mentions(view, withoutPort) || view.chain.some((each) => mentions(each, /agent-check/))
}

/** A program, from 3.1 on, and steps that all name their port need none of the server. */
function needsPorts(view: SectionView, { version }: RuleContext): boolean {
  if (view.hasExternalCheck && compareVersions(version, '3.1') >= 0) return false
  const connects = view.checkSteps.filter((line) => line.words[1] === 'connect')
  return connects.length === 0 || connects.some((line) => !line.words.includes('port', 2))
}

function checkServers(view: SectionView, context: RuleContext): void {
  let given: ServerOptions = view.base?.serverDefaults.options ?? new Map()
  for (const line of view.lines) {
    const { keyword } = line.directive
    if (keyword === 'default-server') given = mergeOptions(given, line.words.slice(1))
    else if (keyword === 'server') checkLine(line, 2, given, context)
    else if (keyword === 'server-template') checkLine(line, 3, given, context)
  }
}

function checkLine(
  line: LineView,
  addressAt: number,
  given: ServerOptions,
  context: RuleContext,
): void {
  if (!hasCheck(line, given) || line.dependsOnEnvironment) return
  const address = line.directive.words[addressAt]
  if (address === undefined || address.asAddress?.isKnown === false) return
  const options = mergeOptions(given, line.words.slice(addressAt + 1))
  const text = address.asAddress?.text ?? address.value
  if (options.has('agent-check') && readPort(options.get('agent-port')?.[0]) === 0)
    reportAgent(line, context)
  if (!options.has('check') || !lacksPort(text) || hasOwnPort(options)) return
  context.report({
    ...placeOf(line, addressAt),
    code: 'validate/missing-check-port',
    message: `The server \`${(line.words[1] ?? '').slice(0, 60)}\` is checked, but neither it nor its check has a port.`,
    help: `Write \`${text.replace(/:[+-]?0*$/, '').slice(0, 60)}:PORT\`, or \`port PORT\` for the check alone.`,
  })
}

/** Looked at first: most lines are decided by it, and there may be a hundred thousand. */
function hasCheck({ directive }: LineView, given: ServerOptions): boolean {
  if (given.has('check') || given.has('agent-check')) return true
  return directive.words.some(({ value }) => value === 'check' || value === 'agent-check')
}

function reportAgent(line: LineView, context: RuleContext): void {
  const at = line.words.indexOf('agent-check')
  context.report({
    ...placeOf(line, at < 0 ? 1 : at),
    code: 'validate/missing-check-port',
    message: 'The agent check of this server has no port.',
    help: 'Add `agent-port` with its port.',
  })
}

function hasOwnPort(options: ServerOptions): boolean {
  const [address = ''] = options.get('addr') ?? []
  return readPort(options.get('port')?.[0]) > 0 || readPort(parseAddressText(address).port) > 0
}

function readPort(text: string | undefined): number {
  return /^\d+$/.test(text ?? '') ? Number(text) : 0
}

/** True for addresses and names that certainly have none; not for sockets, SRV records and "wherever the client went". */
function lacksPort(text: string): boolean {
  const { kind, prefix, host, isBracketed, port = '' } = parseAddressText(text)
  if (kind === 'local' || !/^(?:(?:stream\+)?(?:tcp|ipv)[46]?@)?$/.test(prefix)) return false
  const isHost = isBracketed || /^[A-Za-z0-9][A-Za-z0-9_.-]*$/.test(host)
  return isHost && /^(?:0*|[+-]\d+)$/.test(port) && host !== '0.0.0.0' && host !== '::'
}
