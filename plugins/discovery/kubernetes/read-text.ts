import { resolve } from 'node:path'
import { UnavailableError, type PluginContext } from 'haproxyctl/plugin'

/** A file of credentials; one that is missing is a registry that cannot be asked. */
export async function readText(
  path: string,
  { files, root }: Pick<PluginContext, 'files' | 'root'>,
): Promise<string> {
  const bytes = await files.read(resolve(root, path), { maxBytes: 4 * 1024 * 1024 })
  if (bytes === undefined) throw new UnavailableError(`there is no file ${path}`)
  return Buffer.from(bytes).toString('utf8')
}
