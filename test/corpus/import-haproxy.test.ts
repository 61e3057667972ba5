import { isUtf8 } from 'node:buffer'
import { spawnSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { builtInPlugins } from '../../plugins/index.ts'
import { readTexts } from '../../src/config/read-configuration.ts'
import type { Configuration } from '../../src/config/configuration.ts'
import { differingOptions } from '../../src/config/servers/server-options.ts'
import { Failure } from '../../src/model/index.ts'
import { importHaproxy } from '../../src/pipeline/import/import-haproxy.ts'
import { Line } from '../../src/pipeline/line/line.ts'
import { openSession } from '../../src/pipeline/session/session.ts'
import { systemWorld } from '../../src/pipeline/session/world.ts'
import { compareConfigurations } from '../../src/plan/compare/differences.ts'
import { corpusFiles, corpusFolder, noCorpus, type CorpusFile } from '../support/corpus.ts'
import { scratch } from '../support/scratch.ts'

describe.skipIf(corpusFolder === undefined)(
  corpusFolder === undefined ? noCorpus : 'every file with its servers as services',
  () => {
    const files = corpusFolder === undefined ? [] : [...sample(corpusFolder)]

    test('means what it meant, but for what is told, and is accepted where it was', async () => {
      const results = []
      for (const { name, bytes } of files)
        if (isUtf8(bytes)) results.push(await tryFile(name, bytes.toString('utf8')))

      const read = results.filter(({ outcome }) => outcome !== 'unreadable')
      expect(read.length).toBeGreaterThan(100)
      expect(read.some(({ carried }) => carried > 0)).toBe(true)
      expect(read.flatMap(({ faults }) => faults)).toEqual([])
    })
  },
)

/** Those with servers; what differs from another in one word would say the same. */
function* sample(folder: string): Generator<CorpusFile> {
  for (const file of corpusFiles(folder))
    if (!file.name.startsWith('mutants/') && /^\s*server\s/m.test(file.bytes.toString('latin1')))
      yield file
}

interface Tried {
  readonly outcome: 'unreadable' | 'imported'
  /** How many services it became. */
  readonly carried: number
  readonly faults: readonly string[]
}

async function tryFile(name: string, text: string): Promise<Tried> {
  await using folder = await scratch()
  const old = await folder.write('haproxy.cfg', text)
  const env = { HAPROXYCTL_STATE: join(folder.path, '.state'), PATH: process.env['PATH'] }
  const world = systemWorld({ env, cwd: folder.path, level: 'quiet', toolVersion: '0' })
  const wish = { from: 'haproxy', source: 'haproxy.cfg', folder: 'lb', services: true } as const
  try {
    const { notes } = await importHaproxy(wish, world)
    const changes = notes.filter(({ code }) => code === 'import/changed')
    const project = join(folder.path, 'lb/haproxyctl.yaml')
    const own = await readFile(project, 'utf8')
    await writeFile(project, `${own}\nhaproxy: { version: "3.4" }\n`)
    const session = await openSession(project, world, builtInPlugins)
    await using line = await Line.open(session, { kind: 'none' }, new AbortController().signal)
    const { rendered } = await line.toText({ kind: 'sources' })
    const after = rendered.files[0]?.text ?? ''
    const made = await folder.write('new.cfg', after)
    const faults = differences(
      text,
      after,
      changes.map(({ message }) => message),
    )
    const carried = own.match(/^ {6}source: static$/gm)?.length ?? 0
    if (carried > 0 && verdict(old) !== verdict(made)) faults.push('HAProxy says otherwise')
    return { outcome: 'imported', carried, faults: faults.map((each) => `${name}: ${each}`) }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    if (/cannot be read as HAProxy|holds `/.test(error.message))
      return { outcome: 'unreadable', carried: 0, faults: [] }
    return { outcome: 'imported', carried: 0, faults: [`${name}: ${error.message}`] }
  }
}

function verdict(file: string): number | null {
  return spawnSync('haproxy', ['-c', '-f', file]).status
}

function differences(text: string, rendered: string, told: readonly string[]): string[] {
  const facts = { version: '3.4' } as const
  const before = readTexts([{ name: 'haproxy.cfg', text }], facts)
  const after = readTexts([{ name: 'haproxy.cfg', text: rendered }], facts)
  const { added, removed, lines } = compareConfigurations(before, after)
  return [
    ...[...added, ...removed].filter(({ keyword }) => keyword !== 'global').map(({ key }) => key),
    ...lines.map(({ section, group }) => `${section.key}: ${group}`),
    ...[...before.sections.keys()].flatMap((key) => serverDifferences(key, before, after, told)),
  ]
}

function serverDifferences(
  key: string,
  before: Configuration,
  after: Configuration,
  told: readonly string[],
): readonly string[] {
  const old = before.sections.get(key)?.servers ?? new Map()
  const made = after.sections.get(key)?.servers ?? new Map()
  const own = told.filter((each) => each.includes(`\`${key}\``))
  const isSorted = [...old.keys()].join() === [...made.keys()].join()
  const faults = [...old].flatMap(([name, server]) => {
    const other = made.get(name)
    if (other === undefined) return [`${key}: ${name} is gone`]
    const options = differingOptions(server.options, other.options).filter(
      (each) => !(each === 'init-addr' && own.some((text) => text.includes('host names'))),
    )
    if (server.address !== other.address) options.push('address')
    return options.map((each) => `${key}: ${name} differs in ${each}`)
  })
  if (old.size !== made.size) faults.push(`${key}: has ${made.size} servers`)
  if (!isSorted && !own.some((each) => each.includes('order of their names')))
    faults.push(`${key}: its servers are in another order`)
  return faults
}
