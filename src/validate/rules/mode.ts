import type { EffectiveLine, SectionView } from '../../config/sections/section-view.ts'
import { compareVersions } from '../../model/version.ts'
import { reportIgnored } from './ignored-line.ts'
import { mentions, placeOf, servingProxies, titleOf, type RuleContext } from './rule.ts'

/** Lines that are about HTTP do nothing in a section in another mode; HAProxy warns and goes on. */
export function checkMode(context: RuleContext): void {
  for (const view of servingProxies(context)) {
    if (!view.isModeKnown || view.mode !== 'tcp') continue
    checkAlways(view, context)
    if (!isUpgraded(view, context)) checkHttpLines(view, context)
    checkServers(view, context)
  }
}

function checkAlways(view: SectionView, context: RuleContext): void {
  tell(view.find('cookie'), view, context)
  if (!view.hasBackend) return
  const balance = view.find('balance')
  const [, algorithm = ''] = balance?.line.words ?? []
  if (/^(?:uri|url_param|hdr\(.*)$/.test(algorithm)) tell(balance, view, context, algorithm)
}

/** A TCP frontend whose backend is in HTTP mode turns to HTTP for it; 2.6 has to be told so. */
function isUpgraded(view: SectionView, { configuration, version }: RuleContext): boolean {
  if (!view.hasFrontend) return false
  if (view.own('tcp-request').some((line) => line.words[2] === 'switch-mode')) return true
  if (compareVersions(version, '2.8') < 0) return false
  const { sections } = configuration
  const chosen = view.find('default_backend')?.line
  const named = [...view.own('use_backend'), ...(chosen === undefined ? [] : [chosen])]
  return named.some(({ words: [, name = ''] }) => {
    const target = sections.get(`backend ${name}`) ?? sections.get(`listen ${name}`)
    return target !== undefined && (!target.isModeKnown || target.mode === 'http')
  })
}

const httpRules = ['http-request', 'http-response', 'http-after-response', 'redirect']

/** By the side that they are about; both where there is none. */
const httpOptions: readonly (readonly [name: string, side?: 'frontend' | 'backend'])[] = [
  ['accept-invalid-http-request', 'frontend'],
  ['accept-invalid-http-response', 'backend'],
  ['accept-unsafe-violations-in-http-request', 'frontend'],
  ['accept-unsafe-violations-in-http-response', 'backend'],
  ['checkcache', 'backend'],
  ['disable-h2-upgrade', 'frontend'],
  ['forwarded'],
  ['forwardfor'],
  ['http-buffer-request'],
  ['http-ignore-probes', 'frontend'],
  ['http-no-delay'],
  ['http-pretend-keepalive', 'backend'],
  ['http-use-proxy-header', 'frontend'],
  ['idle-close-on-response', 'frontend'],
  ['originalto'],
  ['prefer-last-server', 'backend'],
]

function checkHttpLines(view: SectionView, context: RuleContext): void {
  for (const keyword of httpRules) {
    const [line] = view.own(keyword)
    const inherited = line === undefined ? inheritedRule(view, keyword) : undefined
    tell(line === undefined ? inherited : { line, view }, view, context)
  }
  if (view.hasFrontend) {
    tell(view.find('monitor-uri'), view, context)
    tell(view.find('capture', 'cookie'), view, context)
  }
  tell(view.find('stats'), view, context)
  for (const [name, side] of httpOptions) {
    if (side === 'frontend' && !view.hasFrontend) continue
    if (side === 'backend' && !view.hasBackend) continue
    tell(view.find('option', name), view, context, `option ${name}`)
  }
}

function inheritedRule(view: SectionView, keyword: string): EffectiveLine | undefined {
  const base = view.base?.section.name === undefined ? undefined : view.base
  const [line] = base?.own(keyword) ?? []
  return base === undefined || line === undefined ? undefined : { line, view: base }
}

function tell(
  found: EffectiveLine | undefined,
  view: SectionView,
  context: RuleContext,
  name?: string,
): void {
  const why = `${titleOf(view)} is in TCP mode`
  reportIgnored(found, view, context, {
    ...(name !== undefined && { name }),
    why,
    remedy: 'set `mode http`',
  })
}

function checkServers(view: SectionView, context: RuleContext): void {
  if (!view.hasBackend || !mentions(view, /\scookie\s/)) return
  for (const line of view.own('server')) {
    const at = line.words.indexOf('cookie', 3)
    if (at < 0) continue
    context.report({
      ...placeOf(line, at),
      code: 'validate/ignored-directive',
      severity: 'warning',
      message: `\`cookie\` of a server has no effect in ${titleOf(view)}, which is in TCP mode.`,
    })
  }
}
