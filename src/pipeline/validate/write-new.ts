import { join, resolve } from 'node:path'
import { Failure } from '../../model/index.ts'
import type { InitFile } from '../../project/init.ts'
import type { World } from '../session/world.ts'

/** Writes files that are not there yet, all or none, but for those that may be there; gives the paths of the written. */
export async function writeNew(
  files: readonly InitFile[],
  folder: string,
  world: World,
): Promise<readonly string[]> {
  const missing: InitFile[] = []
  for (const file of files) {
    const path = join(folder, file.path)
    const isThere = (await world.files.read(resolve(world.cwd, path))) !== undefined
    if (!isThere) missing.push(file)
    else if (file.keepsExisting !== true)
      throw new Failure('usage', `${path} exists already`, { help: 'Nothing was written.' })
  }
  for (const { path, text } of missing)
    await world.files.replace(resolve(world.cwd, folder, path), text, {
      mode: 0o644,
      makeFolders: true,
    })
  return missing.map(({ path }) => join(folder, path))
}
