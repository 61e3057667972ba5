import Handlebars from 'handlebars'
import { InvalidError, type Diagnostic } from '../model/index.ts'
import { quoteWord } from '../text/words/quote.ts'
import { helperNames, registerHelpers, type HelperScene, type TemplateContext } from './helpers.ts'
import { OriginMarks } from './origins.ts'
import { prepare, type TemplateSource } from './template.ts'

/** The template to print and the partials that it may call. */
export interface TemplateSet {
  readonly main: TemplateSource
  readonly partials: readonly TemplateSource[]
}

/** What templates printed, with the marks of where it comes from. */
export interface Marked {
  readonly text: string
  readonly marks: OriginMarks
}

/** Templates that can run any number of times. The constructor throws InvalidError where one is wrong. */
export class CompiledTemplates {
  readonly #main: TemplateSource
  readonly #template: Handlebars.TemplateDelegate
  /** Of the templates' own lines. Each run goes on from them, and keeps none of its own. */
  readonly #ownMarks = new OriginMarks()
  #scene: HelperScene = { mark: (origin) => this.#ownMarks.mark(origin), backends: [] }

  constructor({ main, partials }: TemplateSet) {
    const handlebars = Handlebars.create()
    registerHelpers(handlebars, () => this.#scene, quoteWord)
    for (const partial of partials) {
      handlebars.registerPartial(partial.name, compile(handlebars, partial, this.#ownMarks))
    }
    this.#main = main
    this.#template = compile(handlebars, main, this.#ownMarks)
  }

  /** Throws InvalidError where a template does not fit the context. */
  run(context: TemplateContext): Marked {
    const marks = this.#ownMarks.fork()
    this.#scene = { mark: (origin) => marks.mark(origin), backends: context.backends }
    try {
      return { text: this.#template(context), marks }
    } catch (cause) {
      throw wrongTemplate(this.#main, cause)
    }
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
