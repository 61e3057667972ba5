import type { SectionView } from '../../config/sections/section-view.ts'
import { compareVersions } from '../../model/version.ts'
import { placeOf, type RuleContext } from './rule.ts'

/** A peers section listens in one place: that of its `bind` line, or that of the local `peer`. */
export function checkPeers(context: RuleContext): void {
  for (const view of context.configuration.written) {
    if (view.keyword !== 'peers') continue
    checkNames(view, context)
    checkMix(view, context)
    checkBinds(view, context)
    checkChecks(view, context)
  }
}

function checkNames(view: SectionView, context: RuleContext): void {
  for (const line of view.lines) {
    const { keyword } = line.directive
    if ((keyword !== 'peer' && keyword !== 'server') || (line.words[1] ?? '') !== '') continue
    context.report({
      ...placeOf(line),
      code: 'validate/ignored-directive',
      severity: 'info',
      message: `This \`${keyword}\` names no peer; HAProxy ignores the line.`,
      help: 'Name the peer, or remove the line.',
    })
  }
}

function checkMix(view: SectionView, context: RuleContext): void {
  const [peer] = view.own('peer')
  const [bind] = view.own('bind')
  if (peer === undefined || bind === undefined) return
  const [first, second] = peer.index < bind.index ? [peer, bind] : [bind, peer]
  context.report({
    ...placeOf(second),
    code: 'validate/not-together',
    message: '`peer` and `bind` cannot stand in one peers section.',
    help: 'Write `server` in place of `peer`, and give the local one no address.',
    related: { message: `the first \`${first.directive.keyword}\``, place: placeOf(first) },
  })
}

function checkBinds(view: SectionView, context: RuleContext): void {
  const [first, ...more] = view.own('bind')
  if (first === undefined) return
  for (const line of more) {
    context.report({
      ...placeOf(line),
      code: 'validate/not-together',
      message: 'A peers section has one `bind` line.',
      help: 'Remove one of them.',
      related: { message: 'the first one', place: placeOf(first) },
    })
  }
  const [, address = ''] = first.words
  const isOne = !/,.|:\d+-\d+$/.test(address)
  if (isOne || first.dependsOnEnvironment || compareVersions(context.version, '2.8') < 0) return
  context.report({
    ...placeOf(first, 1),
    code: 'validate/bad-address',
    message: 'A peers section listens on one address and one port.',
  })
}

const ofServers = ['check', 'agent-check', 'init-addr', 'resolvers']

/** Peers are neither checked nor looked up again. */
function checkChecks(view: SectionView, context: RuleContext): void {
  let isGiven = false
  for (const line of view.lines) {
    const { keyword } = line.directive
    const at = line.words.findIndex((word, index) => index > 0 && ofServers.includes(word))
    if (keyword === 'default-server') isGiven ||= at > 0
    if ((keyword !== 'peer' && keyword !== 'server') || (at < 0 && !isGiven)) continue
    context.report({
      ...placeOf(line, Math.max(at, 0)),
      code: 'validate/ignored-directive',
      severity: 'warning',
      message:
        'Peers are not checked: HAProxy ignores the options of checks and of looking up names.',
      help: 'Remove them.',
    })
  }
}
