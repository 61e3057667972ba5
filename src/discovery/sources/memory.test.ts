import { describe, expect, test } from 'vitest'
import {
  discoveryWorld,
  instance,
  memoryFiles,
  project,
  service,
} from '../../../test/support/worlds/discovery-world.ts'
import { questionsOf, type Question } from './question.ts'
import { openMemory, parseKnown } from './memory.ts'

const wanted = project([service('web/../x')])
const [web] = questionsOf(wanted.services[0]!, wanted) as [Question]
const path = '/state/instances-web%2F..%2Fx.json'

describe('what a source said last', () => {
  test('comes back whole, whatever an instance has', async () => {
    const contents = new Map<string, string>()
    const world = discoveryWorld({ files: memoryFiles(contents) })
    const instances = [
      instance('[2001:db8::1]:80', {
        id: 'a',
        node: 'n',
        weight: 0,
        isBackup: true,
        health: 'maintenance',
        tags: ['t'],
        metadata: { k: 'v' },
      }),
      instance('unix:/run/a b.sock', { id: 'b' }),
    ]

    await openMemory(wanted, world).remember(web, { instances, seenAtMs: 7 })

    expect([...contents.keys()]).toEqual([path])
    expect(await openMemory(wanted, world).recall(web)).toEqual({ instances, seenAtMs: 7 })
  })

  test('is written when it changes, and once a minute when it does not', async () => {
    let writes = 0
    const files = { ...memoryFiles(), replace: async () => void (writes += 1) }
    const memory = openMemory(wanted, discoveryWorld({ files }))
    function says(seenAtMs: number, ...ids: string[]): Promise<void> {
      return memory.remember(web, { instances: ids.map((id) => instance(id)), seenAtMs })
    }

    for (const seenAtMs of [0, 1, 59_999]) await says(seenAtMs, 'a:1')
    expect(writes).toBe(1)
    await says(60_000, 'a:1')
    expect(writes).toBe(2)
    await says(60_001, 'a:1', 'b:1')
    expect(writes).toBe(3)
  })

  test.each([
    ['cut short', (text: string) => text.slice(0, -20)],
    ['of another format', (text: string) => text.replace('"format":2', '"format":1')],
    ['of another question', (text: string) => text.replace(/"key":"../, '"key":"zz')],
    ['without a time', (text: string) => text.replace(/"seenAtMs":\d+/, '"seenAtMs":null')],
    ['with an instance that is none', (text: string) => text.replace('a:1', 'a b:1')],
    ['with an instance from nowhere', (text: string) => text.replace('"origin"', '"gone"')],
    ['no JSON', () => 'hello'],
    ['null', () => 'null'],
  ])('is not believed when the file is %s', async (_what, spoil) => {
    const contents = new Map<string, string>()
    const world = discoveryWorld({ files: memoryFiles(contents) })
    const memory = openMemory(wanted, world)
    await memory.remember(web, { instances: [instance('a:1')], seenAtMs: 7 })
    expect(await memory.recall(web)).toBeDefined()

    contents.set(path, spoil(contents.get(path)!))

    expect(await memory.recall(web)).toBeUndefined()
  })

  test('is told to the log and to nobody else when it cannot be kept or read', async () => {
    const warned: string[] = []
    function broken(): Promise<never> {
      return Promise.reject(new Error('disk full'))
    }
    const files = { ...memoryFiles(), replace: broken, read: broken }
    const log = {
      debug: () => undefined,
      info: () => undefined,
      warn: (text: string) => warned.push(text),
    }
    const memory = openMemory(wanted, discoveryWorld({ files, log }))

    await memory.remember(web, { instances: [], seenAtMs: 7 })

    expect(await memory.recall(web)).toBeUndefined()
    expect(warned).toEqual([
      expect.stringContaining('disk full'),
      expect.stringContaining('disk full'),
    ])
  })
})

test('no instances are known as none', () => {
  expect(parseKnown('{"format":2,"key":"k","seenAtMs":1,"instances":[]}', 'k')).toEqual({
    instances: [],
    seenAtMs: 1,
  })
})
