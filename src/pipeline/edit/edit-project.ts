import { resolve } from 'node:path'
import type { Location } from '../../model/index.ts'
import type { YamlEdit } from '../../text/yaml-edit/edit-yaml.ts'
import { Draft, type MadeEdit } from './draft.ts'
import { openDraft, writeFiles, type EditWorld } from './write-draft.ts'

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
  { world, plugins }: EditWorld,
): Promise<EditedProject> {
  await using _lock = isDryRun ? nothing : await world.files.lock(resolve(world.cwd, project))
  const draft = await Draft.read(project, world)
  const made = draft.edit(edit)
  const session = await openDraft(project, draft, { world, plugins })
  if (!isDryRun) await writeFiles(draft.changed())
  const line = lineOf(made)
  const { file, before, after, aliases } = made
  const { secrets } = session.project
  return { file: file.shown, before, after, aliases, secrets, ...(line !== undefined && { line }) }
}

function lineOf({ after, edits: [first] }: MadeEdit): number | undefined {
  if (first === undefined) return undefined
  const ahead = /^\r?\n/.exec(first.text)?.[0].length ?? 0
  return after.slice(0, first.start + ahead).split('\n').length
}

const nothing: AsyncDisposable = { [Symbol.asyncDispose]: () => Promise.resolve() }
