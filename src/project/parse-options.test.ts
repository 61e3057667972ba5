import { expect, test } from 'vitest'

import { memoryPorts } from '../../test/support/project-files.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { entryOf, readYaml } from '../text/yaml/yaml.ts'
import { ownPart } from './read/draft.ts'
import { parseOptions } from './parse-options.ts'
import { resolveReferences } from './read/references.ts'

const schema = {
  type: 'object',
  properties: {
    hosts: { type: 'array', items: { type: 'string', pattern: '^[a-z.]+:\\d+$' }, minItems: 1 },
    port: { type: 'integer', minimum: 1, maximum: 65535 },
    mode: { enum: ['fast', 'safe'] },
    isStrict: { type: 'boolean' },
    password: { type: 'string', description: 'What the server asks for.', examples: ['secret'] },
    url: { type: 'string', format: 'uri' },
    reload: {
      anyOf: [
        { type: 'string', enum: ['systemd', 'master'] },
        { type: 'object', properties: { command: { type: 'array' } }, required: ['command'] },
      ],
    },
    auth: {
      type: 'object',
      properties: { user: {}, token: {} },
      oneOf: [{ required: ['user'] }, { required: ['token'] }],
      additionalProperties: false,
    },
  },
  required: ['hosts'],
  additionalProperties: false,
}

async function check(options: string, env: Record<string, string> = {}) {
  const text = `discovery:\n  zk:\n    plugin: zookeeper\n${options.replaceAll(/^/gm, '    ')}\n`
  const { root } = readYaml('haproxyctl.yaml', text)
  if (root === undefined) throw new Error('not YAML')
  const ports = memoryPorts({}, { env })
  const secrets = new Set<string>()
  const tree = await resolveReferences(root, { ports, root: '/project', report() {}, secrets })
  const entry = entryOf(entryOf(tree, 'discovery')?.value, 'zk')
  if (entry === undefined) throw new Error('no source')
  return parseOptions(schema, ownPart(entry.key, entry.value, ['plugin']), 'source zk')
}

function print({ location, message, help }: Diagnostic): string {
  const { line, column } = location!.start
  return `${line}:${column} ${message} ${help ?? ''}`.trim()
}

test.each([
  ['port: 80', '2:3 Source zk has no `hosts`.'],
  ['hsots: [a:1]', '4:5 `hsots` is not a key of source zk. Did you mean `hosts`?'],
  [
    'hosts: [a:1]\ncolour: x',
    '5:5 `colour` is not a key of source zk. The keys here are `hosts`, `port`, `mode`, `isStrict`, `password`, `url`, `reload`, `auth`.',
  ],
  [
    'hosts: a:1',
    '4:12 `hosts` of source zk has to be a list, not the text `a:1`. Write a list: `[a:1]`.',
  ],
  ['hosts: []', '4:12 `hosts` of source zk must not be empty.'],
  [
    'hosts: [a:1, b]',
    '4:18 `hosts[1]` of source zk cannot be `b`. It has to match `^[a-z.]+:\\d+$`.',
  ],
  ['hosts: [a:1]\nport: 0', '5:11 `port` of source zk has to be at least 1, not `0`.'],
  [
    'hosts: [a:1]\nport: high',
    '5:11 `port` of source zk has to be a whole number, not the text `high`.',
  ],
  [
    'hosts: [a:1]\nmode: fats',
    '5:11 `mode` of source zk cannot be `fats`. Did you mean `fast`? Write one of `fast`, `safe`.',
  ],
  [
    'hosts: [a:1]\npassword: []',
    '5:15 `password` of source zk has to be a text, not a list. What the server asks for. For example: `secret`.',
  ],
  [
    'hosts: [a:1]\nreload: sytemd',
    '5:13 `reload` of source zk cannot be `sytemd`. Did you mean `systemd`? Write one of `systemd`, `master`.',
  ],
  ['hosts: [a:1]\nreload: {}', '5:5 `reload` of source zk has no `command`.'],
  [
    'hosts: [a:1]\nreload: []',
    '5:13 `reload` of source zk has to be a text or a mapping, not a list.',
  ],
  ['hosts: [a:1]\nauth: {}', '5:5 `auth` of source zk has to have one of `user`, `token`.'],
  [
    'hosts: [a:1]\nauth: { usr: x }',
    '5:13 `usr` is not a key of `auth` of source zk. Did you mean `user`?',
  ],
  ['hosts: [a:1]\nurl: "::"', '5:10 `url` of source zk must match format "uri".'],
])('%j: %s', async (options, expected) => {
  const { diagnostics } = await check(options)

  expect(diagnostics.map((each) => print(each))).toEqual([expected])
})

test('values become what the schema wants where they can mean nothing else', async () => {
  const env = { PORT: '8080', STRICT: 'true' }

  const { diagnostics, value } = await check(
    'hosts: ["a:1"]\nport: ${env:PORT}\nisStrict: ${env:STRICT}\npassword: 007',
    env,
  )

  expect(diagnostics).toEqual([])
  expect(value).toEqual({ hosts: ['a:1'], port: 8080, isStrict: true, password: '007' })
})

test('a value that came from a reference is not shown', async () => {
  const { diagnostics } = await check('hosts: ["${env:HOST}"]\nport: ${env:PORT}', {
    HOST: 'top secret',
    PORT: 'x1',
  })

  expect(diagnostics.map((each) => each.message)).toEqual([
    '`hosts[0]` of source zk cannot be `${env:HOST}`.',
    '`port` of source zk has to be a whole number, not the value of `${env:PORT}`.',
  ])
})

test('the same anchor can be a text in one place and a number in another', async () => {
  const { diagnostics, value } = await check('hosts: [a:1]\npassword: &p "12"\nport: *p')

  expect(diagnostics).toEqual([])
  expect(value).toEqual({ hosts: ['a:1'], password: '12', port: 12 })
})

test('a schema that is none is told to be the fault of the plugin', async () => {
  const { root } = readYaml('haproxyctl.yaml', 'a: 1')
  if (root?.kind !== 'mapping') throw new Error('not a mapping')

  const { diagnostics } = await parseOptions({ type: 'objekt' }, root, 'source zk')

  expect(diagnostics.map((each) => print(each))).toEqual([
    expect.stringMatching(
      /^1:1 The schema for the options of source zk is not one: schema is invalid/,
    ),
  ])
})
