import { join, resolve } from 'node:path'
import { Failure } from '../../model/index.ts'
import { decodeText } from '../../text/words/decode.ts'
import type { World } from '../session/world.ts'

/** What a file read from standard input is called. */
export const standardInput = '<stdin>'

/**
 * The texts of files that HAProxy would be given with `-f`, by path, in that order: a folder stands for
 * its `.cfg` files by name (management guide 3), `-` for standard input. Throws a Failure for what is not there.
 */
export async function readConfigs(
  paths: readonly string[],
  world: World,
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>()
  for (const path of paths) {
    if (path === '-') {
      texts.set(standardInput, decodeText(await world.readStandardInput()).text)
      continue
    }
    for (const file of await filesOf(path, world)) texts.set(file, await readConfig(file, world))
  }
  return texts
}

async function filesOf(path: string, { files, cwd }: World): Promise<readonly string[]> {
  const names = await files.list(resolve(cwd, path))
  if (names === undefined) return [path]
  const configs = names.filter((name) => name.endsWith('.cfg') && !name.startsWith('.'))
  if (configs.length > 0) return configs.map((name) => join(path, name))
  throw new Failure('usage', `there is no file that ends in .cfg in the folder ${path}`)
}

async function readConfig(path: string, { files, cwd }: World): Promise<string> {
  if (/\.ya?ml$/.test(path)) {
    throw new Failure('usage', `${path} is not a configuration of HAProxy`, {
      help: 'A project is named by --project, without FILE.',
    })
  }
  const bytes = await files.read(resolve(cwd, path))
  if (bytes !== undefined) return decodeText(bytes).text
  throw new Failure('usage', `the file ${path} does not exist`)
}
