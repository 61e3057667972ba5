import { dirname, resolve } from 'node:path'
import type { WorkingCopy } from '../../model/index.ts'
import { newPath } from '../../pipeline/edit/commit-draft.ts'
import { Draft } from '../../pipeline/edit/draft.ts'
import type { World } from '../../pipeline/session/world.ts'
import { notFound } from '../http/problem.ts'
import { uploadFile } from './upload.ts'

/** A commit of the project that somebody has given a name to. */
export interface Backup {
  readonly version: number
  readonly commit: string
  readonly committedAt: string
}

/** The states of the project that can be gone back to: tags of its repository, as in `backup/shop/3`. */
export class Backups {
  readonly #project: string
  readonly #world: World

  constructor(project: string, world: World) {
    this.#project = project
    this.#world = world
  }

  /** The oldest first. */
  async list(name: string): Promise<readonly Backup[]> {
    return listIn(await this.#open(), name)
  }

  /** Of what is committed; a version that is there is never changed. */
  async make(name: string): Promise<Backup> {
    const copy = await this.#open()
    const { commit } = await copy.base()
    const version = ((await listIn(copy, name)).at(-1)?.version ?? 0) + 1
    await copy.tag(tagOf(name, version), commit)
    const made = (await listIn(copy, name)).find((each) => each.version === version)
    if (made === undefined) throw new Error('git has lost a tag')
    return made
  }

  async find(name: string, version: number): Promise<Backup> {
    const found = (await this.list(name)).find((each) => each.version === version)
    if (found === undefined) throw notFound(`version ${version} of the backup ${name}`)
    return found
  }

  /** Puts the files of the project as they were into a draft. */
  async restore({ commit }: Backup, draft: Draft): Promise<void> {
    const { files } = this.#world
    const copy = await this.#open()
    const past = { ...this.#world, files: { ...files, read: (path: string) => at(path) } }
    async function at(path: string): Promise<Uint8Array | undefined> {
      const own = await newPath(path, copy)
      const found = own === undefined ? undefined : await copy.committed(commit, own)
      return found && new TextEncoder().encode(found.text)
    }
    const were = (await Draft.read(this.#project, past)).files
    const upload = uploadFile(this.#project, this.#world.cwd)
    const template = await at(upload.absolute)
    const beside = template === undefined ? [] : [{ file: upload, bytes: template }]
    for (const { file, bytes } of [...were, ...beside]) {
      const original = { file, bytes: await files.read(file.absolute) }
      draft.replace(original, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))
    }
  }

  #open(): Promise<WorkingCopy> {
    return this.#world.git.open(dirname(resolve(this.#world.cwd, this.#project)))
  }
}

async function listIn(copy: WorkingCopy, name: string): Promise<readonly Backup[]> {
  const tags = await copy.tags(tagOf(name, ''))
  return tags
    .flatMap(({ name: tag, commit, atMs }) => {
      const digits = tag.slice(tagOf(name, '').length)
      if (!/^[1-9]\d{0,8}$/.test(digits)) return []
      return [{ version: Number(digits), commit, committedAt: new Date(atMs).toISOString() }]
    })
    .toSorted((a, b) => a.version - b.version)
}

function tagOf(name: string, version: number | ''): string {
  return `backup/${name}/${version}`
}
