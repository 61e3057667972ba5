import Handlebars from 'handlebars'
import { companionLine, generationOf, stampLines } from '../kit/targets/generation.ts'
import type { ConfigModel, Diagnostic, Rendered, RenderedFile, Version } from '../model/index.ts'
import { InvalidError } from '../model/index.ts'
import { quoteWord } from '../text/words/quote.ts'
import { helperNames, registerHelpers, templateContext } from './helpers.ts'
import { OriginMarks } from './origins.ts'
import { prepare, type TemplateSource } from './template.ts'

/** The template to print and the partials that it may call. */
export interface TemplateSet {
  readonly main: TemplateSource
  readonly partials: readonly TemplateSource[]
}

/**
 * Prints a model as the text of haproxy.cfg, stamped with its generation, with the origin of each line.
 * The same model, templates and companions (the files beside it) give the same bytes. Throws InvalidError where a template is wrong.
 */
export function render(
  model: ConfigModel,
  templates: TemplateSet,
  version: Version,
  companions: readonly RenderedFile[] = [],
): Rendered {
  const marks = new OriginMarks()
  const marked = runTemplates(templates, templateContext(model, version), marks)
  const { lines, origins } = marks.resolve(marked.replace(/\n*$/, '\n'))
  for (const { name, text } of companions.toReversed()) {
    lines.unshift(companionLine(name, text))
    origins.unshift(undefined)
  }
  const generation = generationOf(lines.join('\n'))
  for (const { text, before } of stampLines(lines, generation).toReversed()) {
    lines.splice(before, 0, text)
    origins.splice(before, 0, undefined)
  }
  const config = { name: 'haproxy.cfg', text: lines.join('\n'), origins }
  return { files: [config, ...companions], generation }
}

function runTemplates(
  { main, partials }: TemplateSet,
  context: Record<string, unknown>,
  marks: OriginMarks,
): string {
  const handlebars = Handlebars.create()
  registerHelpers(handlebars, marks, quoteWord)
  for (const partial of partials) {
    handlebars.registerPartial(partial.name, compile(handlebars, partial, marks))
  }
  const template = compile(handlebars, main, marks)
  try {
    return template(context)
  } catch (cause) {
    throw wrongTemplate(main, cause)
  }
}

function compile(
  handlebars: typeof Handlebars,
  source: TemplateSource,
  marks: OriginMarks,
): Handlebars.TemplateDelegate {
  try {
    const program = prepare(source, helperNames, (location) =>
      marks.mark({ kind: 'template', location }),
    )
    return guard(handlebars.compile(program, { strict: true, preventIndent: true }), source)
  } catch (cause) {
    throw wrongTemplate(source, cause)
  }
}

/** Errors of a template show up when it first runs; whoever calls it could not say which it was. */
function guard(
  template: Handlebars.TemplateDelegate,
  source: TemplateSource,
): Handlebars.TemplateDelegate {
  function guarded(...args: Parameters<Handlebars.TemplateDelegate>): string {
    try {
      return template(...args)
    } catch (cause) {
      throw wrongTemplate(source, cause)
    }
  }
  // The runtime looks for these marks of a compiled template on whatever it is given as a partial.
  return Object.assign(guarded, template)
}

function wrongTemplate(source: TemplateSource, cause: unknown): unknown {
  if (cause instanceof InvalidError || !(cause instanceof Error)) return cause
  const diagnostic: Diagnostic = {
    code: 'render/template',
    severity: 'error',
    message: `The template cannot be used: ${summary(cause.message)}.`,
    help: 'The values and helpers that templates have are listed in docs/templates.md.',
    location: { file: source.file, start: placeOf(cause) },
  }
  return new InvalidError(`the template ${source.file} is wrong`, [diagnostic], { cause })
}

/** Handlebars puts the place into the message (`Parse error on line 3:`, ` - 3:7`) and sometimes beside it. */
function placeOf(cause: Error): { line: number; column: number } {
  const [, line, column] =
    / - (\d+):(\d+)$/.exec(cause.message) ?? /on line (\d+)/.exec(cause.message) ?? []
  return { line: Number(line ?? 1), column: Number(column ?? 0) + 1 }
}

function summary(message: string): string {
  return message
    .replace(/ - \d+:\d+$/, '')
    .replace(
      /^Parse error on line \d+:\n(.*)\n-*\^\n/s,
      (_, excerpt: string) => `near \`${excerpt.trim()}\`: `,
    )
    .replace(' in [object Object]', '')
    .replaceAll('\n', ' ')
    .replace(/\.$/, '')
}
