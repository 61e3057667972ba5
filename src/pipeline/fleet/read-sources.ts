import { resolve } from 'node:path'
import type { World } from '../session/world.ts'

/** The texts of files that findings point at, for code frames; what cannot be read is left out. */
export async function readSources(
  paths: Iterable<string>,
  { files, cwd }: Pick<World, 'files' | 'cwd'>,
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>()
  for (const path of new Set(paths)) {
    const bytes = await files.read(resolve(cwd, path)).catch(() => undefined)
    if (bytes !== undefined) texts.set(path, new TextDecoder().decode(bytes))
  }
  return texts
}
