import {
  chmod,
  cp,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Facts } from './facts.ts'
import { run } from './run.ts'

interface Folders {
  readonly tree: string
  readonly root: string
  readonly work: string
  readonly out: string
}

/** A package for Debian, with units, man pages and a user, that the tree becomes a part of; gives its path. */
export async function buildDeb(what: Facts, { tree, root, work, out }: Folders): Promise<string> {
  const { name, version, epoch } = what
  const image = join(work, 'deb')
  const home = join(image, 'usr/lib', name)
  const share = join(image, 'usr/share')
  for (const folder of ['DEBIAN', 'etc/haproxyctl', 'usr/bin', 'usr/lib/systemd/system'])
    await mkdir(join(image, folder), { recursive: true })
  await rename(tree, home)
  await symlink(`../lib/${name}/bin/run.js`, join(image, 'usr/bin', name))
  await moveMan(join(home, 'man'), join(share, 'man/man1'))
  await moveUnits(join(home, 'packaging'), join(image, 'usr/lib/systemd/system'))
  await writeDocuments(join(share, 'doc', name), what, home)
  for (const script of ['postinst', 'prerm', 'postrm']) {
    await cp(join(root, 'packaging/debian', script), join(image, 'DEBIAN', script))
  }
  await run('chmod', ['-R', 'u=rwX,go=rX', image])
  for (const script of ['postinst', 'prerm', 'postrm'])
    await chmod(join(image, 'DEBIAN', script), 0o755)
  await chmod(join(home, 'bin/run.js'), 0o755)
  await writeFile(join(image, 'DEBIAN/control'), control(what, await kibibytes(image)))
  await writeFile(join(image, 'DEBIAN/md5sums'), await sums(image))
  const path = join(out, `${name}_${version}_all.deb`)
  const env = { SOURCE_DATE_EPOCH: String(epoch) }
  // It gives all files that time.
  await run('dpkg-deb', ['--root-owner-group', '-Zxz', '-z1', '--build', image, path], { env })
  return path
}

function control(what: Facts, size: number): string {
  return `Package: ${what.name}
Version: ${what.version}
Architecture: all
Section: admin
Priority: optional
Maintainer: ${what.maintainer}
Installed-Size: ${size}
Depends: nodejs (>= ${what.node}), passwd
Recommends: haproxy
Suggests: git, npm
Homepage: ${what.homepage}
Description: finds the nodes of services and keeps HAProxy as they are
 ${what.description.replaceAll(/(.{1,76})(?: |$)/g, '$1\n ').trim()}
`
}

async function moveMan(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true })
  for (const page of await readdir(from)) {
    const text = await readFile(join(from, page))
    await writeFile(join(to, `${page}.gz`), gzipSync(text, { level: 9 }))
  }
  await rm(from, { recursive: true })
}

async function moveUnits(packaging: string, to: string): Promise<void> {
  const units = join(packaging, 'systemd')
  for (const unit of await readdir(units)) await rename(join(units, unit), join(to, unit))
  await rm(packaging, { recursive: true })
}

/** Where Debian has them. */
async function writeDocuments(
  folder: string,
  { name, license }: Facts,
  home: string,
): Promise<void> {
  await mkdir(folder, { recursive: true })
  const licenses = await readFile(join(home, 'dist/licenses.txt'), 'utf8')
  const own = await readFile(join(home, 'LICENSE'), 'utf8')
  await writeFile(join(folder, 'copyright'), `${name} (${license})\n\n${own}\n${licenses}`)
  const changes = await readFile(join(home, 'CHANGELOG.md'))
  await writeFile(join(folder, 'changelog.gz'), gzipSync(changes, { level: 9 }))
  await rename(join(home, 'sbom.cdx.json'), join(folder, 'sbom.cdx.json'))
}

async function kibibytes(image: string): Promise<number> {
  return Number((await run('du', ['-sk', '--apparent-size', image])).split('\t')[0])
}

async function sums(image: string): Promise<string> {
  const files = await run('find', ['usr', '-type', 'f'], { cwd: image })
  return run('md5sum', files.trim().split('\n').toSorted(), { cwd: image })
}
