import type { LazyPlugins } from '../../kit/index.ts'
import { Failure, InvalidError } from '../../model/index.ts'
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
export async function writeFiles(
  edited: readonly EditedFile[],
  { files }: Pick<World, 'files'>,
): Promise<void> {
  await stageAll(edited, files, async () => {
    // As late as can be: what is compared is what is replaced.
    for (const each of edited) await refuseChanged(each, files)
  })
}

/** All lie beside their files before the first takes its place. */
async function stageAll(
  [first, ...rest]: readonly EditedFile[],
  files: World['files'],
  check: () => Promise<void>,
): Promise<void> {
  if (first === undefined) return check()
  await using staged = await files.stage(first.original.file.absolute, first.after)
  await stageAll(rest, files, check)
  await staged.commit()
}

async function refuseChanged({ original }: EditedFile, files: World['files']): Promise<void> {
  const { file, bytes } = original
  const now = await files.read(file.absolute)
  if (now === undefined ? bytes === undefined : bytes && Buffer.compare(now, bytes) === 0) return
  throw new Failure('locked', `${file.shown} was changed while it was being edited`, {
    help: 'Nothing was written; run the same command again.',
  })
}
