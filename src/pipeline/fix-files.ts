import { resolve } from 'node:path'
import { fixAll } from '../lint/fix.ts'
import { Failure, newestVersion } from '../model/index.ts'
import { decodeText, encodeText } from '../text/decode.ts'
import { readConfigs, standardInput } from './config-input.ts'
import { judge } from './judge.ts'
import type { FileValidation } from './validation.ts'
import type { World } from './world.ts'

/** Mends the files in place, each in one step; gives the paths of those that changed. */
export async function fixFiles(request: FileValidation, world: World): Promise<readonly string[]> {
  const { files, cwd } = world
  const before = await readConfigs(request.paths, world)
  if (before.has(standardInput)) {
    throw new Failure('usage', '--fix cannot mend standard input', { help: 'Name the files.' })
  }
  const versions = request.versions.length > 0 ? request.versions : [newestVersion]
  const { texts } = await fixAll(before, (now) => judge(now, { ...request, versions }).diagnostics)
  const changed: string[] = []
  for (const [path, text] of texts) {
    if (text === before.get(path)) continue
    const absolute = resolve(cwd, path)
    const { encoding } = decodeText((await files.read(absolute)) ?? new Uint8Array())
    await files.replace(absolute, encodeText({ text, encoding }))
    changed.push(path)
  }
  return changed
}
