import { basename, join, relative } from 'node:path'
import {
  InvalidError,
  UnavailableError,
  type Files,
  type Placed,
  type TemplateSettings,
} from '../model/index.ts'
import type { TemplateSet } from './render.ts'
import type { TemplateSource } from './template.ts'

const ending = '.hbs'

export interface TemplatePlaces {
  /** Absolute folder of the built-in templates. */
  readonly builtIn: string
  /** Absolute folder that the user works in; files are named relative to it. */
  readonly cwd: string
  readonly files: Files
}

/** The project's templates over the built-in ones: its own file, and its partials by name. */
export async function loadTemplates(
  settings: TemplateSettings,
  places: TemplatePlaces,
): Promise<TemplateSet> {
  const partials = new Map<string, TemplateSource>()
  for (const each of (await readFolder(join(places.builtIn, 'partials'), places)) ?? []) {
    partials.set(each.name, each)
  }
  for (const each of await ownPartials(settings.partials, places)) partials.set(each.name, each)
  return { main: await mainTemplate(settings.file, places), partials: [...partials.values()] }
}

async function mainTemplate(
  own: Placed<string> | undefined,
  places: TemplatePlaces,
): Promise<TemplateSource> {
  const path = own?.value ?? join(places.builtIn, `haproxy.cfg${ending}`)
  const source = await readTemplate(path, places)
  if (source !== undefined) return source
  if (own === undefined) throw new UnavailableError(`the built-in template ${path} is not there`)
  throw missing(`The template ${path} does not exist.`, own)
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
  { files, cwd, builtIn }: TemplatePlaces,
): Promise<TemplateSource | undefined> {
  const bytes = await files.read(path)
  if (bytes === undefined) return undefined
  const isBuiltIn = path.startsWith(builtIn)
  return {
    name: basename(path, ending),
    file: isBuiltIn ? join('templates', relative(builtIn, path)) : relative(cwd, path),
    text: new TextDecoder().decode(bytes),
  }
}

function missing(message: string, { location }: Placed<string>): InvalidError {
  const help = 'Paths in a project start at its own folder.'
  return new InvalidError('a template is missing', [
    { code: 'render/missing-template', severity: 'error', message, help, location },
  ])
}
