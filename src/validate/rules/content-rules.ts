import type { LineView } from '../../config/sections/line-view.ts'
import type { SectionView } from '../../config/sections/section-view.ts'
import { parseAclTest } from '../../text/expressions/acl-test.ts'
import { parseExpression } from '../../text/expressions/expression.ts'
import { findRuleCondition, termsOf } from '../../text/expressions/rule-condition.ts'
import { isOfSession } from '../expressions/evaluation-points.ts'
import { sampleTable } from '../expressions/load-samples.ts'
import type { SampleTable } from '../expressions/sample-table.ts'
import { placeOf, servingProxies, titleOf, type RuleContext } from './rule.ts'

/** Rules that wait for contents which they do not need, or need contents that nobody waits for. */
export function checkContentRules(context: RuleContext): void {
  const table = sampleTable(context.version)
  for (const view of servingProxies(context)) {
    const scene = { view, table, context }
    if (view.isModeKnown && view.mode === 'http') checkLayers(scene)
    if (!view.hasFrontend) continue
    for (const line of view.own('tcp-request')) checkLine(line, scene)
  }
}

interface Scene {
  readonly view: SectionView
  readonly table: SampleTable
  readonly context: RuleContext
}

function checkLine(line: LineView, scene: Scene): void {
  const [, kind, action = '', expression = ''] = line.words
  const isTracking = action.startsWith('track-sc')
  if (kind !== 'content' || (!isTracking && action !== 'capture') || line.dependsOnEnvironment)
    return
  const isOfContents = needsContents(expression, scene.table)
  if (isOfContents && scene.view.find('tcp-request', 'inspect-delay') === undefined)
    reportUnawaited(line, action, scene)
  const isHttp = scene.view.isModeKnown && scene.view.mode === 'http'
  if (isTracking && isHttp && !isOfContents && !hasContentCondition(line, scene))
    reportTooLate(line, action, scene)
}

function reportUnawaited(line: LineView, action: string, { view, context }: Scene): void {
  context.report({
    ...placeOf(line, 3),
    code: 'validate/missing-directive',
    severity: 'warning',
    message: `\`tcp-request content ${action}\` looks at contents that ${titleOf(view)} does not wait for: it finds them by chance.`,
    help: 'Add `tcp-request inspect-delay 5s` to the section.',
  })
}

function reportTooLate(line: LineView, action: string, { view, context }: Scene): void {
  context.report({
    ...placeOf(line, 1),
    code: 'validate/ignored-directive',
    severity: 'warning',
    message: `\`tcp-request content ${action}\` needs no contents, and in ${titleOf(view)}, which is in HTTP mode, it misses invalid requests.`,
    help: `Write \`tcp-request session ${action}\`.`,
  })
}

function needsContents(expression: string, table: SampleTable): boolean {
  const name = parseExpression(expression).fetch?.name ?? ''
  const fetch = table.fetch(name) ?? table.fetch(table.criterion(name)?.fetch ?? '')
  return fetch !== undefined && !isOfSession(fetch.points)
}

function hasContentCondition(line: LineView, { view, table }: Scene): boolean {
  const condition = findRuleCondition(line.directive.words)
  if (condition === undefined) return false
  return termsOf(condition).some((term) => {
    if (term.kind === 'test') return needsContents(term.words[0]?.value ?? '', table)
    return view
      .own('acl')
      .filter((acl) => acl.words[1] === term.name)
      .some((acl) => {
        const { criterion } = parseAclTest(table, acl.directive.words, 2)
        return needsContents(criterion.fetch?.name ?? '', table)
      })
  })
}

const ruleSets =
  'http-request http-response tcp-request tcp-response use_backend use-server stick'.split(' ')

/** In HTTP mode nothing is left of the bytes that a condition would look at below HTTP. */
function checkLayers({ view, table, context }: Scene): void {
  for (const keyword of ruleSets) {
    for (const line of view.own(keyword)) {
      if (!usesBytes(line, view, table)) continue
      context.report({
        ...placeOf(line),
        code: 'validate/never-matches',
        severity: 'warning',
        message: `The condition looks at bytes below HTTP, which ${titleOf(view)} does not have in HTTP mode.`,
        help: 'Look at the request itself, or set `mode tcp`.',
      })
    }
  }
}

function usesBytes(line: LineView, view: SectionView, table: SampleTable): boolean {
  const condition = findRuleCondition(line.directive.words)
  if (condition === undefined || line.dependsOnEnvironment) return false
  return termsOf(condition).some((term) => {
    if (term.kind === 'test') return isOfBytes(term.words[0]?.value ?? '', table)
    const acls = view.own('acl').filter((acl) => acl.words[1] === term.name)
    return acls.some((acl) => isOfBytes(acl.words[2] ?? '', table))
  })
}

/** Fetches of what a connection brings before it is HTTP: all others of contents are of HTTP itself. */
const ofBytes =
  /^(?:req\.(?:len|payload|payload_lv|rdp_cookie\w*|ssl_\w+)|req_(?:len|ssl_\w+|rdp_cookie\w*)|res\.(?:len|payload|payload_lv|ssl_hello_type)|rep_ssl_hello_type|payload|payload_lv|rdp_cookie\w*|distcc_\w+|ssl_hello_type)$/

function isOfBytes(expression: string, table: SampleTable): boolean {
  const name = parseExpression(expression).fetch?.name ?? ''
  return ofBytes.test(table.criterion(name)?.fetch ?? name)
}
