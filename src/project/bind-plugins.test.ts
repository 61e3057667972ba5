import { expect, test } from 'vitest'

import { builtIn } from '../../test/support/built-in.ts'
import { memoryPorts } from '../../test/support/project-files.ts'
import { InvalidError } from '../model/errors.ts'
import type { BoundProject } from '../kit/plugins/bound-project.ts'
import type { PluginCatalogue } from '../kit/plugins/plugin-catalogue.ts'
import { pluginKindNames, pluginName } from '../kit/plugins/plugin-kinds.ts'
import { loadProject } from './load.ts'

const right = `discovery:
  zk:
    plugin: zookeeper
    hosts: 127.0.0.1:2181
    path: /lighthouse
services:
  web:
    discovery:
      source: zk
      name: shop
    checks:
      - tcp
      - http:
          uri: /health
          rise: 2
targets:
  lb:
    plugin: haproxy
    config: haproxy.cfg
    sockets: [admin.sock]
`

function load(text: string, env: Record<string, string> = {}): Promise<BoundProject> {
  return loadProject('haproxyctl.yaml', memoryPorts({ 'haproxyctl.yaml': text }, { env }))
}

test.each([
  ['a source', 'hosts:', 'hots:', '4:5', '`hots` is not a key of source zk.', '`hosts`'],
  ['a query', 'name: shop', 'nmae: shop', '10:7', '`nmae` is not a key of service web.', '`name`'],
  ['a check', 'uri:', 'url:', '14:11', '`url` is not a key of check http of service web.', '`uri`'],
  ['a target', 'sockets:', 'sockts:', '20:5', '`sockts` is not a key of target lb.', '`sockets`'],
])('a wrong key in %s is found at load', async (_what, was, becomes, at, message, meant) => {
  const failure = await load(right.replace(was, becomes)).catch((error: unknown) => error)

  const [found] = failure instanceof InvalidError ? failure.diagnostics : []
  expect(found).toMatchObject({ code: 'project/unknown-key', message })
  expect(`${found?.location?.start.line}:${found?.location?.start.column}`).toBe(at)
  expect(found?.help).toContain(`Did you mean ${meant}`)
})

test.each([
  ['path: /lighthouse', 'path: []', 5],
  ['name: shop', 'name: []', 10],
  ['uri: /health', 'uri: health', 14],
  ['sockets: [admin.sock]', 'sockets: { a: 1 }', 20],
])('a wrong value is found at load: %s', async (was, becomes, line) => {
  const failure = await load(right.replace(was, becomes)).catch((error: unknown) => error)

  const found = failure instanceof InvalidError ? failure.diagnostics : []
  expect(found.map((each) => each.location?.start.line)).toEqual([line])
})

test('each use has its definition, and options as the schema has them', async () => {
  const text = right.replace('uri: /health', 'uri: /health\n          port: ${env:PORT}')

  const { sources, services, targets } = await load(text, { PORT: '8080' })

  expect(sources.map((each) => each.definition.name)).toEqual(['zookeeper'])
  expect(targets.map((each) => each.definition.name)).toEqual(['haproxy'])
  const [web] = services
  expect(web?.sources[0].query.value).toEqual({ name: 'shop' })
  expect(web?.checks.map((each) => [each.definition.name, each.options.value])).toEqual([
    ['tcp', {}],
    ['http', { uri: '/health', port: 8080 }],
  ])
})

test.each<[string, string | undefined, readonly unknown[]]>([
  ['zk', undefined, ['zk {}']],
  ['{ source: zk, name: shop }', undefined, ['zk {"name":"shop"}']],
  ['[zk, { source: static, instances: [] }]', undefined, ['zk {}', 'static {"instances":[]}']],
  ['{ sources: [zk, file] }', undefined, ['zk {}', 'file {}']],
  ['{ mode: merge, sources: [zk, file] }', undefined, ['zk {}', 'file {}']],
  [
    '{ mode: failover, sources: [zk, { source: file, key: shop }] }',
    'failover',
    ['zk {}', 'file {"key":"shop"}'],
  ],
])('`discovery: %s` is read', async (discovery, mode, expected) => {
  const { services } = await load(withDiscovery(discovery))

  const [web] = services
  expect(web?.mode).toBe(mode)
  expect(
    web?.sources.map(({ source, query }) => `${source.value} ${JSON.stringify(query.value)}`),
  ).toEqual(expected)
})

test.each([
  ['[zk, { source: file, nope: 1 }]', 'project/unknown-key'],
  ['{ mode: both, sources: [zk] }', 'project/bad-value'],
  ['{ mode: failover }', 'project/missing-key'],
  ['[]', 'project/bad-value'],
  ['[zk, none]', 'project/unknown-source'],
])('`discovery: %s` is a finding', async (discovery, code) => {
  const failure = await load(withDiscovery(discovery)).catch((error: unknown) => error)

  const found = failure instanceof InvalidError ? failure.diagnostics : []
  expect(found.map((each) => each.code)).toEqual([code])
})

function withDiscovery(discovery: string): string {
  const zk = 'discovery: { zk: { plugin: zookeeper, hosts: 127.0.0.1:1, path: / } }'
  return `${zk}\nservices:\n  web: { discovery: ${discovery} }\n`
}

test.each([
  ['127.0.0.0/8', ['127.0.0.0/8']],
  ["[10.0.0.0/8, 'fd00::/8', '*.nodes.example']", ['10.0.0.0/8', 'fd00::/8', '*.nodes.example']],
])('`allow-addresses: %s` is read', async (written, expected) => {
  const { sources } = await load(withAllowed(written))

  expect(sources[0]?.allowAddresses).toEqual(expected)
})

test.each(['10.0.0.0/40', "['a b']"])('`allow-addresses: %s` is a finding', async (written) => {
  const failure = await load(withAllowed(written)).catch((error: unknown) => error)

  const found = failure instanceof InvalidError ? failure.diagnostics : []
  expect(found.map((each) => each.code)).toEqual(['project/bad-value'])
})

function withAllowed(written: string): string {
  return `discovery:\n  nodes: { plugin: file, path: a.json, allow-addresses: ${written} }\n`
}

test('only plugins that the project names are loaded', async () => {
  const loaded: string[] = []
  const counting: PluginCatalogue = {
    names: (kind) => builtIn.names(kind),
    find(kind, name) {
      const entry = builtIn.find(kind, name)
      if (entry === undefined) return undefined
      return {
        load() {
          loaded.push(`${kind} ${name}`)
          return entry.load()
        },
      }
    },
  }
  const text = 'services: { a: { discovery: { source: static, instances: [] }, checks: [tcp] } }'

  const ports = memoryPorts({ 'haproxyctl.yaml': text }, { loadPlugins: async () => counting })
  await loadProject('haproxyctl.yaml', ports)

  expect(loaded.toSorted()).toEqual(['check tcp', 'discovery static'])
})

test.each(pluginKindNames)('a built-in plugin is listed by its own name: %s', async (kind) => {
  for (const name of builtIn.names(kind)) {
    const definition = await builtIn.find(kind, name)?.load()
    expect(definition && pluginName(kind, definition)).toBe(name)
  }
})
