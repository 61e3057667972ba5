import { resolve, join } from 'node:path'
import type { Rendered } from '../../model/index.ts'
import type { World } from '../session/world.ts'

/** Writes the files into a folder, each in one step; gives their paths. */
export async function writeRendered(
  { files }: Rendered,
  folder: string,
  world: World,
): Promise<readonly string[]> {
  const paths: string[] = []
  for (const { name, text } of files) {
    const path = join(folder, name)
    // A configuration may hold passwords.
    await world.files.replace(resolve(world.cwd, path), text, { mode: 0o600, makeFolders: true })
    paths.push(path)
  }
  return paths
}
