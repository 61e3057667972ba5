import Handlebars from 'handlebars'
import { CompiledTemplates, type TemplateSet } from './compiled-templates.ts'
import { helperNames } from './helpers.ts'
import { OriginMarks } from './origins.ts'
import { wrongTemplate } from './template-error.ts'
import { prepare, type TemplateSource } from './template.ts'

const options = { strict: true, preventIndent: true }

/** Throws InvalidError where one of the templates is wrong. */
export function compileTemplates(set: TemplateSet): CompiledTemplates {
  const handlebars = Handlebars.create()
  const marks = new OriginMarks()
  return new CompiledTemplates(set, {
    handlebars,
    marks,
    functionOf: (source) => handlebars.compile(parse(source, marks), options),
  })
}

/** The code of each template, by its file, as Handlebars' runtime takes it. */
export function codeOf({ main, partials }: TemplateSet, marks: OriginMarks): Map<string, string> {
  const codes = new Map<string, string>()
  for (const source of [...partials, main]) {
    const code: unknown = Handlebars.precompile(parse(source, marks), options)
    if (typeof code === 'string') codes.set(source.file, code)
  }
  return codes
}

function parse(source: TemplateSource, marks: OriginMarks): hbs.AST.Program {
  try {
    return prepare(source, helperNames, (location) => marks.mark({ kind: 'template', location }))
  } catch (cause) {
    throw wrongTemplate(source, cause)
  }
}
