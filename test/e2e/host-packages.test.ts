import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildImage } from '../support/dockerfile.ts'
import { scratch, type Scratch } from '../support/scratch.ts'
import { canChangeRoot, smallRoot } from '../support/small-root.ts'

const run = promisify(execFile)
const checkout = fileURLToPath(new URL('../../', import.meta.url))
const { version } = JSON.parse(await readFile(join(checkout, 'package.json'), 'utf8')) as {
  version: string
}
const project = `
sections:
  defaults: [mode http, timeout connect 1s, timeout client 1s, timeout server 1s]
targets:
  lb: { plugin: haproxy, config: /etc/haproxy/haproxy.cfg }
`

let folder: Scratch
let out: string

// Its own checks unpack and run what it makes.
beforeAll(async () => {
  folder = await scratch()
  out = join(folder.path, 'out')
  const script = join(checkout, 'dist/scripts/host-packages.js')
  await run(process.execPath, [script, await packed(folder.path), out], { cwd: checkout })
}, 600_000)
afterAll(() => folder?.[Symbol.asyncDispose]())

/** What `npm pack` would make; of the folder that `bin/test` has made for all tests, where there is one. */
async function packed(into: string): Promise<string> {
  const made = process.env['HAPROXYCTL_TEST_PROGRAM']
  const tree = made === undefined ? join(into, 'published') : dirname(dirname(made))
  if (made === undefined) {
    await run(process.execPath, [join(checkout, 'test/support/stage-package.mjs'), tree])
  }
  const tarball = join(into, `haproxyctl-${version}.tgz`)
  const renamed = `--transform=s,^${basename(tree)},package,S`
  await run('tar', ['-czf', tarball, '-C', dirname(tree), renamed, basename(tree)])
  return tarball
}

test.skipIf(!canChangeRoot)(
  'the package for Debian is installed, run, upgraded, removed and purged',
  async () => {
    await using root = await smallRoot(['node', 'haproxy', 'dpkg', 'dpkg-deb', 'tar', 'xz'])
    const { path } = root
    function dpkg(...args: readonly string[]) {
      return run('dpkg', ['--root', path, '--force-unsafe-io', ...args])
    }
    const deb = join(out, `haproxyctl_${version}_all.deb`)
    const user = ['haproxyctl', 'haproxy'].join(':')
    await mkdir(join(path, 'var/lib/dpkg/info'), { recursive: true })
    await mkdir(join(path, 'var/lib/dpkg/updates'))
    await root.write('var/lib/dpkg/status', ['nodejs', 'passwd'].map(installed).join('\n'))

    await dpkg('--install', deb)
    await root.write('etc/haproxyctl/haproxyctl.yaml', project)
    await root.run(['mkdir', '-p', '/etc/haproxy', '/var/lib/haproxyctl'])
    await root.run(['chown', user, '/etc/haproxy', '/var/lib/haproxyctl'])
    const told = await root.run(
      ['haproxyctl', 'apply', '--yes', '--project', '/etc/haproxyctl/haproxyctl.yaml'],
      { user, env: { STATE_DIRECTORY: '/var/lib/haproxyctl', HOME: '/var/lib/haproxyctl' } },
    )
    const owners = await root.run([
      'stat',
      '-c',
      '%U:%G %a',
      '/etc/haproxyctl',
      '/etc/haproxy/haproxy.cfg',
    ])
    await checkUnits(path)
    await dpkg('--install', deb)
    const again = await root.run(['haproxyctl', '--version'])
    await dpkg('--remove', 'haproxyctl')
    const left = await leftIn(path)
    await dpkg('--purge', 'haproxyctl')

    expect(told).toContain('applied')
    expect(owners).toBe('haproxyctl:root 750\nhaproxyctl:haproxy 640\n')
    expect(again).toMatch(`haproxyctl/${version} `)
    expect(left).toEqual(['etc/haproxyctl', 'var/lib/haproxyctl'])
    expect(await leftIn(path)).toEqual(['etc/haproxyctl'])
  },
)

