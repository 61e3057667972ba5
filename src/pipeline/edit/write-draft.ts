import type { LazyPlugins } from '../../kit/index.ts'
import { Failure, InvalidError } from '../../model/index.ts'
import { swapTexts } from '../../system/files/swap-texts.ts'
import { openSession, type Session } from '../session/session.ts'
import type { World } from '../session/world.ts'
import type { Draft, EditedFile } from './draft.ts'

export interface EditWorld {
  readonly world: World
  readonly plugins: LazyPlugins
}

/** Opens the project as it would be with the draft; throws InvalidError where it does not load. */
export async function openDraft(
  project: string,
  draft: Draft,
  { world, plugins }: EditWorld,
): Promise<Session> {
  const { drafted } = draft
  const files: World['files'] = {
    ...world.files,
    read: async (path, options) => drafted.get(path) ?? world.files.read(path, options),
  }
  try {
    return await openSession(project, { ...world, files }, plugins)
  } catch (error) {
    if (!(error instanceof InvalidError)) throw error
    throw new InvalidError('With this edit the project would not load.', error.diagnostics, {
      help: 'Nothing was written. Places are those of the edited text; --dry-run is checked the same way.',
    })
  }
}

/** Puts edited files in place of what was read of them; none where somebody has saved one of them since. */
export async function writeFiles(edited: readonly EditedFile[]): Promise<void> {
  const swaps = edited.map(({ original: { file, bytes }, after }) => ({
    path: file.absolute,
    before: bytes,
    after,
  }))
  const changed = await swapTexts(swaps)
  if (changed === undefined) return
  const lost = edited.find(({ original }) => original.file.absolute === changed.path)
  const shown = lost?.original.file.shown ?? changed.path
  throw new Failure('locked', `${shown} was changed while it was being edited`, {
    help: 'Nothing was written; run the same command again.',
  })
}
