import { lookup as ownLookup } from 'node:dns'
import dns from 'node:dns'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { useKillableLookup } from './killable-lookup.ts'

const path = process.env['PATH']
let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'haproxyctl-lookup-'))
  process.env['PATH'] = `${folder}${delimiter}${path}`
})

afterEach(async () => {
  Reflect.set(dns, 'lookup', ownLookup)
  process.env['PATH'] = path
  await rm(folder, { recursive: true })
})

/** A `getent` that says this. */
async function withGetent(script: string): Promise<void> {
  const file = join(folder, 'getent')
  await writeFile(file, `#!/bin/sh\n${script}\n`)
  await chmod(file, 0o755)
  useKillableLookup()
}

function look(name: string, options: dns.LookupOptions): Promise<unknown> {
  return promisify((done: (error: Error | null, ...found: unknown[]) => void) =>
    dns.lookup(name, options, (error, ...found) => done(error, found)),
  )()
}

const both = `echo '::1  STREAM x'; echo '::1  DGRAM'; echo '127.0.0.7 STREAM'`

test.each<[dns.LookupOptions, unknown]>([
  [
    { all: true },
    [
      [
        { address: '::1', family: 6 },
        { address: '127.0.0.7', family: 4 },
      ],
    ],
  ],
  [{}, ['::1', 6]],
  [{ family: 4 }, ['127.0.0.7', 4]],
  [{ family: 'IPv6', all: true }, [[{ address: '::1', family: 6 }]]],
])('a name is looked up by a program that can be ended, with %j', async (options, expected) => {
  await withGetent(both)

  expect(await look('x', options)).toEqual(expected)
})

test('what is not found is told as Node tells it', async () => {
  await withGetent('exit 2')

  await expect(look('x', {})).rejects.toMatchObject({ code: 'ENOTFOUND', hostname: 'x' })
})

test('an address and `localhost` need nobody', async () => {
  await withGetent('exit 2')

  expect(await look('127.0.0.1', {})).toEqual(['127.0.0.1', 4])
  expect(await look('localhost', { family: 4 })).toEqual(['127.0.0.1', 4])
})
