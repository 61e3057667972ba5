import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Validator } from '@seriousme/openapi-schema-validator'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { everyRoute } from '../../scripts/docs-api.ts'
import type { Route } from '../../src/api/http/route.ts'
import { paramNames } from '../../src/api/http/route.ts'
import type { Schema } from '../../src/api/http/schema.ts'
import { startApi, type ApiReply, type TestApi } from '../support/api.ts'
import { tinyProject } from '../support/worlds/tiny-project.ts'

let api: TestApi

beforeAll(async () => {
  api = await startApi({ project: tinyProject })
})
afterAll(() => api[Symbol.asyncDispose]())

test('the description is OpenAPI 3.1, by a validator of others', async () => {
  const { body } = await api.call('GET', '/v1/openapi.json')

  const checked = await new Validator().validate(body)

  expect(checked.errors).toBeUndefined()
  expect(checked.valid).toBe(true)
  const described = Object.entries<object>(body.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  )
  const served = everyRoute().map(({ method, path }) => `${method} ${path}`)
  expect([...described, 'GET /v1/openapi.json'].toSorted()).toEqual(served.toSorted())
})

/** What a schema allows, and now and then what it does not. */
function anyOf(schema: Schema): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 4, arbitrary: fitting(schema) },
    { weight: 1, arbitrary: fc.jsonValue() },
  )
}

function fitting(schema: Schema): fc.Arbitrary<unknown> {
  const { type, enum: values, properties, items, additionalProperties } = schema
  if ('const' in schema) return fc.constant(schema['const'])
  if (Array.isArray(values)) return fc.constantFrom<unknown>(...values)
  const kind = Array.isArray(type) ? type[0] : type
  if (kind === 'boolean') return fc.boolean()
  if (kind === 'integer') return fc.integer({ min: -1, max: 300 })
  if (kind === 'array') return fc.array(fitting(asSchema(items)), { maxLength: 3 })
  if (kind === 'object' && properties !== undefined) {
    const own = Object.entries(asSchema(properties)).map(([key, each]) => [
      key,
      anyOf(asSchema(each)),
    ])
    return fc.record(Object.fromEntries(own), { requiredKeys: [] })
  }
  if (kind === 'object')
    return fc.dictionary(word, anyOf(asSchema(additionalProperties)), { maxKeys: 3 })
  return fc.oneof(word, fc.string({ unit: 'binary', maxLength: 20 }))
}

function textFrom(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function asSchema(value: unknown): Schema {
  return typeof value === 'object' && value !== null ? (value as Schema) : {}
}

// What is there, what is not, and what leads out of it.
const word = fc.constantFrom(
  'web',
  'eta',
  'g',
  'lb.example',
  '10.0.0.1:80',
  '127.0.0.1:1',
  '*:8080',
  '*:8443 @shop.pem',
  '..',
  '../x',
  '__proto__',
  'constructor',
  '{service}',
  '${env:HOME}',
  '&a',
  '*a',
  '!!x',
  '#',
  'a b',
  'ü',
  '\u0000',
  '',
)

// A stream of events never ends.
const asked = everyRoute().filter(({ reply }) => reply.type !== 'text/event-stream')

function requestTo(route: Route): fc.Arbitrary<{ path: string; body: unknown }> {
  const names = paramNames(route.path)
  const params = fc.tuple(...names.map(() => word.filter((each) => each !== '')))
  const body = route.body === undefined ? fc.constant(undefined) : anyOf(route.body.schema)
  return fc.tuple(params, body).map(([values, sent]) => ({
    path: values.reduce(
      (path, value, index) => path.replace(`{${names[index]}}`, encodeURIComponent(value)),
      route.path,
    ),
    body: sent,
  }))
}

/** All that a write could leave behind: a commit, a tag, an edit, a file in the project or in the state. */
async function picture(): Promise<unknown> {
  const { path } = api.folder
  const names = await readdir(path, { recursive: true })
  const refs = await readdir(join(path, '.git/refs'), { recursive: true })
  const texts = ['haproxyctl.yaml', '.git/refs/heads/main'].map((name) =>
    readFile(join(path, name), 'utf8'),
  )
  // Git makes objects before it knows whether they are of use, and locks come and go.
  const lasting = names.filter((name) => !/^\.git\b|lock/.test(name))
  return [lasting.toSorted(), refs.toSorted(), ...(await Promise.all(texts))]
}

test.each(asked.map((route) => [`${route.method} ${route.path}`, route] as const))(
  '%s never fails by itself, and writes nothing that it refuses',
  async (_, route) => {
    const runs = route.kind === 'work' && route.body === undefined ? 2 : 8
    await fc.assert(
      fc.asyncProperty(requestTo(route), async ({ path, body }) => {
        const before = await picture()
        const type = route.body?.type ?? 'application/json'
        const sent =
          type === 'application/json' || body === undefined ? JSON.stringify(body) : textFrom(body)

        const reply: ApiReply = await api.call(route.method, path, {
          ...(body !== undefined && { body: sent, headers: { 'content-type': type } }),
        })

        expect(reply.status, `${path} ${JSON.stringify(body)} ${reply.text}`).toBeLessThan(500)
        if (reply.status < 400) return
        expect(await picture()).toEqual(before)
      }),
      { numRuns: runs },
    )
  },
)
