import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { Failure, hasErrors, InvalidError } from '../../model/index.ts'
import { importElasticPyProxy } from '../../import/elasticpyproxy/elasticpyproxy.ts'
import type { ForeignFile, Imported, ImportedFile } from '../../import/imported.ts'
import { importLighthouse } from '../../import/lighthouse/lighthouse.ts'
import { importConsulTemplate } from '../../import/consul-template/consul-template.ts'
import { importPyhrapi } from '../../import/pyhrapi/pyhrapi.ts'
import { stateFolderOf } from '../session/state-folder.ts'
import type { World } from '../session/world.ts'
import { writeNew } from '../validate/write-new.ts'
import { importHaproxy } from './import-haproxy.ts'
import { readPyhrapi } from './read-pyhrapi.ts'
import { readGivenFile } from '../session/read-given-file.ts'

/** The systems whose configuration becomes a project. */
export const importable = [
  'haproxy',
  'lighthouse',
  'elasticpyproxy',
  'pyhrapi',
  'consul-template',
] as const

export type Importable = (typeof importable)[number]

export interface ImportWish {
  readonly from: Importable
  /** A file, folder or URL, as the user named it. */
  readonly source: string
  /** Where the project is written. */
  readonly folder: string
  /** ElasticPyProxy's template, where it is not in its place. */
  readonly template?: string | undefined
  /** Of a haproxy.cfg: whether its servers become services. */
  readonly services?: boolean
}

export interface ImportResult {
  readonly written: readonly string[]
  readonly notes: Imported['notes']
}

/** Writes the project that another system's configuration becomes; the configuration itself stays as it is. */
export async function importProject(
  wish: ImportWish,
  world: World,
  signal: AbortSignal,
): Promise<ImportResult> {
  const { from } = wish
  if (from === 'haproxy') return importHaproxy(wish, world)
  const { files, notes, certificates = [] } = await importFrom({ ...wish, from }, world, signal)
  if (hasErrors(notes)) throw new InvalidError(`${wish.source} cannot be read`, notes)
  const written = await writeNew(files, wish.folder, world)
  const keys = certificates.map(({ name, pem }) => ({
    path: certificateFile(wish, name, world),
    text: pem,
  }))
  return { written: [...written, ...(await writeKeys(keys, world))], notes }
}

/** In the state folder of the project, where `serve` keeps those that it is given, too. */
function certificateFile({ folder }: ImportWish, name: string, world: World): string {
  const project = resolve(world.cwd, folder, 'haproxyctl.yaml')
  const hints = { env: world.env, uid: process.getuid?.(), home: homedir() }
  return join(stateFolderOf(project, hints), 'certificates', `${name}.pem`)
}

/** For their owner alone. A file that is there already stays as it is. */
async function writeKeys(files: readonly ImportedFile[], world: World): Promise<readonly string[]> {
  const written: string[] = []
  for (const { path, text } of files) {
    if ((await world.files.read(path)) !== undefined) {
      world.log.warn(`${path} exists already and stays as it is`)
      continue
    }
    await world.files.replace(path, text, { mode: 0o600, makeFolders: true })
    written.push(path)
  }
  return written
}

async function importFrom(
  wish: ImportWish & { readonly from: Exclude<Importable, 'haproxy'> },
  world: World,
  signal: AbortSignal,
): Promise<Imported> {
  switch (wish.from) {
    case 'lighthouse':
      return importLighthouse(await lighthouseFiles(wish.source, world))
    case 'elasticpyproxy': {
      const config = await readForeign(wish.source, world)
      return importElasticPyProxy(config, (path) => findTemplate(wish, path, world))
    }
    case 'pyhrapi': {
      const records = await readPyhrapi(wish.source, world, signal)
      return importPyhrapi(records, (name) => certificateFile(wish, name, world))
    }
    case 'consul-template':
      return importConsulTemplate(await readForeign(wish.source, world))
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
  throw new Failure('usage', `${folder} is not a configuration folder of Lighthouse`, {
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
  return { path, text: new TextDecoder().decode(await readGivenFile(path, world)) }
}
