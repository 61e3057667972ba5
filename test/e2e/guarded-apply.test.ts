import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { haproxyctl, type CliResult } from '../support/cli.ts'
import { scratch, type Scratch } from '../support/scratch.ts'
import { tinyProject } from '../support/worlds/tiny-project.ts'

const nodes = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `127.0.0.1:${8001 + index}`)

/** A project that was applied with ten nodes out of a file. */
async function served(folder: Scratch, more = ''): Promise<{ file: string; before: string }> {
  const run = join(folder.path, 'run')
  await mkdir(run)
  const discovery = '{ file: { path: nodes.json, allow-addresses: [127.0.0.0/8] } }'
  await folder.write(
    'haproxyctl.yaml',
    tinyProject(run, { discovery, service: 'file', server: 'maxconn 50', more }),
  )
  await folder.write('nodes.json', JSON.stringify({ web: nodes(10) }))
  const first = await apply(folder)
  expect(first.code, first.stderr).toBe(0)
  const file = join(run, 'haproxy.cfg')
  return { file, before: await readFile(file, 'utf8') }
}

function apply(folder: Scratch, ...args: string[]): Promise<CliResult> {
  return haproxyctl(['apply', '--yes', ...args], { cwd: folder.path })
}

// test/e2e/silent-source.test.ts has the usual limits, and every command; this is what a project may set.
describe('what a registry says of ten nodes that are served', () => {
  test.each<[string, unknown, string, string]>([
    ['fewer than were asked for', { web: nodes(7) }, 'min-servers', 'guards: { min-servers: 8 }\n'],
    ['more went than may', { web: nodes(8) }, 'max-removed', 'guards: { max-removed: 10% }\n'],
  ])('%s: refused, until a person overrides it', async (_, said, guard, guards) => {
    await using folder = await scratch()
    const { file, before } = await served(folder, guards)
    await folder.write('nodes.json', JSON.stringify(said))

    const refused = await apply(folder)

    expect(refused.code, refused.stderr).toBe(80)
    expect(refused.stderr).toContain(`--override-guard ${guard}`)
    expect(refused.stderr).toContain('haproxyctl.yaml:')
    expect(await readFile(file, 'utf8')).toBe(before)
    const dry = await haproxyctl(['apply', '--dry-run'], { cwd: folder.path })
    expect(dry.code, 'a dry run takes the same path').toBe(80)

    const all = ['min-servers', 'max-removed'].flatMap((name) => ['--override-guard', name])
    const overridden = await apply(folder, ...all)

    expect(overridden.code, overridden.stderr).toBe(0)
    expect(await readFile(file, 'utf8')).not.toBe(before)
  })

  test.each<[string, string | undefined]>([
    ['the file is gone', undefined],
    ['the file is empty', ''],
    ['the file is cut short', '{"web": ["127.0.0.1:80'],
    ['the service is not in it', '{"other": []}'],
  ])('%s: an error is no empty list, and all ten stay', async (_, text) => {
    await using folder = await scratch()
    const { file, before } = await served(folder)
    if (text === undefined) await rm(join(folder.path, 'nodes.json'))
    else await folder.write('nodes.json', text)

    const result = await apply(folder)

    expect(result.code, result.stderr).toBe(69)
    expect(result.stderr).toMatch(/web: the source file .*what it said .* ago is kept/)
    expect(await readFile(file, 'utf8')).toBe(before)
  })

  test('what is older than `max-age` is refused', async () => {
    await using folder = await scratch()
    const { file, before } = await served(folder, 'guards: { max-age: 1ms }\n')
    await rm(join(folder.path, 'nodes.json'))

    const result = await apply(folder)

    expect(result.code, result.stderr).toBe(80)
    expect(result.stderr).toContain('--override-guard max-age')
    expect(await readFile(file, 'utf8')).toBe(before)
  })

  test('a source that never answered leaves the file as it is', async () => {
    await using folder = await scratch()
    const { file, before } = await served(folder)
    await rm(join(folder.path, '.state'), { recursive: true })
    await rm(join(folder.path, 'nodes.json'))

    const result = await apply(folder)

    expect(result.code, result.stderr).toBe(69)
    expect(result.stderr).toContain('nodes.json')
    expect(await readFile(file, 'utf8')).toBe(before)
  })
})

test('one of two services that goes away stays as it was, and the other comes', async () => {
  await using folder = await scratch()
  const { file } = await served(folder)
  const text = await readFile(join(folder.path, 'haproxyctl.yaml'), 'utf8')
  await folder.write(
    'haproxyctl.yaml',
    text.replace('services:\n', 'services:\n  api: { discovery: file }\n'),
  )
  await folder.write('nodes.json', JSON.stringify({ web: [], api: nodes(5) }))

  const result = await apply(folder)

  expect(result.code, result.stderr).toBe(80)
  expect(result.stderr).toContain('a guard refuses to change web on lb')
  const [, api = '', web = ''] = (await readFile(file, 'utf8')).split('\nbackend ')
  expect(api.match(/server /g)).toHaveLength(5)
  expect(web.match(/server /g)).toHaveLength(10)
})

describe('all ways out of service for ten nodes that keep their names', () => {
  const named = (more: (index: number) => object = () => ({})): unknown[] =>
    nodes(10).map((each, index) => {
      const [address, port] = each.split(':')
      return { id: `n${index}`, address, port: Number(port), ...more(index) }
    })

  test.each<[string, (index: number) => object, string]>([
    ['no weight', () => ({ weight: 0 }), 'min-servers'],
    ['draining', () => ({ health: 'draining' }), 'min-servers'],
    ['in maintenance', () => ({ health: 'maintenance' }), 'min-servers'],
    ['other addresses', (index) => ({ address: `127.0.9.${index}` }), 'max-removed'],
    ['other ports', (index) => ({ port: 9001 + index }), 'max-removed'],
    [
      'most of them at other addresses',
      (index) => (index < 4 ? {} : { port: 1 + index }),
      'max-removed',
    ],
  ])('%s', async (_, more, guard) => {
    await using folder = await scratch()
    const { file } = await served(folder, 'guards: { max-removed: 100% }\n')
    await folder.write('nodes.json', JSON.stringify({ web: named() }))
    expect((await apply(folder)).code).toBe(0)
    const project = join(folder.path, 'haproxyctl.yaml')
    await folder.write('haproxyctl.yaml', (await readFile(project, 'utf8')).replace('100%', '50%'))
    const before = await readFile(file, 'utf8')
    await folder.write('nodes.json', JSON.stringify({ web: named(more) }))

    const result = await apply(folder)

    expect(result.code, result.stdout).toBe(80)
    expect(result.stderr).toContain(`[guard/${guard}]`)
    expect(await readFile(file, 'utf8')).toBe(before)
  })
})

test.each<[string, (text: string) => string | undefined]>([
  ['cut', (text) => text.slice(0, text.indexOf('server '))],
  ['damaged', (text) => text.replaceAll('server ', '#erver ')],
  ['empty', () => ''],
  ['gone', () => undefined],
])('a file that is %s lets nothing pass: the last generation counts', async (_, damage) => {
  await using folder = await scratch()
  const { file, before } = await served(folder)
  const damaged = damage(before)
  if (damaged === undefined) await rm(file)
  else await writeFile(file, damaged)
  await folder.write('nodes.json', JSON.stringify({ web: [] }))

  const result = await apply(folder, '--adopt')

  expect(result.code, result.stdout).toBe(80)
  expect(result.stderr).toContain('[guard/min-servers]')
})
