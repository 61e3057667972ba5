import { execFile } from 'node:child_process'
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { get } from 'node:http'
import { join } from 'node:path'
import { connect } from 'node:tls'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { haproxyctl, type CliResult } from '../support/cli.ts'
import { ask } from '../support/haproxy/haproxy.ts'
import { freePorts } from '../support/ports.ts'
import { scratch, type Scratch } from '../support/scratch.ts'
import { hasOpenssl, selfSigned } from '../support/self-signed.ts'
import { startMaster, workerPid } from '../support/worlds/served-world.ts'
import { tinyProject } from '../support/worlds/tiny-project.ts'

const run = promisify(execFile)

interface World extends AsyncDisposable {
  readonly folder: Scratch
  readonly run: string
  readonly port: number
  readonly cli: (...args: string[]) => Promise<CliResult>
  readonly pid: () => Promise<string | undefined>
}

/** A project whose frontend looks into a map, and serves with a certificate, that lie beside the configuration. */
async function world(files: string, more = ''): Promise<World> {
  const [port = 0, web = 0] = await freePorts(2)
  const folder = await scratch()
  const target = join(folder.path, 'run')
  await mkdir(target)
  const base = tinyProject(target, { bind: `127.0.0.1:${web}`, target: `files: ${target}/files` })
  await folder.write(
    'haproxyctl.yaml',
    `${base.replace('global:\n', 'global:\n  - tune.ssl.default-dh-param 2048\n')}files: ${files}
sections:
  frontend public:
    - bind 127.0.0.1:${port} ${more}
    - http-request return status 200 content-type text/plain lf-string %[path,map(${target}/files/hosts.map,none)]
`,
  )
  await folder.write('maps/hosts.map', '# places\n/a first\n/b second\n')
  return {
    folder,
    run: target,
    port,
    cli: (...args) => haproxyctl(args, { cwd: folder.path }),
    pid: () => workerPid(join(target, 'admin.sock')),
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  }
}

function expectSuccess(result: CliResult): CliResult {
  expect(result, `${result.stdout}${result.stderr}`).toMatchObject({ code: 0 })
  return result
}

function body(port: number, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, agent: false }, (reply) => {
      let text = ''
      reply.on('data', (data) => (text += data)).on('end', () => resolve(text))
    }).on('error', reject)
  })
}

function fingerprint(port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port, rejectUnauthorized: false }, () => {
      resolve(socket.getPeerCertificate().fingerprint)
      socket.destroy()
    }).on('error', reject)
  })
}

describe('a map beside the configuration', () => {
  test('goes to its place, is changed live, and is one with its file', async () => {
    await using at = await world('{ hosts.map: maps/hosts.map }')
    const { cli, port, folder } = at
    expectSuccess(await cli('validate', '--offline'))
    expectSuccess(await cli('apply', '--yes'))
    await using _haproxy = await startMaster(at.run)
    const pid = await at.pid()
    expect(await body(port, '/a')).toBe('first')

    await folder.write('maps/hosts.map', '/b other\n/c third\n')
    const diff = expectSuccess(await cli('diff'))
    expect(diff.stdout).toMatch(/map .*hosts\.map.*  map\n/)
    expect(diff.stdout).toContain('+/c third')
    expectSuccess(await cli('apply', '--yes'))

    expect(await Promise.all(['/a', '/b', '/c'].map((path) => body(port, path)))).toEqual([
      'none',
      'other',
      'third',
    ])
    expect(await at.pid()).toBe(pid)
    expect(await readFile(join(at.run, 'files/hosts.map'), 'utf8')).toBe('/b other\n/c third\n')
    expect((await cli('apply', '--yes')).stdout).toContain('Nothing to do')
    expect((await cli('status', '--exit-code')).code).toBe(0)
  })

  test('that lies there already is somebody else’s until it is adopted, and then changed live', async () => {
    await using at = await world('{ hosts.map: maps/hosts.map }')
    const { cli, port } = at
    const place = join(at.run, 'files/hosts.map')
    await mkdir(join(at.run, 'files'))
    await writeFile(place, '/a theirs\n')

    const refused = await cli('apply', '--yes')

    expect(refused.code, refused.stderr).toBe(80)
    expect(refused.stderr).toContain('hosts.map was not written by haproxyctl')
    expect(await readFile(place, 'utf8')).toBe('/a theirs\n')
    const adopted = expectSuccess(await cli('apply', '--yes', '--adopt'))
    const kept = /kept what .* was as (\S+)/.exec(adopted.stderr)?.[1]
    expect(await readFile(kept!, 'utf8')).toBe('/a theirs\n')
    await using _haproxy = await startMaster(at.run)
    expect(await body(port, '/a')).toBe('first')
  })

  test('is still our own when the state is lost', async () => {
    await using at = await world('{ hosts.map: maps/hosts.map }')
    const { cli, folder } = at
    expectSuccess(await cli('apply', '--yes'))
    await rm(join(folder.path, '.state'), { recursive: true })
    await folder.write('maps/hosts.map', '/a third\n')

    expectSuccess(await cli('apply', '--yes'))

    expect(await readFile(join(at.run, 'files/hosts.map'), 'utf8')).toBe('/a third\n')
  })

  test('that an apply was cut off after writing is brought to the process by the next', async () => {
    await using at = await world('{ hosts.map: maps/hosts.map }')
    const { cli, port, folder } = at
    expectSuccess(await cli('apply', '--yes'))
    await using _haproxy = await startMaster(at.run)
    expectSuccess(await cli('apply', '--yes'))
    const pid = await at.pid()
    await folder.write('maps/hosts.map', '/a late\n')
    // What an apply that dies after its last write leaves: the files of the next generation, and the process of this one.
    const out = expectSuccess(await cli('render', '--out', 'next'))
    expect(out.stderr).toContain('next/hosts.map')
    for (const [from, to] of [
      ['haproxy.cfg', 'haproxy.cfg'],
      ['hosts.map', 'files/hosts.map'],
    ]) {
      await writeFile(join(at.run, to!), await readFile(join(folder.path, 'next', from!)))
    }
    expect(await body(port, '/a')).toBe('first')

    expectSuccess(await cli('apply', '--yes'))

    expect(await body(port, '/a')).toBe('late')
    expect(await at.pid()).toBe(pid)
  })

  test('that the project gives up goes from the disk when nothing reads it any more', async () => {
    await using at = await world('{ hosts.map: maps/hosts.map, old.map: maps/hosts.map }')
    const { cli, folder } = at
    expectSuccess(await cli('apply', '--yes'))
    const old = join(at.run, 'files/old.map')
    expect((await stat(old)).mode & 0o777).toBe(0o644)
    const text = await readFile(join(folder.path, 'haproxyctl.yaml'), 'utf8')
    await folder.write('haproxyctl.yaml', text.replace(', old.map: maps/hosts.map', ''))

    expectSuccess(await cli('apply', '--yes'))

    await expect(stat(old)).rejects.toThrow('ENOENT')
  })
})

