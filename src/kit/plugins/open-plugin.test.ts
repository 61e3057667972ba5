import { describe, expect, test } from 'vitest'
import { createFakeClock } from '../../../test/support/fake-clock.ts'
import { placed, snapshotOf } from '../../../test/support/worlds/discovery-world.ts'
import { UnavailableError } from '../../model/errors.ts'
import type { Discovery, DiscoveryDefinition } from '../discovery.ts'
import { openPlugin, type PluginUse } from './open-plugin.ts'
import { testContext } from '../testing/context.ts'

const query = { service: 'web', options: {} }
const never = new AbortController().signal

function use(open: () => unknown, module?: string): PluginUse<Discovery> {
  const definition: DiscoveryDefinition = JSON.parse(
    '{ "kind": "discovery", "name": "own", "schema": {}, "querySchema": {} }',
  )
  Object.assign(definition, { open })
  return {
    definition,
    plugin: placed('own'),
    options: placed({}),
    ...(module !== undefined && { module }),
  }
}

async function ask(open: () => unknown, signal = never, module: string | undefined = './own.mjs') {
  const source = await openPlugin(use(open, module), testContext())
  return source.snapshot(query, signal)
}

test('what a plugin answers is handed on', async () => {
  const answer = snapshotOf('10.0.0.1:80')

  expect(await ask(() => ({ snapshot: () => Promise.resolve(answer) }))).toBe(answer)
})

test('a runtime that is an instance of a class keeps its fields', async () => {
  class Source {
    readonly #answer = snapshotOf('10.0.0.1:80')
    async snapshot() {
      return this.#answer
    }
    size() {
      return this.#answer.instances.length
    }
  }

  const source = await openPlugin(
    use(() => new Source(), './own.mjs'),
    testContext(),
  )
  expect((await source.snapshot(query, never)).instances).toHaveLength(1)
  expect(Reflect.get(source, 'size')()).toBe(1)
})

describe('what is broken in a plugin of the project is told as such:', () => {
  test.each<[string, () => unknown, string]>([
    ['open throws', () => fail(new TypeError('no luck')), '`open` failed: no luck'],
    ['open throws a text', () => fail('no luck'), '`open` failed: no luck'],
    ['open gives nothing', () => undefined, '`open` gave no function `snapshot`'],
    ['open gives another kind', () => ({ check() {} }), '`open` gave no function `snapshot`'],
    [
      'a question throws',
      () => ({ snapshot: () => fail(new RangeError('x')) }),
      '`snapshot` failed: x',
    ],
    [
      'a question gives nothing',
      () => ({ snapshot: () => undefined }),
      '`snapshot` gave an answer with no list `instances`',
    ],
    [
      'a question gives half',
      () => ({ snapshot: async () => ({ instances: [] }) }),
      '`snapshot` gave an answer with no list `rejected`',
    ],
  ])('%s', async (_what, open, says) => {
    await expect(ask(open)).rejects.toMatchObject({
      kind: 'plugin',
      message: `the discovery plugin own of the module ./own.mjs is broken: ${says}`,
      diagnostics: [{ code: 'project/plugin', location: placed('').location }],
    })
  })
})

test('a failure that a plugin tells is its answer', async () => {
  const error = new UnavailableError('not now')

  await expect(ask(() => fail(error))).rejects.toBe(error)
  await expect(ask(() => ({ snapshot: () => fail(error) }))).rejects.toBe(error)
})

test('what it throws at an abort is ours', async () => {
  const reason = new Error('enough')
  const signal = AbortSignal.abort(reason)

  await expect(ask(() => ({ snapshot: () => fail(reason) }), signal)).rejects.toBe(reason)
})

test('a bug in a plugin that comes with haproxyctl is ours', async () => {
  const bug = new TypeError('a bug')
  const source = await openPlugin(
    use(() => ({ snapshot: () => fail(bug) })),
    testContext(),
  )

  expect(() => source.snapshot(query, never)).toThrow(bug)
})

function fail(error: unknown): never {
  throw error
}

test('one that never opens holds nothing up', async () => {
  const clock = createFakeClock()
  const opening = openPlugin(
    use(() => new Promise(() => undefined), './own.mjs'),
    testContext({ clock }),
  )
  opening.catch(() => undefined)
  await clock.advance(61_000)

  await expect(opening).rejects.toThrow('`open` failed: it did not end in a minute')
})
