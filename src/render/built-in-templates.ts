import Handlebars from 'handlebars/runtime.js'
import { codes, locations, templates } from '../generated/built-in-templates.generated.ts'
import { CompiledTemplates } from './compiled-templates.ts'
import { OriginMarks } from './origins.ts'

/** Those of the package, as they were compiled when it was built: nothing is parsed at a start. */
export function builtInTemplates(): CompiledTemplates {
  const handlebars = Handlebars.create()
  const marks = new OriginMarks()
  for (const location of locations) marks.mark({ kind: 'template', location })
  return new CompiledTemplates(templates, {
    handlebars,
    marks,
    functionOf: ({ file }) => handlebars.template(codes.get(file) ?? missing(file)),
  })
}

function missing(file: string): never {
  throw new Error(`${file} was not compiled: npm run generate`)
}
