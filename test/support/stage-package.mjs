/**
 * `node test/support/stage-package.mjs FOLDER` makes the folder what `npm pack` would publish of the built tree,
 * and prints the list of its files as JSON. The tree stays as it is.
 */
import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const checkout = fileURLToPath(new URL('../../', import.meta.url))
const wide = { maxBuffer: 1 << 26 }
const whole = [
  'bin',
  'schemas',
  'templates',
  'examples',
  'man',
  'docs',
  'packaging',
  'page',
  'plugins',
  'oclif.manifest.json',
  'package.json',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
]

const out = resolve(process.argv[2] ?? '.cache/published')
const scratch = await mkdtemp(join(tmpdir(), 'haproxyctl-stage-'))
try {
  const stage = join(scratch, 'stage')
  const bundle = join(checkout, 'dist/scripts/bundle.js')
  await run(process.execPath, [bundle, join(stage, 'dist')], { cwd: checkout, ...wide })
  for (const name of whole) await cp(join(checkout, name), join(stage, name), { recursive: true })
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', scratch]
  const { stdout } = await run('npm', args, { cwd: stage, ...wide })
  const [packed] = JSON.parse(stdout)
  await rm(out, { recursive: true, force: true })
  await mkdir(out, { recursive: true })
  const archive = join(scratch, packed.filename)
  await run('tar', ['-xzf', archive, '--strip-components=1', '-C', out])
  process.stdout.write(JSON.stringify(packed.files.map((file) => file.path)))
} finally {
  await rm(scratch, { recursive: true, force: true })
}
