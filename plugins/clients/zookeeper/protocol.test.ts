import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readMulti } from './changes.ts'
import { parseEnsemble, shuffle } from './ensemble.ts'
import { ZooKeeperError, replyError } from './errors.ts'
import { createFrameSplitter, frame } from './frames.ts'
import {
  juteReader,
  readBuffer,
  readInt,
  readLong,
  readText,
  readTexts,
  writeBuffer,
  writeInt,
  writeLong,
  writeText,
  writeTexts,
} from './jute.ts'
import { checkPath, fromServer, join, parentOf, toServer } from './path.ts'
import { readConnect, readEvent, readReplyHead, readStat } from './records.ts'
import { Watches } from './watches.ts'

describe('frames', () => {
  test('come out as they went in, however the bytes are cut', () => {
    const cuts = fc.array(fc.integer({ min: 1, max: 50 }))

    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 100 })), cuts, (bodies, sizes) => {
        const stream = Buffer.concat(bodies.map((body) => frame(Buffer.from(body))))
        const splitter = createFrameSplitter(100)
        const out: Buffer[] = []
        let at = 0
        for (const size of [...sizes, stream.length]) {
          out.push(...splitter.push(stream.subarray(at, at + size)))
          at += size
        }
        expect(out.map((body) => [...body])).toEqual(bodies.map((body) => [...body]))
      }),
    )
  })

  test.each([[101], [-1], [0x7fff_ffff], [-0x8000_0000]])('of %d bytes are refused', (length) => {
    expect(() => createFrameSplitter(100).push(writeInt(length))).toThrow(ZooKeeperError)
  })

  test('of many small pieces take time in proportion to their bytes', () => {
    const splitter = createFrameSplitter(10_000_000)
    const piece = Buffer.alloc(100)
    splitter.push(writeInt(5_000_000))
    let frames: readonly Buffer[] = []

    for (let sent = 0; sent < 5_000_000; sent += 100) frames = splitter.push(piece)

    expect(frames[0]?.length).toBe(5_000_000)
  })
})

describe('jute', () => {
  test('reads what it wrote', () => {
    const texts = fc.array(fc.string({ unit: 'grapheme' }))

    fc.assert(
      fc.property(
        fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
        fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
        texts,
        fc.uint8Array(),
        (int, long, list, bytes) => {
          const reader = juteReader(
            Buffer.concat([
              writeInt(int),
              writeLong(long),
              writeTexts(list),
              writeText(list.join()),
              writeBuffer(bytes),
            ]),
          )

          expect([readInt(reader), readLong(reader), readTexts(reader), readText(reader)]).toEqual([
            int,
            long,
            list,
            list.join(),
          ])
          expect(readBuffer(reader)).toEqual(Buffer.from(bytes))
        },
      ),
    )
  })

  test.each([
    ['a length below -1', writeInt(-2), readText],
    ['a text that is cut short', Buffer.concat([writeInt(10), Buffer.from('abc')]), readText],
    ['a list that cannot be in so few bytes', writeInt(0x7fff_ffff), readTexts],
    ['no bytes', Buffer.alloc(0), readLong],
  ] as const)('refuses %s', (_what, bytes, read) => {
    expect(() => read(juteReader(bytes))).toThrow(ZooKeeperError)
  })

  test('takes a length of -1 for no bytes', () => {
    expect(readBuffer(juteReader(writeInt(-1)))).toEqual(Buffer.alloc(0))
  })
})

test('no reader hangs or crashes on any bytes', () => {
  const readers = [
    readConnect,
    readReplyHead,
    readEvent,
    readStat,
    readTexts,
    (reader: ReturnType<typeof juteReader>) => readMulti(reader, 'test'),
  ]

  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      for (const read of readers) {
        try {
          read(juteReader(Buffer.from(bytes)))
        } catch (error) {
          expect(error).toBeInstanceOf(ZooKeeperError)
        }
      }
    }),
    { numRuns: 2_000 },
  )
})

