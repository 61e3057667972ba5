import { join, resolve } from 'node:path'
import { Failure } from '../../model/index.ts'
import type { InitFile } from '../../project/init.ts'
import type { World } from '../session/world.ts'

/** Writes files that are not there yet, all or none; gives their paths. */
export async function writeNew(
  files: readonly InitFile[],
  folder: string,
  world: World,
): Promise<readonly string[]> {
  const paths = files.map(({ path }) => join(folder, path))
  for (const path of paths) {
    if ((await world.files.read(resolve(world.cwd, path))) === undefined) continue
    throw new Failure('usage', `${path} exists already`, { help: 'Nothing was written.' })
  }
  for (const [index, { text }] of files.entries()) {
    const path = resolve(world.cwd, paths[index] ?? '')
    await world.files.replace(path, text, { mode: 0o644, makeFolders: true })
  }
  return paths
}
