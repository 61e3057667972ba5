import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { testContext } from 'haproxyctl/testing'
import type { Discovery, PluginContext, Snapshot } from 'haproxyctl/plugin'
import { readFile } from 'node:fs/promises'
import { parseFile } from './parsed-file.ts'
import type { Format } from './format.ts'
import { fileDiscovery } from './index.ts'
import type { FileOptions, FileQuery } from './options.ts'

const never = new AbortController().signal
let folder: string
let context: PluginContext

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'haproxyctl-file-'))
  const files = { ...testContext().files, read: (path: string) => readFile(path).catch(absent) }
  context = testContext({ root: folder, files })
})
afterEach(() => rm(folder, { recursive: true }))

function absent(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
  throw error
}

async function open(options: FileOptions): Promise<Discovery<FileQuery>> {
  return fileDiscovery.open(options, context)
}

async function read(
  name: string,
  text: string,
  query: FileQuery = {},
  port?: number,
): Promise<Snapshot> {
  await writeFile(join(folder, name), text)
  const source = await open({ path: name })
  return source.snapshot({ service: 'web', options: query, ...(port && { port }) }, never)
}

function idsOf({ instances }: Snapshot): string[] {
  return instances.map((each) => each.id)
}

describe('a file says who is there', () => {
  test.each([
    ['a.json', '["a:1", {"address": "b", "port": 2}]', ['a:1', 'b:2']],
    ['a.json', '{"web": ["a:1"], "api": ["b:2"]}', ['a:1']],
    ['a.json', '{"web": []}', []],
    ['a.json', '\uFEFF["a:1"]', ['a:1']],
    [
      'a.json',
      '[{"service": "web", "address": "a:1"}, {"service": "api", "address": "b:1"}]',
      ['a:1'],
    ],
    ['a.yaml', 'web:\n  - a:1\n  - {host: b, port: 2}\n', ['a:1', 'b:2']],
    ['a.yml', '- a:1\n', ['a:1']],
    [
      'a.csv',
      'address,port,weight,backup,tags,metadata.zone\na,1,,,,\nb,2,5,true,x;y,z1\n',
      ['a:1', 'b:2'],
    ],
    ['a.csv', 'service,address\r\nweb,a:1\r\napi,b:1\r\n', ['a:1']],
    ['a.csv', 'address,port\n', []],
    ['a.csv', 'id,address\none,"[2001:db8::1]:80"\n', ['one']],
  ])('%s with %j: %j', async (name, text, ids) => {
    expect(idsOf(await read(name, text))).toEqual(ids)
  })

  test('with all that CSV can say', async () => {
    const { instances } = await read(
      'a.csv',
      'address,port,weight,backup,tags,metadata.zone,node\nb,2,5,true,x;y,z1,host7\n',
    )

    expect(instances[0]).toMatchObject({
      weight: 5,
      isBackup: true,
      tags: ['x', 'y'],
      metadata: { zone: 'z1' },
      node: 'host7',
    })
  })

  test('with the key and the port of the service', async () => {
    expect(idsOf(await read('a.yaml', 'shop: [a]\n', { key: 'shop' }, 8080))).toEqual(['a:8080'])
  })

  test('and where the bad ones stand', async () => {
    const yaml = await read(
      'a.yaml',
      '# nodes\nweb:\n  - a:1\n  - "a b:1"\n  - {address: c,\n     port: 0}\n',
    )
    const json = await read('a.json', '[\n "a:1",\n [],\n "0.0.0.0:1"\n]')
    const csv = await read('a.csv', 'address,port\na,1\n"a#",1\n')

    expect(
      [yaml, json, csv].map(({ rejected }) =>
        rejected.map((each) => `${each.location?.file}:${each.location?.start.line}`),
      ),
    ).toEqual([['a.yaml:4', 'a.yaml:5'], ['a.json:3', 'a.json:4'], ['a.csv:3']])
    expect([yaml, json, csv].map(idsOf)).toEqual([['a:1'], ['a:1'], ['a:1']])
  })
})

