import { join } from 'node:path'
import { InvalidError } from 'haproxyctl/plugin'
import type { Settings } from './settings.ts'

/** The name of the configuration among the rendered files. */
export const configName = 'haproxy.cfg'

/** Where a rendered file goes. */
export function pathOf(name: string, { configPath, filesFolder, name: target }: Settings): string {
  if (name === configName) return configPath
  if (filesFolder === undefined) {
    throw new InvalidError(`${name} has no place on target ${target}`, [], {
      help: 'Give the folder for files other than the configuration as `files`.',
    })
  }
  // Names are the project's own, but a slip in a template must not write elsewhere.
  if (!/^[\w.@+-]+(\/[\w.@+-]+)*$/.test(name) || name.split('/').includes('..')) {
    throw new InvalidError(
      `${JSON.stringify(name)} is not a name for a file of target ${target}`,
      [],
    )
  }
  return join(filesFolder, name)
}
