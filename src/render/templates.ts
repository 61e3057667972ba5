import { basename, join, relative } from 'node:path'
import { InvalidError, type Files, type Placed, type TemplateSettings } from '../model/index.ts'
import type { CompiledTemplates } from './compiled-templates.ts'
import type { TemplateSource } from './template.ts'

const ending = '.hbs'

export interface TemplatePlaces {
  /** Absolute folder that the user works in; files are named relative to it. */
  readonly cwd: string
  readonly files: Files
}

/** Those of the project are read whenever they are asked for; all are compiled when one of them is another. */
export class TemplateCache {
  #builtIn: CompiledTemplates | undefined
  #last: { readonly key: string; readonly compiled: CompiledTemplates } | undefined

  /** The project's templates over the built-in ones: its own file, and its partials by name. */
  async load(settings: TemplateSettings, places: TemplatePlaces): Promise<CompiledTemplates> {
    if (settings.file === undefined && settings.partials === undefined) {
      const { builtInTemplates } = await import('./built-in-templates.ts')
      return (this.#builtIn ??= builtInTemplates())
    }
    const { templates: builtIn } = await import('../generated/built-in-templates.generated.ts')
    const partials = new Map(builtIn.partials.map((each) => [each.name, each]))
    for (const each of await ownPartials(settings.partials, places)) partials.set(each.name, each)
    const main = (await ownMain(settings.file, places)) ?? builtIn.main
    const set = { main, partials: [...partials.values()] }
    const key = JSON.stringify(set)
    if (this.#last?.key !== key) {
      const { compileTemplates } = await import('./compile-templates.ts')
      this.#last = { key, compiled: compileTemplates(set) }
    }
    return this.#last.compiled
  }
}

async function ownMain(
  own: Placed<string> | undefined,
  places: TemplatePlaces,
): Promise<TemplateSource | undefined> {
  if (own === undefined) return undefined
  const source = await readTemplate(own.value, places)
  if (source !== undefined) return source
  throw missing(`The template ${own.value} does not exist.`, own)
}

async function ownPartials(
  own: Placed<string> | undefined,
  places: TemplatePlaces,
): Promise<readonly TemplateSource[]> {
  if (own === undefined) return []
  const found = await readFolder(own.value, places)
  if (found === undefined) throw missing(`The folder ${own.value} does not exist.`, own)
  return found
}

async function readFolder(
  folder: string,
  places: TemplatePlaces,
): Promise<readonly TemplateSource[] | undefined> {
  const names = await places.files.list(folder)
  if (names === undefined) return undefined
  const sources: TemplateSource[] = []
  for (const name of names) {
    if (!name.endsWith(ending)) continue
    const source = await readTemplate(join(folder, name), places)
    if (source !== undefined) sources.push(source)
  }
  return sources
}

async function readTemplate(
  path: string,
  { files, cwd }: TemplatePlaces,
): Promise<TemplateSource | undefined> {
  const bytes = await files.read(path)
  if (bytes === undefined) return undefined
  const text = new TextDecoder().decode(bytes)
  return { name: basename(path, ending), file: relative(cwd, path), text }
}

function missing(message: string, { location }: Placed<string>): InvalidError {
  const help = 'Paths in a project start at its own folder.'
  return new InvalidError('a template is missing', [
    { code: 'render/missing-template', severity: 'error', message, help, location },
  ])
}