describe('a file that cannot be believed is an error, never an empty list:', () => {
  test.each([
    ['a.json', '', 'is empty'],
    ['a.yaml', '  \n', 'is empty'],
    ['a.json', '["a:1", "b', 'cannot be read as json'],
    ['a.yaml', 'web: [a:1', 'cannot be read as yaml'],
    ['a.yaml', '# nothing\n', 'cannot be read as yaml'],
    ['a.json', '"a:1"', 'neither a list'],
    ['a.json', '{"api": []}', 'does not mention web'],
    ['a.json', '{"web": "a:1"}', 'is not a list'],
    ['a.json', '{"web": null}', 'is not a list'],
    ['a.csv', 'a:1\nb:1\n', 'no column address'],
    ['a.csv', 'address,port\na,1\nb', 'cannot be read as csv'],
    ['a.csv', 'address,port\n"a,1\n', 'cannot be read as csv'],
  ])('%s with %j %s', async (name, text, words) => {
    await expect(read(name, text)).rejects.toMatchObject({
      kind: 'unavailable',
      message: expect.stringContaining(words),
    })
  })

  test('one that is not there', async () => {
    const source = await open({ path: 'nowhere.json' })

    await expect(source.snapshot({ service: 'web', options: {} }, never)).rejects.toMatchObject({
      kind: 'unavailable',
      message: 'there is no file nowhere.json',
    })
  })

  test.each([
    [{}, 'names no file'],
    [{ path: 'nodes.txt' }, 'not known by its name'],
  ])('and wrong options %j are wrong input', async (options, words) => {
    const source = await open(options)

    await expect(source.snapshot({ service: 'web', options: {} }, never)).rejects.toMatchObject({
      kind: 'invalid',
      message: expect.stringContaining(words),
    })
  })
})

function follow(source: Discovery<FileQuery>) {
  const abort = new AbortController()
  const states: string[][] = []
  const run = (async (): Promise<unknown> => {
    try {
      const query = { service: 'web', options: {} }
      for await (const each of source.watch!(query, abort.signal)) states.push(idsOf(each))
    } catch (error) {
      return error
    }
    return undefined
  })()
  return {
    states,
    run,
    until: (ids: string[]) => expect.poll(() => states.at(-1), { interval: 10 }).toEqual(ids),
    async [Symbol.asyncDispose]() {
      abort.abort()
      await run
    },
  }
}

describe('a watched file is followed', () => {
  test('when it is written over, and when another is renamed over it', async () => {
    const path = join(folder, 'a.json')
    await writeFile(path, '["a:1"]')
    await using seen = follow(await open({ path: 'a.json' }))
    await seen.until(['a:1'])

    await writeFile(path, '["b:1"]')
    await seen.until(['b:1'])
    for (const id of ['c:1', 'd:1', 'e:1']) {
      await writeFile(join(folder, 'new'), JSON.stringify([id]))
      await rename(join(folder, 'new'), path)
      await seen.until([id])
    }
  })

  test('when a ConfigMap swaps the folder that a link leads to', async () => {
    for (const [version, id] of [
      ['..1', 'a:1'],
      ['..2', 'b:1'],
    ] as const) {
      await mkdir(join(folder, version))
      await writeFile(join(folder, version, 'a.json'), JSON.stringify([id]))
    }
    await symlink('..1', join(folder, '..data'))
    await symlink('..data/a.json', join(folder, 'a.json'))
    await using seen = follow(await open({ path: 'a.json' }))
    await seen.until(['a:1'])

    await symlink('..2', join(folder, '..tmp'))
    await rename(join(folder, '..tmp'), join(folder, '..data'))

    await seen.until(['b:1'])
  })

  test('through a moment in which it is cut short or away, without a word about it', async () => {
    const path = join(folder, 'a.json')
    await writeFile(path, '["a:1"]')
    // One moment after the other, each while the one before is lived through.
    const moments = [() => rm(path), () => writeFile(path, '["a:1", "b:1"]')]
    const { clock } = context
    async function sleep(ms: number, signal?: AbortSignal): Promise<void> {
      const isRetry = ms >= 50 && ms < 1_000
      if (isRetry) await moments.shift()?.()
      await clock.sleep(ms, signal)
    }
    context = { ...context, clock: { ...clock, sleep } }
    await using seen = follow(await open({ path: 'a.json' }))
    await seen.until(['a:1'])

    await writeFile(path, '["a:1", "b:')
    await seen.until(['a:1', 'b:1'])

    expect(moments).toEqual([])
    expect(seen.states).toEqual([['a:1'], ['a:1', 'b:1']])
  })

  test('until it stays unreadable', async () => {
    await writeFile(join(folder, 'a.json'), '["a:1"]')
    await using seen = follow(await open({ path: 'a.json' }))
    await seen.until(['a:1'])

    await writeFile(join(folder, 'a.json'), '')

    expect(await seen.run).toMatchObject({ kind: 'unavailable', message: 'a.json is empty' })
  })
})

