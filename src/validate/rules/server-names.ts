import type { LineView } from '../../config/sections/line-view.ts'
import type { SectionView } from '../../config/sections/section-view.ts'
import { placeOf, type RuleContext } from './rule.ts'

interface Template {
  readonly prefix: string
  readonly first: number
  readonly last: number
  readonly line: LineView
}

/** The names that a template makes are taken like those of servers. Two servers of one name are found elsewhere. */
export function checkServerNames(context: RuleContext): void {
  for (const view of context.configuration.written) {
    if (view.own('server-template').length > 0) checkSection(view, context)
  }
}

function checkSection(view: SectionView, context: RuleContext): void {
  const names = new Map<string, LineView>()
  const templates: Template[] = []
  for (const line of view.lines) {
    const { keyword } = line.directive
    if (line.dependsOnEnvironment) continue
    if (keyword === 'server') {
      const name = line.words[1] ?? ''
      const made = templates.find((each) => makes(each, name))
      if (made !== undefined) complain(line, name, made.line, context)
      else if (!names.has(name)) names.set(name, line)
    } else if (keyword === 'server-template') {
      const template = readTemplate(line)
      if (template === undefined) continue
      checkTemplate(template, { names, templates }, context)
      templates.push(template)
    }
  }
}

function checkTemplate(
  template: Template,
  known: { readonly names: ReadonlyMap<string, LineView>; readonly templates: readonly Template[] },
  context: RuleContext,
): void {
  const name = [...known.names.keys()].find((each) => makes(template, each))
  if (name !== undefined) return complain(template.line, name, known.names.get(name), context)
  const other = known.templates.find((each) => overlap(each, template) !== undefined)
  const number = other && overlap(other, template)
  if (number !== undefined)
    complain(template.line, `${template.prefix}${String(number)}`, other?.line, context)
}

function complain(
  line: LineView,
  name: string,
  first: LineView | undefined,
  context: RuleContext,
): void {
  context.report({
    ...placeOf(line, 1),
    code: 'validate/duplicate-name',
    message: `There is a server \`${name.slice(0, 60)}\` in this section already.`,
    help: 'Choose another prefix, or other numbers.',
    ...(first !== undefined && { related: { message: 'the first one', place: placeOf(first, 1) } }),
  })
}

function readTemplate(line: LineView): Template | undefined {
  const [, prefix = '', range = ''] = line.words
  const match = /^(\d+)(?:-(\d+))?$/.exec(range)
  if (match === null) return undefined
  const [first, last] =
    match[2] === undefined ? [1, Number(match[1])] : [Number(match[1]), Number(match[2])]
  return { prefix, first, last, line }
}

function makes({ prefix, first, last }: Template, name: string): boolean {
  if (!name.startsWith(prefix)) return false
  const number = name.slice(prefix.length)
  return /^(?:0|[1-9]\d*)$/.test(number) && Number(number) >= first && Number(number) <= last
}

/** The first number that both make a name of. */
function overlap(a: Template, b: Template): number | undefined {
  const from = Math.max(a.first, b.first)
  return a.prefix === b.prefix && from <= Math.min(a.last, b.last) ? from : undefined
}
