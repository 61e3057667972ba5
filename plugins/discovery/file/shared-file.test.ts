import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { testContext } from 'haproxyctl/testing'
import type { Discovery, Snapshot } from 'haproxyctl/plugin'
import { fileDiscovery } from './index.ts'
import type { FileQuery } from './options.ts'

let folder: string
let readings: number
let source: Discovery<FileQuery>

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'haproxyctl-file-'))
  readings = 0
  const files = {
    ...testContext().files,
    read: (path: string) => {
      readings += 1
      return readFile(path)
    },
  }
  source = await fileDiscovery.open({ path: 'a.json' }, testContext({ root: folder, files }))
})
afterEach(() => rm(folder, { recursive: true }))

async function write(text: string): Promise<void> {
  await writeFile(join(folder, 'new'), text)
  await rename(join(folder, 'new'), join(folder, 'a.json'))
}

function idsOf({ instances }: Snapshot): readonly string[] {
  return instances.map((each) => each.id)
}

describe('services that share a file', () => {
  test('are told from two readings at most, however many ask', async () => {
    await write('{"web": ["a:1"], "api": ["b:1"]}')
    const { signal } = new AbortController()
    const services = Array.from({ length: 100 }, (_, index) => (index % 2 === 0 ? 'web' : 'api'))

    const snapshots = await Promise.all(
      services.map((service) => source.snapshot({ service, options: {} }, signal)),
    )

    expect(snapshots.map((each) => idsOf(each)[0])).toEqual(
      services.map((service) => (service === 'web' ? 'a:1' : 'b:1')),
    )
    expect(readings).toBeLessThanOrEqual(2)
  })

  test('hear only of what is theirs', async () => {
    await write('{"web": ["a:1"], "api": ["b:1"]}')
    const { signal } = new AbortController()
    const [web, api] = ['web', 'api'].map((service) => {
      const states = source.watch!({ service, options: {} }, signal)[Symbol.asyncIterator]()
      const next = async (): Promise<readonly string[]> => idsOf((await states.next()).value)
      return { next, end: () => states.return?.() }
    })
    expect(await Promise.all([web!.next(), api!.next()])).toEqual([['a:1'], ['b:1']])
    const later = web!.next()

    for (const id of ['c:1', 'd:1']) {
      await write(JSON.stringify({ web: ['a:1'], api: [id] }))
      expect(await api!.next()).toEqual([id])
    }
    await write('{"web": ["z:1"], "api": ["d:1"]}')

    expect(await later).toEqual(['z:1'])
    await Promise.all([web!.end(), api!.end()])
  })
})
