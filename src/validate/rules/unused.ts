import type { SectionView } from '../../config/sections/section-view.ts'
import { headerOf, placeOf, type RuleContext } from './rule.ts'

/** Sections and lines that HAProxy drops because nothing leads to them. */
export function checkUnused(context: RuleContext): void {
  const { written } = context.configuration
  const named = new Set(
    written.flatMap((view) =>
      view.own('email-alert').flatMap(({ words }) => (words[1] === 'mailers' ? [words[2]] : [])),
    ),
  )
  for (const view of written) {
    if (view.keyword === 'mailers' && !named.has(view.name)) reportMailers(view, context)
    if (view.hasFrontend || view.hasBackend) checkDelays(view, context)
  }
}

function reportMailers(view: SectionView, context: RuleContext): void {
  const place = headerOf(view)
  if (place === undefined) return
  context.report({
    ...place,
    code: 'validate/ignored-directive',
    severity: 'warning',
    message: `No \`email-alert mailers\` line uses the mailers \`${(view.name ?? '').slice(0, 60)}\`: HAProxy drops the section.`,
  })
}

/** The first inspection delay counts, also where it is inherited. */
function checkDelays(view: SectionView, context: RuleContext): void {
  for (const keyword of ['tcp-request', 'tcp-response']) {
    let isSet = view.base?.find(keyword, 'inspect-delay') !== undefined
    for (const line of view.own(keyword)) {
      if (line.words[1] !== 'inspect-delay') continue
      if (isSet) {
        context.report({
          ...placeOf(line, 1),
          code: 'validate/ignored-directive',
          severity: 'warning',
          message: `\`${keyword} inspect-delay\` is set already, here or in the defaults behind; HAProxy ignores this one.`,
        })
      }
      isSet = true
    }
  }
}