test('100,000 instances in JSON are read in a moment, and parsed once for all services', async () => {
  const list = Array.from({ length: 100_000 }, (_, index) => ({
    address: `10.${index >> 16}.${(index >> 8) & 255}.${index & 255}`,
    port: 1 + (index % 60_000),
  }))
  const parse = JSON.parse
  let parsed = 0
  JSON.parse = (...args) => {
    parsed += 1
    return parse(...args)
  }
  await writeFile(join(folder, 'a.json'), JSON.stringify({ web: list, api: list }))
  const source = await open({ path: 'a.json' })

  try {
    for (const service of ['web', 'api']) {
      const { instances } = await source.snapshot({ service, options: {} }, never)
      expect(instances.length).toBeGreaterThan(99_000)
    }
  } finally {
    JSON.parse = parse
  }

  expect(parsed).toBe(1)
})

test.each<[Format, string]>([
  ['json', '{"web": ["a"], "api": ["b"]}'],
  ['yaml', '- a\n- b\n'],
  ['csv', 'address\na\nb\n'],
])(
  '%s: the lines of refused records are worked out once, however many services ask',
  (format, text) => {
    const document = parseFile(text, format, 'a')

    expect(document.lines('web')).toHaveLength(format === 'json' ? 1 : 2)
    expect(document.lines('web')).toBe(document.lines('web'))
  },
)

describe('a list with a record that cannot be read', () => {
  const spoilt = '["10.0.0.1:80", "10.0.0.2:x", "10.0.0.3:y"]'

  test('is taken without it', async () => {
    expect(idsOf(await read('a.json', spoilt))).toEqual(['10.0.0.1:80'])
  })

  test.each([
    [spoilt, /^a\.json is refused as a whole: .*#2 .* \(and 1 more\)$/],
    ['["10.0.0.2:x"]', /^a\.json is refused as a whole: .*#1 .*[^)]$/],
  ])('is refused as a whole where the source is strict: %s', async (text, message) => {
    await writeFile(join(folder, 'a.json'), text)
    const source = await open({ path: 'a.json', strict: true })

    await expect(source.snapshot({ service: 'web', options: {} }, never)).rejects.toThrow(message)
  })

  test('is watched on until it is whole', async () => {
    await writeFile(join(folder, 'a.json'), '["10.0.0.1:80"]')
    const source = await open({ path: 'a.json', strict: true, poll: '50ms' })
    const stop = new AbortController()
    const seen = source
      .watch?.({ service: 'web', options: {} }, stop.signal)
      [Symbol.asyncIterator]()

    const first = await seen?.next()
    expect(first?.done === false ? idsOf(first.value) : []).toEqual(['10.0.0.1:80'])
    await writeFile(join(folder, 'a.json'), spoilt)
    await expect(seen?.next()).rejects.toThrow('refused as a whole')
    stop.abort()
  })
})
