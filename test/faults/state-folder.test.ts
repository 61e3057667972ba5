import { execFileSync } from 'node:child_process'
import { mkdir, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readAhead, writeAhead } from '../../plugins/target/haproxy/ahead.ts'
import {
  archive,
  archiveContent,
  readArchived,
  readContent,
} from '../../plugins/target/haproxy/archive.ts'
import { readJournal, writeJournal } from '../../plugins/target/haproxy/journal.ts'
import { readSettings } from '../../plugins/target/haproxy/settings.ts'
import { noteBegun, readBegun } from '../../plugins/target/git/begun.ts'
import { Certificates } from '../../src/api/store/certificates.ts'
import { tokenFile } from '../../src/api/tokens/token-file.ts'
import { parseKnown, readKept, writeKept } from '../../src/discovery/sources/memory.ts'
import { generationOf, readGeneration } from '../../src/kit/targets/generation.ts'
import { stateFiles } from '../../src/kit/state-files.ts'
import { Failure, type Files } from '../../src/model/index.ts'
import { Problem } from '../../src/api/http/problem.ts'
import { notToldYet } from '../../src/pipeline/session/told-findings.ts'
import { createLog } from '../../src/system/log.ts'
import { createFiles } from '../../src/system/files/files.ts'
import { systemClock } from '../../src/system/clock.ts'
import { haproxyctl } from '../support/cli.ts'
import { selfSigned } from '../support/self-signed.ts'
import { scratch } from '../support/scratch.ts'
import { realContext, stamped } from '../support/worlds/target-world.ts'

interface Place {
  /** The state folder of the project. */
  readonly state: string
  readonly files: Files
}

interface StateFile {
  /** Below the state folder. */
  readonly path: string
  write(place: Place): Promise<unknown>
  /** What is known by it; `undefined` or nothing of it where that is not known. */
  read(place: Place): Promise<unknown>
  /** What comes of a text that cannot be understood, and of what is no file of ours at all. */
  readonly damaged: 'nothing' | 'refused'
  readonly foreign: 'nothing' | 'refused'
}

const target = 'targets/lb'
const config = stamped('global\n    maxconn 10\n')
const generation = readGeneration(config) ?? ''
const map = 'a b\n'
const log = createLog({ level: 'quiet', write: () => undefined })
const journal = { generations: [generation], extras: [], reloadsMs: [] }
const finding = { code: 'a/b', severity: 'warning', message: 'So.' } as const

function settingsIn({ state, files }: Place): ReturnType<typeof readSettings> {
  const context = realContext(state, { files, stateFolder: join(state, target) })
  return readSettings({ config: 'haproxy.cfg' }, context)
}

function gitPlace({ state, files }: Place): { files: Files; stateFolder: string } {
  return { files, stateFolder: join(state, 'targets/rec') }
}

/** Every file that is read from the state folder. */
const stateFilesRead: readonly StateFile[] = [
  {
    path: `${target}/journal.json`,
    write: (place) => writeJournal(place.files, settingsIn(place), journal),
    read: async (place) => (await readJournal(place.files, settingsIn(place), log)).generations,
    damaged: 'nothing',
    foreign: 'refused',
  },
  {
    path: `${target}/ahead.json`,
    write: (place) =>
      writeAhead(place.files, settingsIn(place), {
        pid: 1,
        startedAtSec: 1,
        generation,
        text: 'x',
      }),
    read: (place) => readAhead(place.files, settingsIn(place)),
    damaged: 'nothing',
    foreign: 'refused',
  },
  {
    path: `${target}/generations/${generation}.cfg`,
    write: (place) => archive(place.files, settingsIn(place), journal, config),
    read: (place) => readArchived(place.files, settingsIn(place), generation),
    damaged: 'nothing',
    foreign: 'refused',
  },
  {
    path: `${target}/generations/files/${generationOf(map)}`,
    write: (place) => archiveContent(place.files, settingsIn(place), map),
    read: (place) => readContent(place.files, settingsIn(place), generationOf(map)),
    damaged: 'nothing',
    foreign: 'refused',
  },
  {
    path: 'targets/rec/begun-commit.json',
    write: (place) => noteBegun(gitPlace(place), { atMs: 1, files: { a: null } }),
    read: (place) => readBegun(gitPlace(place)),
    damaged: 'nothing',
    foreign: 'refused',
  },
  {
    path: 'sources/instances-web.json',
    write: ({ files, state }) => {
      const path = join(state, 'sources/instances-web.json')
      const text = '{"format":2,"key":"k","seenAtMs":1,"instances":[]}'
      return writeKept({ path, text, what: 'it' }, { files, log, stateFolder: state })
    },
    read: async ({ files, state }) => {
      const path = join(state, 'sources/instances-web.json')
      return parseKnown((await readKept(path, { files, log, stateFolder: state })) ?? '', 'k')
    },
    damaged: 'nothing',
    foreign: 'nothing',
  },
  {
    path: 'told-findings',
    write: ({ files, state }) => told({ files, state }),
    // What was told is not told again.
    read: async (place) => ((await told(place)).length === 0 ? 'told' : undefined),
    damaged: 'nothing',
    foreign: 'nothing',
  },
  {
    path: 'api-tokens.json',
    write: ({ files, state }) => tokenFile(state, { files, clock: systemClock }).add('a', 'read'),
    read: ({ files, state }) => tokenFile(state, { files, clock: systemClock }).list(),
    damaged: 'refused',
    foreign: 'refused',
  },
  {
    path: 'certificates/web.pem',
    write: async ({ files, state }) =>
      new Certificates(state, { files, clock: systemClock }).put('web', pem()),
    read: ({ files, state }) => new Certificates(state, { files, clock: systemClock }).facts('web'),
    damaged: 'refused',
    foreign: 'refused',
  },
]

