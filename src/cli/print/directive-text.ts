import type { Version } from '../../model/index.ts'
import { choicesOf, type DirectiveInfo } from '../../validate/grammar/lookup.ts'
import { paint } from './paint.ts'
import { table } from './table.ts'

/** Directives, one line each. */
export function directiveList(found: readonly DirectiveInfo[], colour: boolean): string {
  const { bold } = paint(colour)
  const rows = [['USAGE', 'SECTIONS', 'VERSIONS'].map((word) => bold(word))]
  for (const each of found) rows.push([each.usage, sectionsText(each), versionsText(each)])
  return table(rows)
}

/** One directive in each place that it can stand in. */
export function directiveDetails(found: readonly DirectiveInfo[], options: DetailOptions): string {
  return found.map((each) => detailsOf(each, options)).join('\n')
}

export interface DetailOptions {
  readonly colour: boolean
  readonly width: number
  readonly version?: Version | undefined
}

function detailsOf(info: DirectiveInfo, { colour, width, version }: DetailOptions): string {
  const { bold, dim } = paint(colour)
  const rows = [
    ['sections', sectionsText(info)],
    ['versions', versionsText(info)],
    ['arguments', info.arguments],
  ]
  for (const { name, keywords } of choicesOf(info, version))
    rows.push([`{${name}}`, keywords.join(', ')])
  if (info.ignored.length > 0) rows.push(['ignored in', info.ignored.join(', ')])
  if (info.replacement !== undefined) rows.push(['instead', info.replacement])
  for (const example of info.examples) rows.push(['example', example])
  const shown = rows.filter(([, value]) => value !== '')
  return `${bold(info.usage)}\n${table(
    shown.map(([name = '', value = '']) => [`  ${dim(name)}`, value]),
    width,
  )}`
}

function sectionsText({ sections, table: place }: DirectiveInfo): string {
  return sections.length === 0 ? `where ${place} stands` : sections.join(', ')
}

function versionsText({ since, until, deprecated }: DirectiveInfo): string {
  const parts = [since === undefined ? 'all' : `since ${since}`]
  if (deprecated !== undefined) parts.push(`deprecated since ${deprecated}`)
  if (until !== undefined) parts.push(`until ${until}`)
  return parts.join(', ')
}
