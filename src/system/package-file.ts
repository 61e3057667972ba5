import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from './package-root.ts'

/** A JSON file of this package, such as `package.json`. */
export function readPackageFile(name: string): unknown {
  return JSON.parse(readFileSync(join(packageRoot(), name), 'utf8'))
}
