import type Handlebars from 'handlebars'
import { quoteWord } from '../text/words/quote.ts'
import { registerHelpers, type HelperScene, type TemplateContext } from './helpers.ts'
import type { OriginMarks } from './origins.ts'
import { wrongTemplate } from './template-error.ts'
import type { TemplateSource } from './template.ts'

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

/** What the templates of a set have become; its instance of Handlebars is nobody else's. */
export interface Compilation {
  readonly handlebars: typeof Handlebars
  readonly functionOf: (source: TemplateSource) => Handlebars.TemplateDelegate
  /** Of the templates' own lines. Each run goes on from them, and keeps none of its own. */
  readonly marks: OriginMarks
}

/** Templates that can run any number of times. */
export class CompiledTemplates {
  readonly #main: TemplateSource
  readonly #template: Handlebars.TemplateDelegate
  readonly #ownMarks: OriginMarks
  #scene: HelperScene = { mark: (origin) => this.#ownMarks.mark(origin), backends: [] }

  constructor({ main, partials }: TemplateSet, { handlebars, functionOf, marks }: Compilation) {
    this.#ownMarks = marks
    registerHelpers(handlebars, () => this.#scene, quoteWord)
    for (const partial of partials) {
      handlebars.registerPartial(partial.name, guard(functionOf(partial), partial))
    }
    this.#main = main
    this.#template = functionOf(main)
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
