import { join, resolve } from 'node:path'
import { Failure, InvalidError, UnavailableError, type Diagnostic } from '../../model/index.ts'
import { decodeText } from '../../text/words/decode.ts'
import type { World } from '../session/world.ts'
import { readGivenFile } from '../session/read-given-file.ts'

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
  const refused: Diagnostic[] = []
  for (const path of paths) {
    if (path === '-') {
      texts.set(standardInput, decodeText(await world.readStandardInput()).text)
      continue
    }
    const names = (await admitted(path, () => filesOf(path, world), world, refused)) ?? []
    for (const file of names) {
      const text = await admitted(file, () => readConfig(file, world), world, refused)
      if (text !== undefined) texts.set(file, text)
    }
  }
  if (refused.length === 0) return texts
  throw new InvalidError('--untrusted does not allow all of these files', refused)
}

/** What a stranger's link leads to is a finding at the file that was named. */
async function admitted<T>(
  path: string,
  read: () => Promise<T>,
  { isUntrusted }: World,
  refused: Diagnostic[],
): Promise<T | undefined> {
  try {
    return await read()
  } catch (error) {
    if (isUntrusted !== true || !(error instanceof UnavailableError)) throw error
    refused.push({
      code: 'untrusted/outside',
      severity: 'error',
      message: `${error.message.replace(/^c/, 'C')}.`,
      location: { file: path, start: { line: 1, column: 1 } },
      ...(error.help !== undefined && { help: error.help }),
    })
    return undefined
  }
}

async function filesOf(path: string, { files, cwd }: World): Promise<readonly string[]> {
  const names = await files.list(resolve(cwd, path))
  if (names === undefined) return [path]
  const configs = names.filter((name) => name.endsWith('.cfg') && !name.startsWith('.'))
  if (configs.length > 0) return configs.map((name) => join(path, name))
  throw new Failure('usage', `there is no file that ends in .cfg in the folder ${path}`)
}

async function readConfig(path: string, world: World): Promise<string> {
  if (/\.ya?ml$/.test(path)) {
    throw new Failure('usage', `${path} is not a configuration of HAProxy`, {
      help: 'A project is named by --project, without FILE.',
    })
  }
  return decodeText(await readGivenFile(path, world)).text
}
