import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { packageRoot } from '../src/system/package-root.ts'
import { writeBillOfMaterials } from './host-packages/bill-of-materials.ts'
import { checkDeb, checkTarball } from './host-packages/checks.ts'
import { buildDeb } from './host-packages/deb.ts'
import { facts } from './host-packages/facts.ts'
import { stage } from './host-packages/stage.ts'
import { sumsOf, buildTarball } from './host-packages/tarball.ts'

/**
 * `node dist/scripts/host-packages.js haproxyctl-0.1.0.tgz FOLDER` makes of what `npm pack` packed a tarball with all
 * that it needs but Node.js, a package for Debian, and a list of what is in them. The same input gives the same bytes.
 */
const [packed, folder] = process.argv.slice(2)
if (packed === undefined || folder === undefined) {
  throw new Error('usage: host-packages PACKED.tgz FOLDER')
}
const root = packageRoot()
const out = resolve(folder)
const work = await mkdtemp(join(tmpdir(), 'haproxyctl-packages-'))
try {
  await mkdir(out, { recursive: true })
  const tree = await stage(resolve(packed), root, join(work, 'tree'))
  const what = facts(await readFile(join(tree, 'package.json'), 'utf8'), process.env)
  const bill = await writeBillOfMaterials(what, { root, tree, work, out })
  const tarball = await buildTarball(what, tree, out)
  const deb = await buildDeb(what, { tree, root, work, out })
  await checkTarball(tarball, what, work)
  await checkDeb(deb, what, work)
  await sumsOf([bill, tarball, deb], out)
} finally {
  await rm(work, { recursive: true, force: true })
}
