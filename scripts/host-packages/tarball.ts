import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Facts } from './facts.ts'
import { run } from './run.ts'

/** One folder, to be unpacked anywhere; gives the tarball's path. */
export async function buildTarball(
  { name, version, epoch }: Facts,
  tree: string,
  out: string,
): Promise<string> {
  const folder = `${name}-${version}`
  const path = join(out, `${folder}.tar.gz`)
  // `S`: the targets of links stay.
  const renamed = `--transform=s,^${basename(tree)},${folder},S`
  const same = ['--sort=name', '--owner=root:0', '--group=root:0', '--numeric-owner']
  const args = [...same, '--mode=u=rwX,go=rX', `--mtime=@${epoch}`, renamed]
  const gzip = '--use-compress-program=gzip -n'
  await run('tar', [...args, gzip, '-C', dirname(tree), '-cf', path, basename(tree)])
  return path
}

/** What `sha256sum --check` reads. */
export async function sumsOf(files: readonly string[], out: string): Promise<void> {
  const lines = files.toSorted().map(async (file) => {
    const sum = createHash('sha256').update(await readFile(file))
    return `${sum.digest('hex')}  ${basename(file)}\n`
  })
  await writeFile(join(out, 'SHA256SUMS'), (await Promise.all(lines)).join(''))
}
