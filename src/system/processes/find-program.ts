import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

/** Where the system would find a program; `undefined` where it is nowhere, or may not be run by this user. */
export function findProgram(name: string, env: Environment): string | undefined {
  if (name.includes('/')) return isProgram(name) ? name : undefined
  const places = (env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name))
  return places.find(isProgram)
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