/** As systemd itself checks them, in the place where the package has put them. */
async function checkUnits(root: string): Promise<void> {
  const folder = join(root, 'usr/lib/systemd/system')
  const units = await readdir(folder)
  expect(units.length).toBe(6)
  // What they lean on, and what a machine with systemd has.
  for (const name of [
    'sysinit',
    'basic',
    'shutdown',
    'network',
    'network-online',
    'sockets',
    'timers',
    'multi-user',
    'local-fs',
    'time-set',
    'time-sync',
  ])
    await run('cp', [`/usr/lib/systemd/system/${name}.target`, folder])
  await run('cp', ['/bin/kill', join(root, 'bin/kill')])
  const verified = await run('systemd-analyze', ['verify', `--root=${root}`, '--man=no', ...units])
  expect(verified.stderr + verified.stdout).toBe('')
  const services = units.filter((name) => name.endsWith('.service'))
  // Below 2.0 of 10; it fails above.
  const security = ['security', '--offline=true', '--threshold=20', `--root=${root}`, '--no-pager']
  await run('systemd-analyze', [...security, ...services])
}

/** What of the package is there without it. */
async function leftIn(root: string): Promise<readonly string[]> {
  const places = [
    'etc/haproxyctl',
    'usr/bin/haproxyctl',
    'usr/lib/haproxyctl',
    'var/lib/haproxyctl',
    'usr/lib/systemd/system/haproxyctl.service',
  ]
  return places.filter((place) => existsSync(join(root, place)))
}

function installed(name: string): string {
  return `Package: ${name}
Status: install ok installed
Version: ${process.versions.node}-1
Architecture: all
Maintainer: nobody <nobody@localhost>
Description: is there
`
}

test.skipIf(!canChangeRoot)(
  'the Dockerfile makes an image that runs without root, as whatever user a platform chooses',
  async () => {
    await using root = await smallRoot(['haproxy', 'node'])
    const file = join(checkout, 'packaging/Dockerfile')
    const image = await buildImage(file, { VERSION: version }, out, root)
    await root.write('project/haproxyctl.yaml', project)
    await root.write('project/other.yaml', project.replace('haproxy.cfg', 'other.cfg'))

    const told = await image.run(['apply', '--yes'])
    const chosen = await image.run(['apply', '--yes', '--project', 'other.yaml'], '20000:0')

    expect(image.user).toBe('10001:10001')
    expect(image.command).toEqual(['haproxyctl', 'watch'])
    expect(told).toContain('applied')
    expect(chosen).toContain('applied')
    await expect(image.run(['apply', '--yes', '--project', '/opt/none.yaml'])).rejects.toThrow(
      'none.yaml',
    )
  },
)

test('the list of what is in it has each package that is delivered, with its license', async () => {
  const lock = JSON.parse(await readFile(join(checkout, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean; version?: string }>
  }
  const bill = JSON.parse(
    await readFile(join(out, `haproxyctl-${version}.cdx.json`), 'utf8'),
  ) as Bill
  const delivered = Object.entries(lock.packages)
    .filter(([path, { dev }]) => path !== '' && dev !== true)
    .map(([path, each]) => `${path.replace(/^.*node_modules\//, '')}@${each.version}`)

  expect(bill).toMatchObject({
    bomFormat: 'CycloneDX',
    metadata: { component: { name: 'haproxyctl', version } },
  })
  expect(
    [...new Set(bill.components.map((each) => `${each.name}@${each.version}`))].toSorted(),
  ).toEqual([...new Set(delivered)].toSorted())
  expect(
    bill.components.filter((each) => each.hashes === undefined || each.licenses.length === 0),
  ).toEqual([])
})

interface Bill {
  readonly components: readonly {
    readonly name: string
    readonly version: string
    readonly hashes?: readonly object[]
    readonly licenses: readonly object[]
  }[]
}

test('sums, and all that a provenance statement of npm asks for', async () => {
  await run('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: out })
  const { repository, publishConfig } = JSON.parse(
    await readFile(join(checkout, 'package.json'), 'utf8'),
  ) as {
    repository: { type: string; url: string }
    publishConfig: object
  }

  expect(publishConfig).toEqual({ access: 'public', provenance: true })
  expect(repository).toEqual({
    type: 'git',
    url: expect.stringMatching(/^git\+https:\/\/.*\.git$/),
  })
})
