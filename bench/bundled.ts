import { spawnSync } from 'node:child_process'
import { cpSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../src/system/package-root.ts'

/** Bundles the package into a folder as it is published, and gives the path of its program. */
export function bundledPackage(folder: string): string {
  const root = packageRoot()
  const bundle = join(root, 'dist/scripts/bundle.js')
  const { status, stderr } = spawnSync(process.execPath, [bundle, join(folder, 'dist')], {
    cwd: root,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`the package cannot be bundled: ${stderr}`)
  for (const name of ['bin', 'schemas', 'templates', 'package.json', 'oclif.manifest.json'])
    cpSync(join(root, name), join(folder, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  return join(folder, 'bin/run.js')
}
