import { join, resolve } from 'node:path'
import { Failure, hasErrors, InvalidError } from '../model/index.ts'
import { importElasticPyProxy } from '../import/elasticpyproxy/elasticpyproxy.ts'
import type { ForeignFile, Imported } from '../import/imported.ts'
import { importLighthouse } from '../import/lighthouse/lighthouse.ts'
import type { World } from './session/world.ts'
import { writeNew } from './validate/write-new.ts'

/** The systems whose configuration becomes a project. */
export const importable = ['lighthouse', 'elasticpyproxy'] as const

export type Importable = (typeof importable)[number]

export interface ImportWish {
  readonly from: Importable
  /** A file or folder, as the user named it. */
  readonly source: string
  /** Where the project is written. */
  readonly folder: string
  /** ElasticPyProxy's template, where it is not in its place. */
  readonly template?: string | undefined
}

export interface ImportResult {
  readonly written: readonly string[]
  readonly notes: Imported['notes']
}

/** Writes the project that another system's configuration becomes; the configuration itself stays as it is. */
export async function importProject(wish: ImportWish, world: World): Promise<ImportResult> {
  const { files, notes } = await importFrom(wish, world)
  if (hasErrors(notes)) throw new InvalidError(`${wish.source} cannot be read`, notes)
  return { written: await writeNew(files, wish.folder, world), notes }
}

async function importFrom(wish: ImportWish, world: World): Promise<Imported> {
  switch (wish.from) {
    case 'lighthouse':
      return importLighthouse(await lighthouseFiles(wish.source, world))
    case 'elasticpyproxy': {
      const config = await readForeign(wish.source, world)
      return importElasticPyProxy(config, (path) => findTemplate(wish, path, world))
    }
    default:
      return wish.from satisfies never
  }
}

/** The files of the folder, and of those in it that Lighthouse reads. */
async function lighthouseFiles(folder: string, world: World): Promise<readonly ForeignFile[]> {
  const files: ForeignFile[] = []
  const parts = ['', 'balancers', 'discovery', 'clusters', 'services']
  let isThere = false
  for (const part of parts) {
    const path = join(folder, part)
    const names = (await world.files.list(resolve(world.cwd, path))) ?? []
    isThere ||= part !== '' && names.length > 0
    for (const name of names.toSorted()) {
      if (part === '' && !/^logging\.ya?ml$/.test(name)) continue
      files.push(await readForeign(join(path, name), world))
    }
  }
  if (isThere) return files
  throw new Failure('usage', `${folder} is no configuration folder of Lighthouse`, {
    help: 'Name the folder that has `balancers`, `discovery`, `clusters` and `services` in it.',
  })
}

/** In its place, beside the configuration, or where the user says. */
async function findTemplate(
  { source, template }: ImportWish,
  written: string,
  world: World,
): Promise<ForeignFile> {
  if (template !== undefined) return readForeign(template, world)
  for (const path of [written, join(source, '..', written.split('/').at(-1) ?? '')]) {
    const bytes = await world.files.read(resolve(world.cwd, path))
    if (bytes !== undefined) return { path, text: new TextDecoder().decode(bytes) }
  }
  throw new Failure('usage', `the template ${written} does not exist`, {
    help: 'Name the file that it is in by now with --template.',
  })
}

async function readForeign(path: string, world: World): Promise<ForeignFile> {
  const bytes = await world.files.read(resolve(world.cwd, path))
  if (bytes === undefined) throw new Failure('usage', `the file ${path} does not exist`)
  return { path, text: new TextDecoder().decode(bytes) }
}