function told({ files, state }: Place): Promise<readonly unknown[]> {
  return notToldYet([finding], { stateFolder: state, world: { files, log } })
}

const { key, cert } = await selfSigned()

function pem(): string {
  return `${cert.toString()}${key.toString()}`
}

/** What is known by a file in the end: something, nothing, or that it is refused, without a bug. */
async function outcomeOf(read: Promise<unknown>): Promise<'something' | 'nothing' | 'refused'> {
  try {
    const found = await read
    const isNothing = found === undefined || (Array.isArray(found) && found.length === 0)
    return isNothing ? 'nothing' : 'something'
  } catch (error) {
    if (error instanceof Failure || error instanceof Problem) return 'refused'
    throw error
  }
}

interface StateWorld extends Place, AsyncDisposable {
  /** Outside of the state folder. */
  readonly victim: string
}

async function stateWorld(): Promise<StateWorld> {
  const folder = await scratch()
  const state = join(folder.path, 'states/project')
  const victim = join(folder.path, 'victim')
  await mkdir(state, { recursive: true })
  await mkdir(victim)
  await writeFile(join(victim, 'file'), 'precious')
  const files = stateFiles(createFiles(), state, dirname(state))
  return { state, files, victim, [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose]() }
}

type Damage = (path: string, world: StateWorld) => Promise<unknown>

const damages: readonly [string, 'damaged' | 'foreign', Damage][] = [
  ['cut', 'damaged', async (path) => truncate(path, Math.floor((await readFile(path)).length / 2))],
  ['empty', 'damaged', (path) => writeFile(path, '')],
  ['bytes of no text', 'damaged', (path) => writeFile(path, Buffer.from([0, 255, 254, 27, 91]))],
  ['other JSON', 'damaged', (path) => writeFile(path, '{"format":1,"generations":[1],"files":3}')],
  ['a list', 'damaged', (path) => writeFile(path, '[[[]]]')],
  ['too large', 'foreign', (path) => truncate(path, 300 * 1024 * 1024)],
  ['a folder', 'foreign', async (path) => (await rm(path), mkdir(path))],
  ['a pipe', 'foreign', async (path) => (await rm(path), execFileSync('mkfifo', [path]))],
  [
    'a link to a file elsewhere',
    'foreign',
    async (path, { victim }) => (await rm(path), symlink(join(victim, 'file'), path)),
  ],
]

describe.each(stateFilesRead)('$path of the state folder', (file) => {
  test('is known once it is written', async () => {
    await using world = await stateWorld()
    await file.write(world)

    expect(await outcomeOf(file.read(world))).toBe('something')
  })

  test.each(damages)('that is %s says nothing', async (_, kind, damage) => {
    await using world = await stateWorld()
    await file.write(world)
    await damage(join(world.state, file.path), world)

    expect(await outcomeOf(file.read(world))).toBe(file[kind])
  })

  test.each([
    ['itself', (path: string) => path],
    ['the folder above it', dirname],
  ])('leads nowhere else by a link that is %s', async (_, linkOf) => {
    await using world = await stateWorld()
    const link = join(world.state, linkOf(file.path))
    const leadsTo = link.endsWith(file.path) ? 'new' : ''
    await rm(link, { recursive: true, force: true })
    await mkdir(dirname(link), { recursive: true })
    await symlink(join(world.victim, leadsTo), link)

    await outcomeOf(file.write(world))

    expect(await readdir(world.victim)).toEqual(['file'])
    expect(await readFile(join(world.victim, 'file'), 'utf8')).toBe('precious')
  })
})

test('what a run leaves there is known to this table', async () => {
  await using folder = await scratch()
  await folder.write('nodes.json', '{"web":["127.0.0.1:1","10.0.0.1:80"]}')
  await folder.write('hosts.map', map)
  await folder.write(
    'haproxyctl.yaml',
    `defaults: [mode http, timeout connect 1s, timeout client 1s, timeout server 1s]
discovery: { f: { plugin: file, path: nodes.json } }
services: { web: { discovery: f } }
files: { hosts.map: hosts.map }
targets:
  lb: { plugin: haproxy, config: haproxy.cfg, files: maps }
  rec: { plugin: git, path: ., folder: rendered }
`,
  )
  for (const args of [
    ['init', '-q'],
    ['config', 'user.name', 'Test'],
    ['config', 'user.email', 'test@example.com'],
    ['add', 'hosts.map'],
    ['commit', '-qm', 'first'],
  ])
    execFileSync('git', ['-C', folder.path, ...args])

  const applied = await haproxyctl(['apply', '--yes', '--quiet'], { cwd: folder.path })
  expect(applied.code, applied.stderr).toBe(0)

  const known = new Set(stateFilesRead.map(({ path }) => path.replace(/[0-9a-f]{16}/, 'HASH')))
  const left = await readdir(join(folder.path, '.state'), { recursive: true, withFileTypes: true })
  const paths = left
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .replace(/^.*\/\.state\/[^/]+\//, '')
        .replace(/[0-9a-f]{16}/, 'HASH'),
    )
  expect(paths.length).toBeGreaterThan(4)
  expect(paths.filter((path) => !known.has(path))).toEqual([])
})
