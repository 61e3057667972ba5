import type { EffectiveLine, SectionView } from '../../config/sections/section-view.ts'
import { placeOf, servingProxies, titleOf, type RuleContext } from './rule.ts'

/** In TCP mode HAProxy logs as `option tcplog` does, whatever else was asked for, here or in `defaults`. */
export function checkLogFormats(context: RuleContext): void {
  for (const view of servingProxies(context)) {
    if (!view.hasFrontend || !view.isModeKnown || view.mode !== 'tcp') continue
    const format = formatOf(view)
    const name = format?.line.words[1] ?? ''
    if (format === undefined || (name !== 'httplog' && name !== 'httpslog')) continue
    context.report({
      ...placeOf(format.line, 1),
      code: 'validate/ignored-directive',
      severity: 'warning',
      message: `\`option ${name}\` cannot be used by ${titleOf(view)}, which is in TCP mode: it logs as with \`option tcplog\`.`,
      help: 'Write `option tcplog` in the section.',
    })
  }
}

/** The last of the lines that set a format, of the section itself or of the nearest `defaults` that has one. */
function formatOf(view: SectionView): EffectiveLine | undefined {
  for (const link of view.chain) {
    const line = link.lines.findLast(
      ({ directive, words }) =>
        directive.keyword === 'log-format' ||
        (directive.keyword === 'option' && /^(?:httplog|httpslog|tcplog)$/.test(words[1] ?? '')),
    )
    if (line !== undefined) return { line, view: link }
  }
  return undefined
}
