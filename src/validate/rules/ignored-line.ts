import type { EffectiveLine, SectionView } from '../../config/sections/section-view.ts'
import { headerOf, placeOf, titleOf, type Place, type RuleContext } from './rule.ts'

export interface Reason {
  /** What the line is called; its keyword where it is absent. */
  readonly name?: string
  /** As the end of a sentence: `it is in TCP mode`. */
  readonly why: string
  /** What else could be done than to remove the line: `set \`mode http\``. */
  readonly remedy: string
}

/** Says that a line in force does nothing: at the line, or at the header of the section that inherits it. */
export function reportIgnored(
  found: EffectiveLine | undefined,
  view: SectionView,
  context: RuleContext,
  { name = found?.line.directive.keyword ?? '', why, remedy }: Reason,
): void {
  if (found === undefined || found.line.dependsOnEnvironment) return
  const isOwn = found.view === view
  const place: Place | undefined = isOwn ? placeOf(found.line) : headerOf(view)
  if (place === undefined) return
  context.report({
    ...place,
    code: 'validate/ignored-directive',
    severity: 'warning',
    message: `\`${name.slice(0, 60)}\` has no effect in ${titleOf(view)}: ${why}.`,
    help: isOwn
      ? `Remove the line, or ${remedy}.`
      : `It is inherited; take it out of the defaults, or ${remedy}.`,
    ...(!isOwn && { related: { message: 'The line is here.', place: placeOf(found.line) } }),
  })
}