describe('parseEnsemble', () => {
  test.each([
    ['zk1', ['zk1:2181'], ''],
    ['zk1:1,zk2:2, zk3', ['zk1:1', 'zk2:2', 'zk3:2181'], ''],
    ['[::1]:2181,10.0.0.1/', ['::1:2181', '10.0.0.1:2181'], ''],
    ['zk1:1/a/b/', ['zk1:1'], '/a/b'],
  ])('reads %j', (text, servers, chroot) => {
    const ensemble = parseEnsemble(text)

    expect(ensemble.servers.map(({ host, port }) => `${host}:${port}`)).toEqual(servers)
    expect(ensemble.chroot).toBe(chroot)
  })

  test.each([
    [''],
    ['zk1,'],
    ['zk1:0'],
    ['zk1:65536'],
    ['::1:2181'],
    ['zk 1'],
    ['zk1//a'],
    ['zk1/../a'],
    ['zk1/a,zk2/a'],
  ])('refuses %j', (text) => {
    expect(() => parseEnsemble(text)).toThrow(ZooKeeperError)
  })

  test('shuffle keeps all of them', () => {
    expect(shuffle(['a', 'b', 'c', 'd'], () => 0.5).toSorted()).toEqual(['a', 'b', 'c', 'd'])
  })
})

describe('paths', () => {
  test.each([['/'], ['/a'], ['/a/b:80'], ['/é/…']])('%j is one', (path) => {
    expect(checkPath(path)).toBe(path)
  })

  test.each([
    [''],
    ['a'],
    ['/a/'],
    ['//'],
    ['/a//b'],
    ['/a/../b'],
    ['/.'],
    ['/a\0'],
    ['/a\n'],
    ['/\ud800'],
  ])('%j is none', (path) => {
    expect(() => checkPath(path)).toThrow(ZooKeeperError)
  })

  test.each([
    ['', '/', '/'],
    ['', '/a', '/a'],
    ['/root', '/', '/root'],
    ['/root', '/a', '/root/a'],
  ])('below %j, %j is %j to the server, and back', (chroot, path, server) => {
    expect(toServer(chroot, path)).toBe(server)
    expect(fromServer(chroot, server)).toBe(path)
  })

  test('parents and children', () => {
    expect([parentOf('/a/b'), parentOf('/a'), join('/', 'a'), join('/a', 'b')]).toEqual([
      '/a',
      '/',
      '/a',
      '/a/b',
    ])
  })
})

describe('watches', () => {
  test('that tell once do so, for the events that they are for; trees go on', () => {
    const watches = new Watches()
    const told: string[] = []
    for (const kind of ['data', 'exists', 'children'] as const)
      watches.add(kind, '/a', ({ type }) => told.push(`${kind} ${type}`))
    watches.add('recursive', '/a', ({ type, path }) => told.push(`tree ${path} ${type}`))

    for (const [type, path] of [
      ['children', '/a'],
      ['changed', '/a'],
      ['created', '/a/b'],
      ['deleted', '/ab'],
      ['changed', '/a'],
    ] as const)
      watches.dispatch({ type, path })
    watches.dispatch({ type: undefined, path: '' })

    expect(told).toEqual([
      'children children',
      'tree /a children',
      'data changed',
      'exists changed',
      'tree /a changed',
      'tree /a/b created',
      'tree /a changed',
    ])
  })

  test('are asked for again in requests that the server takes, none twice', () => {
    const watches = new Watches()
    const paths = Array.from({ length: 5_000 }, (_, index) => `/${'x'.repeat(100)}${index}`)
    for (const path of paths) watches.add('data', path, () => undefined)
    for (const path of paths) watches.add('data', path, () => undefined)

    const requests = watches.requests()

    expect(requests.flatMap((each) => each.data)).toEqual(paths)
    expect(requests.length).toBeGreaterThan(3)
    for (const { data } of requests) expect(data.join().length).toBeLessThan(200_000)
  })
})

test.each([
  [-101, 'no-node', 'get /a: no node'],
  [-6, 'unimplemented', 'get /a: unimplemented'],
  [-999, 'unknown', 'get /a: error -999'],
])('error %d is %s', (number, code, message) => {
  expect(replyError(number, 'get /a')).toMatchObject({ code, message })
})
