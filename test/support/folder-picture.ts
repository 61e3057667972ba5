import { lstat, readdir, readFile, readlink } from 'node:fs/promises'
import { join, relative } from 'node:path'

/** What is in a folder, to compare before and after: modes and contents by relative path. What sources said last may be remembered. */
export async function folderPicture(
  folder: string,
  ignored: RegExp = /^\.state(\/|$)/,
): Promise<Readonly<Record<string, string>>> {
  const picture: Record<string, string> = {}
  async function look(path: string): Promise<void> {
    for (const name of (await readdir(path)).sort()) {
      const each = join(path, name)
      const place = relative(folder, each)
      if (ignored.test(place)) continue
      const stats = await lstat(each)
      const mode = stats.mode.toString(8)
      if (stats.isDirectory()) {
        picture[`${place}/`] = mode
        await look(each)
      } else if (stats.isSymbolicLink()) picture[place] = `-> ${await readlink(each)}`
      else picture[place] = stats.isFile() ? `${mode} ${await readFile(each, 'latin1')}` : mode
    }
  }
  await look(folder)
  return picture
}