describe.skipIf(!hasOpenssl)('certificates beside the configuration (needs openssl)', () => {
  test.each([
    [
      'a file',
      '{ hosts.map: maps/hosts.map, site.pem: certs/site.pem }',
      'ssl crt RUN/files/site.pem',
    ],
    ['a folder', '{ hosts.map: maps/hosts.map, certs: certs }', 'ssl crt RUN/files/certs/'],
  ])('%s: replaced live, and no key is shown or recorded', async (_, files, bind) => {
    await using at = await world(files)
    const { cli, port, folder } = at
    const text = await readFile(join(folder.path, 'haproxyctl.yaml'), 'utf8')
    const withBind = text.replace(
      `bind 127.0.0.1:${port} `,
      `bind 127.0.0.1:${port} ${bind.replace('RUN', at.run)}`,
    )
    await folder.write(
      'haproxyctl.yaml',
      withBind.replace('targets:\n', 'targets:\n  git: { path: record }\n'),
    )
    await run('git', ['init', '-q', 'record'], { cwd: folder.path })
    const git = (...args: string[]): Promise<{ stdout: string }> =>
      run('git', ['-C', 'record', '-c', 'user.name=t', '-c', 'user.email=t@localhost', ...args], {
        cwd: folder.path,
      })
    await git('config', 'user.name', 't')
    await git('config', 'user.email', 't@localhost')
    await git('commit', '-qm', 'first', '--allow-empty')
    const [first, second] = [await selfSigned(), await selfSigned()]
    await folder.write('certs/site.pem', Buffer.concat([first.cert, first.key]).toString())

    const applied = expectSuccess(await cli('apply', '--yes', '--json'))
    await using _haproxy = await startMaster(at.run)
    const pid = await at.pid()
    const before = await fingerprint(port)
    await folder.write('certs/site.pem', Buffer.concat([second.cert, second.key]).toString())
    const shown = [
      await cli('diff'),
      await cli('diff', '--json'),
      await cli('apply', '--dry-run', '--verbose'),
      await cli('apply', '--yes', '--verbose'),
    ]

    expect(await fingerprint(port)).not.toBe(before)
    expect(await at.pid()).toBe(pid)
    const history = (await git('log', '-p')).stdout
    expect(history).toContain('site.pem')
    const keys = [first.key, second.key].map((key) => String(key).split('\n')[1]!)
    for (const { stdout, stderr } of [applied, ...shown, { stdout: history, stderr: '' }]) {
      for (const key of keys) expect(`${stdout}${stderr}`).not.toContain(key)
    }
    expect(shown[0]!.stdout).toContain('certificate')
    const { plans } = JSON.parse(shown[1]!.stdout)
    expect(JSON.stringify(plans)).toContain('PRIVATE KEY-----***-----END')
    expect(JSON.parse(applied.stdout).receipts).toHaveLength(2)
    expect((await cli('apply', '--yes')).stdout).toContain('Nothing to do')
    const place = bind.includes('certs') ? 'files/certs/site.pem' : 'files/site.pem'
    expect((await stat(join(at.run, place))).mode & 0o777).toBe(0o600)
    expect(await ask(join(at.run, 'admin.sock'), 'show ssl cert')).toContain('site.pem')
  })
})

test.each([
  ['{ hosts.map: nowhere.map }', 'The file nowhere.map does not exist', 'haproxyctl.yaml:'],
  ['{ "../x.map": maps/hosts.map }', '`../x.map`', 'haproxyctl.yaml:'],
  ['{ haproxy.cfg: maps/hosts.map }', '`haproxy.cfg`', 'haproxyctl.yaml:'],
  [
    '{ maps/hosts.map: maps/hosts.map, maps: maps }',
    'Two files would be maps/hosts.map',
    'haproxyctl.yaml:',
  ],
])('files: %s is refused with its place', async (files, message, place) => {
  await using at = await world(files)

  const result = await at.cli('apply', '--yes')

  expect(result.code, result.stderr).toBe(65)
  expect(result.stderr).toContain(message)
  expect(result.stderr).toContain(place)
})
