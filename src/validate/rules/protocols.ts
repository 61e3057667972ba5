import type { LineView } from '../../config/sections/line-view.ts'
import type { SectionView } from '../../config/sections/section-view.ts'
import { compareVersions } from '../../model/version.ts'
import { mentions, placeOf, servingProxies, titleOf, type RuleContext } from './rule.ts'

/** Addresses and protocols that a mode does not take. */
export function checkProtocols(context: RuleContext): void {
  for (const view of servingProxies(context)) {
    // A variable may have an address of any kind in it.
    const servers = mentions(view, /[@$]|\sproto\s/) ? view.own('server') : []
    for (const line of servers) {
      checkReverse(line, view, context)
      checkQuic(line, context)
      checkDatagram(line, view, context)
      checkProto(line, view, context)
      checkFcgi(line, view, context)
    }
    for (const line of view.own('bind')) {
      checkListener(line, context)
      checkProto(line, view, context)
    }
  }
}

function addressOf(line: LineView, at = 2): string {
  const word = line.directive.words[at]
  return word?.asAddress?.text ?? word?.value ?? ''
}

function allowsExperimental({ configuration }: RuleContext): boolean {
  return configuration.written.some((view) => view.own('expose-experimental-directives').length > 0)
}

/** Up to 3.0 HAProxy took QUIC servers and could not speak to them; 3.3 learnt it, as an experiment. */
function checkQuic(line: LineView, context: RuleContext): void {
  if (!/^quic[46]@/.test(addressOf(line))) return
  const { version } = context
  if (compareVersions(version, '3.3') >= 0) return checkExperimental(line, 2, 'QUIC', context)
  if (compareVersions(version, '2.8') >= 0 && compareVersions(version, '3.1') < 0) return
  context.report({
    ...placeOf(line, 2),
    code: 'validate/not-yet-available',
    message: `Servers speak QUIC since HAProxy 3.3; the target is ${version}.`,
  })
}

function checkListener(line: LineView, context: RuleContext): void {
  const address = addressOf(line, 1)
  const isKnown = compareVersions(context.version, '2.9') >= 0
  if (address.startsWith('rhttp@') && isKnown) checkExperimental(line, 1, '`rhttp@`', context)
  if (!/^(?:udp[46]?|dgram\+\w+)@/.test(address)) return
  context.report({
    ...placeOf(line, 1),
    code: 'validate/bad-address',
    message: 'A proxy takes no datagrams.',
    help: 'Syslog messages go to a `log-forward` section with `dgram-bind`.',
  })
}

function checkExperimental(line: LineView, at: number, what: string, context: RuleContext): void {
  if (allowsExperimental(context)) return
  context.report({
    ...placeOf(line, at),
    code: 'validate/experimental',
    message: `${what} is experimental here in HAProxy ${context.version} and has to be asked for.`,
    help: 'Put `expose-experimental-directives` into `global`, above this line.',
  })
}

function checkReverse(line: LineView, view: SectionView, context: RuleContext): void {
  if (!addressOf(line).startsWith('rhttp@') || compareVersions(context.version, '2.9') < 0) return
  checkExperimental(line, 2, '`rhttp@`', context)
  if (!view.isModeKnown || view.mode === 'http') return
  context.report({
    ...placeOf(line, 2),
    code: 'validate/mode-mismatch',
    message: `Reverse HTTP needs \`mode http\`; ${titleOf(view)} is in ${view.mode} mode.`,
  })
}

/** Up to 2.8 no server takes datagrams; later those of `mode log` do. */
function checkDatagram(line: LineView, view: SectionView, context: RuleContext): void {
  if (!/^(?:udp[46]?|dgram\+\w+)@/.test(addressOf(line)) || !view.isModeKnown) return
  if (view.mode === 'log' && compareVersions(context.version, '2.9') >= 0) return
  context.report({
    ...placeOf(line, 2),
    code: 'validate/bad-address',
    message: `A server of ${titleOf(view)} takes no datagrams.`,
    help: 'Only servers of a backend in `mode log` do, since HAProxy 2.9.',
  })
}

/** What `proto` may say by mode, on either side. */
const taken: Readonly<Record<string, Readonly<Record<'bind' | 'server', readonly string[]>>>> = {
  tcp: { bind: ['none'], server: ['none'] },
  http: { bind: ['h1', 'h2', 'quic'], server: ['h1', 'h2', 'fcgi', 'quic'] },
}

const known = new Set(['none', 'h1', 'h2', 'fcgi', 'spop'])

function checkProto(line: LineView, view: SectionView, context: RuleContext): void {
  if (!view.isModeKnown || line.dependsOnEnvironment) return
  const keyword = line.directive.keyword === 'bind' ? 'bind' : 'server'
  const at = line.words.indexOf('proto', 2)
  const proto = line.words[at + 1] ?? ''
  const allowed = Object.hasOwn(taken, view.mode) ? taken[view.mode]?.[keyword] : undefined
  if (at < 0 || allowed === undefined || !known.has(proto) || allowed.includes(proto)) return
  context.report({
    ...placeOf(line, at + 1),
    code: 'validate/mode-mismatch',
    message: `A ${keyword === 'bind' ? 'listener' : 'server'} in ${view.mode} mode cannot speak \`${proto}\`.`,
    help: `It can speak ${allowed.map((each) => `\`${each}\``).join(', ')}.`,
  })
}

function checkFcgi(line: LineView, view: SectionView, context: RuleContext): void {
  const at = line.words.indexOf('proto', 3)
  if (at < 0 || line.words[at + 1] !== 'fcgi' || view.mode !== 'http') return
  if (view.find('use-fcgi-app') !== undefined) return
  context.report({
    ...placeOf(line, at + 1),
    code: 'validate/missing-directive',
    message: `The server speaks FastCGI, but ${titleOf(view)} names no application.`,
    help: 'Add `use-fcgi-app` with the name of an `fcgi-app` section.',
  })
}
