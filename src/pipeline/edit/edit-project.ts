import { resolve } from 'node:path'
import type { LazyPlugins } from '../../kit/index.ts'
import { Failure, InvalidError, type Location } from '../../model/index.ts'
import { placeOfEdit, readWritten, type WrittenFile } from '../../project/written.ts'
import { editYaml, type YamlEdit, type YamlEdited } from '../../text/yaml-edit/edit-yaml.ts'
import { openSession } from '../session/session.ts'
import type { World } from '../session/world.ts'

/** What an edit makes of a project. */
export interface EditedProject {
  /** The file that it is made in, as the user would call it. */
  readonly file: string
  readonly before: string
  readonly after: string
  /** Where the edit begins, in the new text; absent when nothing changes. */
  readonly line?: number
  /** Aliases that stand for what was edited, and now for another value. */
  readonly aliases: readonly Location[]
  /** What the project keeps secret, so that it is masked in all that is shown of the edit. */
  readonly secrets: readonly string[]
}

export interface EditOptions {
  readonly edit: YamlEdit
  /** Everything is worked out and checked, and nothing written. */
  readonly isDryRun: boolean
}

/**
 * Edits one value of a project's files. The edited project is loaded before anything is written; the file is
 * replaced in one step, under a lock, and only if it still holds what was read.
 */
export async function editProject(
  project: string,
  { edit, isDryRun }: EditOptions,
  { world, plugins }: { readonly world: World; readonly plugins: LazyPlugins },
): Promise<EditedProject> {
  await using _lock = isDryRun ? nothing : await world.files.lock(resolve(world.cwd, project))
  const { files, env, cwd } = world
  const written = await readWritten(project, { files, env, cwd })
  const place = placeOfEdit(written, edit)
  if (place === undefined) throw new Error('a project has a file')
  if ('diagnostic' in place) throw refused([place.diagnostic])
  const { file, bytes } = place.file
  // A byte order mark is a part of the text that stays where it is.
  const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const edited = editYaml(file.shown, before, { ...edit, path: place.path })
  if ('diagnostics' in edited) throw refused(edited.diagnostics)
  const after = edited.text
  const secrets = await checkLoads(project, place.file, { after, world, plugins })
  if (!isDryRun && after !== before) await replace(place.file, after, world)
  const line = lineOf(edited)
  const { aliases } = edited
  return { file: file.shown, before, after, aliases, secrets, ...(line !== undefined && { line }) }
}

function lineOf({ text, edits: [first] }: YamlEdited): number | undefined {
  if (first === undefined) return undefined
  const ahead = /^\r?\n/.exec(first.text)?.[0].length ?? 0
  return text.slice(0, first.start + ahead).split('\n').length
}

const nothing: AsyncDisposable = { [Symbol.asyncDispose]: () => Promise.resolve() }

function refused(diagnostics: InvalidError['diagnostics']): InvalidError {
  return new InvalidError('The edit was not made.', diagnostics)
}

/** Loads the project as it would be; gives its secrets. */
async function checkLoads(
  project: string,
  { file }: WrittenFile,
  edited: { readonly after: string; readonly world: World; readonly plugins: LazyPlugins },
): Promise<readonly string[]> {
  const { after, world, plugins } = edited
  const files: World['files'] = {
    ...world.files,
    async read(path) {
      return path === file.absolute ? new TextEncoder().encode(after) : world.files.read(path)
    },
  }
  try {
    const session = await openSession(project, { ...world, files }, plugins)
    return session.project.secrets
  } catch (error) {
    if (!(error instanceof InvalidError)) throw error
    throw new InvalidError('With this edit the project would not load.', error.diagnostics, {
      help: 'Nothing was written. Places are those of the edited text; --dry-run is checked the same way.',
    })
  }
}

async function replace({ file, bytes }: WrittenFile, after: string, world: World): Promise<void> {
  const now = await world.files.read(file.absolute)
  if (now === undefined || Buffer.compare(now, bytes) !== 0) {
    throw new Failure('locked', `${file.shown} was changed while it was being edited`, {
      help: 'Nothing was written; run the same command again.',
    })
  }
  await world.files.replace(file.absolute, after)
}
