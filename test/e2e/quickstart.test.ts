import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'
import { expect, test } from 'vitest'
import { checkout } from '../support/document-examples.ts'
import { hasZooKeeper, noZooKeeper } from '../support/registries/zookeeper.ts'

/** What the script needs of a system, without HAProxy, ZooKeeper, git, apt and sudo. */
const few =
  'env bash node npm npx sh cp rm mktemp mkdir cat dirname sed seq sleep ls tr id uname grep chmod'

interface Show {
  readonly code: number
  readonly output: string
  /** What it left in its folder for temporary files. */
  readonly left: readonly string[]
  /** Command lines of processes that outlived it. */
  readonly alive: readonly string[]
}

async function quickstart(path: (folder: string) => Promise<string>): Promise<Show> {
  const folder = await mkdtemp(join(tmpdir(), 'haproxyctl-quickstart-'))
  try {
    const temporary = join(folder, 'tmp')
    await mkdir(temporary)
    const copy = join(folder, 'checkout')
    await copyCheckout(copy)
    const before = await treeOf(copy)
    const env = { PATH: await path(folder), HOME: folder, TMPDIR: temporary }
    const child = spawn(join(copy, 'bin/quickstart'), [], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data: Buffer) => (output += data.toString()))
    const [code] = await once(child, 'close')
    expect(await treeOf(copy), 'the checkout is as it was').toEqual(before)
    const alive = await processesOf(folder)
    return { code: Number(code), output, left: await readdir(temporary), alive }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Command lines that name the folder. */
async function processesOf(folder: string): Promise<string[]> {
  const found: string[] = []
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
    if (line.includes(folder)) found.push(line.replaceAll('\0', ' '))
  }
  return found
}

/** The tree that is tested, built, in a place of its own: other tests use that one meanwhile. */
async function copyCheckout(copy: string): Promise<void> {
  const unneeded = new Set(['node_modules', '.git', '.cache'])
  for (const name of await readdir(checkout)) {
    if (unneeded.has(name)) continue
    await cp(join(checkout, name), join(copy, name), { recursive: true, preserveTimestamps: true })
  }
  await copyModules(copy)
  // An old lock file: `npm ci` would empty the folder that the link leads to.
  await utimes(join(copy, 'package-lock.json'), 0, 0)
}

/** No link to the folder: what the compiler knows of the last build holds for modules at the same relative place. */
async function copyModules(copy: string): Promise<void> {
  const from = join(checkout, 'node_modules')
  const hardLinked = await execa({ reject: false })`cp -al ${from} ${copy}`
  if (hardLinked.failed) await execa`cp -a ${from} ${copy}`
}

async function treeOf(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true })
  return names.filter((name) => !name.startsWith('node_modules')).sort()
}

test.skipIf(!hasZooKeeper)(
  `the quickstart shows the whole line and leaves nothing behind (${hasZooKeeper ? 'real ZooKeeper and HAProxy' : noZooKeeper})`,
  async () => {
    const { code, output, left, alive } = await quickstart(
      async () => `${process.env['PATH']}:/usr/sbin`,
    )

    expect(code, output).toBe(0)
    const [, pid] = /HAProxy serves: app-1, app-2 \(worker (\d+)\)/.exec(output) ?? []
    expect(output).toContain(`HAProxy serves: app-1, app-2, app-3 (worker ${pid}, it was ${pid})`)
    expect(output).toContain(`HAProxy serves: app-2, app-3 (worker ${pid}, it was ${pid})`)
    expect(output).toContain('Nothing to do')
    expect(output).toContain('What to try next')
    expect(left).toEqual([])
    expect(alive).toEqual([])
  },
  240_000,
)

test('without HAProxy, ZooKeeper and git it shows what it can, and says what is missing', async () => {
  const { code, output, left, alive } = await quickstart(async (folder) => {
    const bin = join(folder, 'bin')
    await mkdir(bin)
    for (const name of few.split(' ')) {
      const real = [
        `/usr/bin/${name}`,
        `/bin/${name}`,
        ...(process.env['PATH'] ?? '').split(':').map((each) => `${each}/${name}`),
      ].find((each) => existsSync(each))
      if (real !== undefined)
        await symlink(name === 'node' ? process.execPath : real, join(bin, name))
    }
    return bin
  })

  expect(code, output).toBe(0)
  expect(output).toContain('the static example')
  expect(output).toContain('no problems found')
  expect(output).toContain('With the packages haproxy, zookeeper and git installed')
  expect(left).toEqual([])
  expect(alive).toEqual([])
}, 240_000)
