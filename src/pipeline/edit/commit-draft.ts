import { basename, dirname, posix } from 'node:path'
import { Failure, type WorkingCopy } from '../../model/index.ts'
import type { World } from '../session/world.ts'
import type { CommitMemory } from './commit-memory.ts'
import { repeatEdits, type EditedFile } from './draft.ts'
import { writeFiles } from './write-draft.ts'

export interface DraftCommit {
  readonly message: string
  /** `Name <mail>`. */
  readonly author: string
}

/**
 * Writes edited files and commits the edits, and nothing else: what a person has saved in the same files and not
 * committed yet stays as it is, and theirs to commit. Gives the commit's id.
 */
export async function commitDraft(
  edited: readonly EditedFile[],
  { message, author }: DraftCommit,
  world: World,
  memory: CommitMemory,
): Promise<string | undefined> {
  const [first] = edited
  if (first === undefined) return undefined
  const copy = await memory.open(dirname(first.original.file.absolute), world.git)
  const base = await copy.base()
  const { commit } = base
  const texts = await Promise.all(
    edited.map((each) => committedText(each, { copy, commit, memory })),
  )
  await writeFiles(edited)
  try {
    const made = await copy.commitTexts({ base, texts, message, author })
    memory.keep(made, texts)
    return made
  } catch (cause) {
    await putBack(edited, world)
    throw cause
  }
}

interface LastCommit {
  readonly copy: WorkingCopy
  readonly commit: string
  readonly memory: CommitMemory
}

/** What the commit has to say of a file: its last committed text with the edits. */
async function committedText(
  edited: EditedFile,
  { copy, commit, memory }: LastCommit,
): Promise<{ path: string; text: string; mode: string }> {
  const { file } = edited.original
  const isNew = edited.original.bytes === undefined
  const path = isNew ? await newPath(file.absolute, copy) : await copy.pathOf(file.absolute)
  if (path === undefined) {
    throw uncommittable(`${file.shown} does not lie in the working copy of the project`)
  }
  const committed = await memory.committed(copy, commit, path)
  if (isNew) return { path, text: edited.after, mode: committed?.mode ?? '100644' }
  if (committed === undefined) throw uncommittable(`${file.shown} is not committed yet`)
  const { text, mode } = committed
  const after = text === edited.before ? edited.after : repeatEdits(edited, text)
  if (after === undefined) {
    throw uncommittable(
      `${file.shown} has changes that are not committed, and this edit rests on them`,
    )
  }
  return { path, text: after, mode }
}

/** The path of a file that is not there, or was another one. */
export async function newPath(absolute: string, copy: WorkingCopy): Promise<string | undefined> {
  const folder = await copy.pathOf(dirname(absolute))
  return folder === undefined ? undefined : posix.join(folder, basename(absolute))
}

function uncommittable(message: string): Failure {
  return new Failure('locked', message, { help: 'Commit them first; nothing was changed.' })
}

/** As before, where nobody has saved them since. */
async function putBack(edited: readonly EditedFile[], world: World): Promise<void> {
  const isThere = edited.filter(({ original }) => original.bytes !== undefined)
  const back = isThere.map((each) => {
    const bytes = new TextEncoder().encode(each.after)
    return { ...each, original: { ...each.original, bytes }, after: each.before }
  })
  await writeFiles(back)
  for (const { original } of edited) {
    if (original.bytes === undefined) await world.files.remove(original.file.absolute)
  }
}
