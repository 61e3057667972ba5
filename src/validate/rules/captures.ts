import type { Configuration } from '../../config/configuration.ts'
import type { LineView } from '../../config/sections/line-view.ts'
import type { SectionView } from '../../config/sections/section-view.ts'
import { placeOf, type RuleContext } from './rule.ts'

const directions = { 'http-request': 'request', 'http-response': 'response' } as const

/** `capture … id N` writes into the place that a `declare capture` or a `capture` line makes. */
export function checkCaptures(context: RuleContext): void {
  for (const view of context.configuration.written) {
    if (!isChecked(view, context.configuration)) continue
    for (const [keyword, direction] of Object.entries(directions)) {
      for (const line of view.own(keyword)) checkLine(line, view, direction, context)
    }
  }
}

/** The places of whoever inherits a rule are not looked at; a backend has none of its own. */
function isChecked(view: SectionView, { written }: Configuration): boolean {
  if (view.keyword === 'defaults')
    return written.some((each) => each.base === view && each.hasFrontend)
  return view.hasFrontend && view.isDisabled === false
}

function checkLine(
  line: LineView,
  view: SectionView,
  direction: string,
  context: RuleContext,
): void {
  if (line.words[1] !== 'capture' || line.dependsOnEnvironment) return
  const at = line.words.indexOf('id', 3)
  const id = at < 0 ? undefined : line.words[at + 1]
  if (id === undefined || !/^\d+$/.test(id) || Number(id) < countPlaces(view, direction)) return
  context.report({
    ...placeOf(line, at + 1),
    code: 'validate/unknown-reference',
    message: `No line declares a ${direction} capture with the id ${id}.`,
    help: `Add \`declare capture ${direction} len 64\`; the first one has the id 0.`,
  })
}

/** Those of the defaults behind come first. */
function countPlaces(view: SectionView, direction: string): number {
  return view.chain.reduce((sum, link) => sum + countOwnPlaces(link, direction), 0)
}

function countOwnPlaces(view: SectionView, direction: string): number {
  const declared = view
    .own('declare')
    .filter((line) => line.startsWith(['declare', 'capture', direction]))
  const headers = view.own('capture').filter((line) => line.words[1] === direction)
  const captured = view.lines.filter(
    (line) =>
      direction === 'request' &&
      /^(?:http|tcp)-request$/.test(line.directive.keyword) &&
      line.words.includes('capture', 1) &&
      line.words.includes('len', 3),
  )
  return declared.length + headers.length + captured.length
}
