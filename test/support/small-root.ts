import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, copyFile, cp, mkdir, realpath, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { scratch, type Scratch } from './scratch.ts'

const run = promisify(execFile)

/** Root, and Debian’s dpkg. */
export const canChangeRoot = process.getuid?.() === 0 && existsSync('/usr/bin/dpkg-deb')

/** A root of its own with some programs of this machine, as much as a small Debian or an image has. */
export interface SmallRoot extends Scratch {
  /** Runs a program in it. */
  run(
    command: readonly string[],
    options?: {
      readonly user?: string
      readonly env?: Readonly<Record<string, string>>
      readonly cwd?: string
    },
  ): Promise<string>
}

/** What shell scripts lean on. */
const basics = [
  'sh',
  'ls',
  'ln',
  'rm',
  'mkdir',
  'chown',
  'chmod',
  'stat',
  'cat',
  'env',
  'id',
  'getent',
  'groupadd',
  'useradd',
]

export async function smallRoot(programs: readonly string[]): Promise<SmallRoot> {
  const root = await scratch()
  await chmod(root.path, 0o755)
  for (const folder of ['bin', 'sbin', 'lib', 'lib64']) {
    await mkdir(join(root.path, 'usr', folder), { recursive: true })
    await symlink(`usr/${folder}`, join(root.path, folder))
  }
  for (const folder of ['dev', 'etc', 'opt', 'run', 'tmp', 'usr/local/bin', 'var/lib'])
    await mkdir(join(root.path, folder), { recursive: true })
  await chmod(join(root.path, 'tmp'), 0o1777)
  // Scripts send to it what nobody reads.
  await run('mknod', ['-m', '666', join(root.path, 'dev/null'), 'c', '1', '3'])
  for (const name of [...basics, ...programs]) await bring(name, root.path)
  await writeAccounts(root)
  // Whom `getent` asks, loaded by its name.
  const { stdout } = await run('ldconfig', ['-p'])
  const names = /=> (\/\S*libnss_files\.so\.2)/.exec(stdout)?.[1]
  if (names !== undefined) await copyInto(names, root.path)
  async function within(
    command: readonly string[],
    {
      user = '0:0',
      env = {},
      cwd = '/',
    }: { user?: string; env?: Readonly<Record<string, string>>; cwd?: string } = {},
  ): Promise<string> {
    const words = ['--userspec', user, root.path, '/usr/bin/env', '-C', cwd, ...command]
    const path = '/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'
    return (await run('chroot', words, { env: { PATH: path, ...env } })).stdout
  }
  return { ...root, run: within }
}

async function writeAccounts(root: Scratch): Promise<void> {
  await root.write('etc/passwd', 'root:x:0:0:root:/root:/bin/sh\n')
  await root.write('etc/group', 'root:x:0:\n')
  await root.write('etc/shadow', 'root:*:19000:0:99999:7:::\n')
  await root.write('etc/gshadow', 'root:*::\n')
  await root.write('etc/nsswitch.conf', 'passwd: files\ngroup: files\n')
  await cp('/etc/login.defs', join(root.path, 'etc/login.defs'))
  await mkdir(join(root.path, 'etc/default'), { recursive: true })
  await writeFile(join(root.path, 'etc/default/useradd'), '')
}

/** A program with the libraries that it is linked with. */
async function bring(name: string, root: string): Promise<void> {
  const found = ['/usr/bin', '/usr/sbin', '/bin', '/sbin'].map((folder) => join(folder, name))
  const program = found.find((each) => existsSync(each)) ?? process.execPath
  await copyInto(program, root, join('/usr/bin', name))
  const { stdout } = await run('ldd', [program]).catch(() => ({ stdout: '' }))
  for (const [, library] of stdout.matchAll(/(?:=> |^\s+)(\/\S+) \(/gm)) {
    if (library !== undefined) await copyInto(library, root)
  }
}

async function copyInto(file: string, root: string, as = file): Promise<void> {
  const to = join(root, as)
  if (existsSync(to)) return
  await mkdir(dirname(to), { recursive: true })
  await copyFile(await realpath(file), to)
}
