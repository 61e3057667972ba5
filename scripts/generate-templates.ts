import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { codeOf } from '../src/render/compile-templates.ts'
import { OriginMarks } from '../src/render/origins.ts'
import type { TemplateSource } from '../src/render/template.ts'
import type { Location } from '../src/model/index.ts'

export const builtInTemplatesPath = 'src/generated/built-in-templates.generated.ts'

const main = 'templates/haproxy.cfg.hbs'
const folder = 'templates/partials'

/** The templates of the package with the code that Handlebars makes of them, as a module. */
export function generateTemplates(root: string): string {
  function read(file: string): TemplateSource {
    return { name: basename(file, '.hbs'), file, text: readFileSync(join(root, file), 'utf8') }
  }
  const names = readdirSync(join(root, folder)).toSorted()
  const templates = { main: read(main), partials: names.map((name) => read(`${folder}/${name}`)) }
  const locations: Location[] = []
  const codes = codeOf(templates, new KeptMarks(locations))
  return [
    '// Generated from templates/ by scripts/generate.ts; not to be edited.',
    '// @ts-nocheck',
    "import type { TemplateSpecification } from 'handlebars'",
    "import type { Location } from '../model/index.ts'",
    "import type { TemplateSet } from '../render/compiled-templates.ts'",
    '',
    `export const templates: TemplateSet = ${JSON.stringify(templates, null, 2)}`,
    '',
    '/** Of the marks in the code, in their order. */',
    `export const locations: readonly Location[] = ${JSON.stringify(locations)}`,
    '',
    '/** By file. */',
    'export const codes: ReadonlyMap<string, TemplateSpecification> = new Map(Object.entries({',
    ...[...codes].map(([file, code]) => `'${file}': ${code.replaceAll('\0', '\\u0000')},`),
    '}))',
    '',
  ].join('\n')
}

class KeptMarks extends OriginMarks {
  readonly #locations: Location[]

  constructor(locations: Location[]) {
    super()
    this.#locations = locations
  }

  override mark(...[origin]: Parameters<OriginMarks['mark']>): string {
    if (origin.kind === 'template') this.#locations.push(origin.location)
    return super.mark(origin)
  }
}
