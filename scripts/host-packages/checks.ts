import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Facts } from './facts.ts'
import { run } from './run.ts'

/** Unpacks the tarball and runs it. */
export async function checkTarball(path: string, what: Facts, work: string): Promise<void> {
  const folder = join(work, 'unpacked-tarball')
  await mkdir(folder)
  refuse(path, await run('tar', ['--numeric-owner', '-tvzf', path]))
  await run('tar', ['-xzf', path, '-C', folder])
  await tryOut(join(folder, `${what.name}-${what.version}`), what, work)
}

/** Unpacks the package, without what it does at its installation, and runs it. */
export async function checkDeb(path: string, what: Facts, work: string): Promise<void> {
  const folder = join(work, 'unpacked-deb')
  refuse(path, await run('dpkg-deb', ['--contents', path]))
  await run('dpkg-deb', ['--extract', path, folder])
  await run('md5sum', ['--check', '--quiet', join(work, 'deb/DEBIAN/md5sums')], { cwd: folder })
  await tryOut(join(folder, 'usr/lib', what.name), what, work)
}

/** Files of others than root, that others may write, or that run as root whoever starts them. */
function refuse(path: string, list: string): void {
  for (const line of list.trim().split('\n')) {
    const [mode = '', owner = ''] = line.split(/\s+/)
    const isLink = mode.startsWith('l')
    if (!/^(?:0\/0|root\/root)$/.test(owner)) throw new Error(`${path}: not of root: ${line}`)
    if (!isLink && /w/.test(mode.slice(4))) throw new Error(`${path}: others may write: ${line}`)
    if (/[sStT]/.test(mode)) throw new Error(`${path}: has a special mode: ${line}`)
  }
}

/** Runs the program, and loads once everything that is not in the bundle. */
async function tryOut(home: string, { name, version }: Facts, work: string): Promise<void> {
  const project = join(work, 'project.yaml')
  await writeFile(project, 'targets:\n  lb: { plugin: haproxy, config: haproxy.cfg }\n')
  const program = join(home, 'bin/run.js')
  const env = { HOME: work, HAPROXYCTL_STATE: join(work, 'state') }
  const told = await run(process.execPath, [program, '--version'], { env })
  if (!told.startsWith(`${name}/${version} `)) throw new Error(`${home} calls itself ${told}`)
  await run(process.execPath, [program, 'validate', '--offline', '--project', project], { env })
  const loads = (await besideBundle(home)).map((each) => `import('${each}')`)
  await writeFile(join(home, 'loads.mjs'), `await Promise.all([${loads.join(', ')}])`)
  await run(process.execPath, [join(home, 'loads.mjs')], { env })
}

async function besideBundle(home: string): Promise<readonly string[]> {
  const { dependencies } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as {
    readonly dependencies: object
  }
  return Object.keys(dependencies).filter((each) => existsSync(join(home, 'node_modules', each)))
}
