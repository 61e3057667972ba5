import { resolve } from 'node:path'
import { fixAll } from '../../lint/fix.ts'
import { Failure, newestVersion, type Diagnostic } from '../../model/index.ts'
import { decodeText, encodeText } from '../../text/words/decode.ts'
import { readConfigs, standardInput } from './config-input.ts'
import { validateTexts } from './validate-texts.ts'
import type { FileValidation } from './validation.ts'
import type { World } from '../session/world.ts'

/** Mends the files in place, each in one step; gives the paths of those that changed. */
export function fixFiles(request: FileValidation, world: World): Promise<readonly string[]> {
  const versions = request.versions.length > 0 ? request.versions : [newestVersion]
  return mendFiles(
    request.paths,
    (texts) =>
      validateTexts(texts, {
        ...request,
        versions,
        ...(world.isUntrusted ? {} : { env: world.env }),
      }).diagnostics,
    world,
  )
}

/** Applies the fixes of whatever `findProblems` gives until there are none; gives the paths of what changed. */
export async function mendFiles(
  paths: readonly string[],
  findProblems: (texts: ReadonlyMap<string, string>) => readonly Diagnostic[],
  world: World,
): Promise<readonly string[]> {
  const { files, cwd } = world
  const before = await readConfigs(paths, world)
  if (before.has(standardInput)) {
    throw new Failure('usage', '--fix cannot mend standard input', { help: 'Name the files.' })
  }
  const { texts } = await fixAll(before, findProblems)
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
