import { describe, expect, test } from 'vitest'

import { carelessPlugins, memoryPorts } from '../../test/support/project-files.ts'
import { InvalidError, UnavailableError } from '../model/errors.ts'
import type { Placed } from '../model/place.ts'
import type { Project } from '../model/project.ts'
import { loadProject } from './load.ts'
import type { ProjectPorts } from './ports.ts'

type Texts = Readonly<Record<string, string | Uint8Array | null>>

async function load(texts: Texts | string, more: Partial<ProjectPorts> = {}): Promise<Project> {
  const files = typeof texts === 'string' ? { 'haproxyctl.yaml': texts } : texts
  const ports = memoryPorts(files, { loadPlugins: async () => carelessPlugins, ...more })
  return loadProject('haproxyctl.yaml', ports)
}

async function failures(texts: Texts | string, more: Partial<ProjectPorts> = {}): Promise<unknown> {
  const error: unknown = await load(texts, more).catch((reason: unknown) => reason)
  if (!(error instanceof InvalidError)) throw new Error('was loaded', { cause: error })
  return error.diagnostics.map((each) => [
    each.location?.file,
    each.location?.start.line,
    each.code,
  ])
}

/** The same without places and definitions. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare)
  if (typeof value !== 'object' || value === null) return value
  if (value instanceof RegExp) return value
  const entries = Object.entries(value).filter(([key]) => key !== 'definition')
  if (entries.length === 2 && 'value' in value && 'location' in value) return bare(value.value)
  return Object.fromEntries(entries.map(([key, each]) => [key, bare(each)]))
}

function at({ value, location }: Placed<string>): string {
  return `${location.file}:${location.start.line}:${location.start.column} ${value}`
}

const whole = `haproxy:
  version: 3.0
  binary: bin/haproxy
include: [services/*.yaml]
global:
  - maxconn 4000
defaults: |
  mode http

  # patience
    timeout connect 5s
sections:
  frontend public:
    - bind :80
    - use_backend web if { path_beg /web }
discovery:
  zk: { plugin: zookeeper, hosts: [127.0.0.1:2181], path: /lighthouse }
services:
  web:
    discovery: zk
    filter: { tags: [prod, 2], metadata: { zone: 1.0 }, node: '^app' }
    checks: [tcp, { http: { uri: /health, interval: 5s, timeout: 500ms, rise: 1, fall: 4 } }]
    port: \${env:PORT}
    frontend: { bind: ":8080", lines: [option httplog] }
    backend: { name: web-nodes, lines: [option httpchk] }
    server: check inter 2s
    balance: roundrobin
    slots: { step: 20, spare: 3 }
    guards: { min-servers: 2 }
files: { hosts.map: maps/hosts.map, certs: /etc/certs }
templates: { file: my.cfg.hbs, partials: templates/ }
targets:
  lb: { plugin: haproxy, config: /etc/haproxy/haproxy.cfg, sockets: [/run/haproxy/admin.sock] }
  git: { path: . }
guards: { max-removed: 25%, max-age: 1h }
lint: { sets: [recommended], rules: { lint/unused-acl: off }, baseline: lint-baseline.json }
`
const api = `services:
  api:
    discovery: { source: static, instances: [10.0.0.1:80] }
    backend:
`
const both = { 'haproxyctl.yaml': whole, 'services/api.yaml': api }

describe('the whole format', () => {
  test('is read', async () => {
    const project = await load(both, { env: { PORT: '8080' } })

    expect(bare(project)).toMatchSnapshot()
  })

  test('keeps the place of each line', async () => {
    const { global, defaults, sections, services } = await load(both, { env: { PORT: '8080' } })

    expect([...global, ...defaults, ...sections[0]!.lines].map(at)).toEqual([
      'haproxyctl.yaml:6:5 maxconn 4000',
      'haproxyctl.yaml:8:3 mode http',
      'haproxyctl.yaml:10:3 # patience',
      'haproxyctl.yaml:11:5 timeout connect 5s',
      'haproxyctl.yaml:14:7 bind :80',
      'haproxyctl.yaml:15:7 use_backend web if { path_beg /web }',
    ])
    expect(services.map((service) => at(service.name))).toEqual([
      'haproxyctl.yaml:19:3 web',
      'services/api.yaml:2:3 api',
    ])
  })
})

test.each([
  ['{}', {}],
  ['services:\nglobal:\nguards: { max-age: }\nhaproxy:\n', {}],
  ['x-own: { anything: [1] }', {}],
  ['haproxy: { version: auto }', {}],
  ['haproxy: { version: 2.8 }', { haproxy: { version: '2.8', binary: 'haproxy' } }],
  ['haproxy: { version: 3.0 }', { haproxy: { version: '3.0', binary: 'haproxy' } }],
  ['haproxy: { version: "2.10" }', { haproxy: { version: '2.10', binary: 'haproxy' } }],
  ['haproxy: { version: 2.10 }', { haproxy: { version: '2.10', binary: 'haproxy' } }],
  ['haproxy: { version: 2.8.3-1~bpo }', { haproxy: { version: '2.8', binary: 'haproxy' } }],
  [
    'haproxy: { binary: ./haproxy }',
    { haproxy: { version: 'auto', binary: '/project/haproxy', binaryLocation: expect.anything() } },
  ],
  [
    'haproxy: { binary: haproxy-3 }',
    { haproxy: { version: 'auto', binary: 'haproxy-3', binaryLocation: expect.anything() } },
  ],
  ['plugins: ./own.js', { plugins: ['./own.js'] }],
  ['global: maxconn 1', { global: ['maxconn 1'] }],
  ['global: "a 1\\nb 2"', { global: ['a 1', 'b 2'] }],
  ['global:\n- a 1\n- |\n  b 2\n  c 3\n', { global: ['a 1', 'b 2', 'c 3'] }],
  ['sections: { peers lb: }', { sections: [{ header: 'peers lb', lines: [] }] }],
  [
    'guards: { min-servers: "2" }',
    { guards: { minServers: 2, maxRemovedShare: 0.5, maxStaleMs: 600_000, requiresFresh: false } },
  ],
  ['lint: { sets: strict }', { lint: { rules: {}, sets: ['strict'] } }],
  [
    'discovery: { zookeeper: { path: /x }, static: }',
    {
      sources: [
        { name: 'zookeeper', plugin: 'zookeeper', options: { path: '/x' } },
        { name: 'static', plugin: 'static', options: {} },
      ],
    },
  ],
])('%j is loaded', async (text, expected) => {
  const project = bare(await load(text))
  const empty = {
    file: 'haproxyctl.yaml',
    root: '/project',
    haproxy: { version: 'auto', binary: 'haproxy' },
    plugins: [],
    global: [],
    defaults: [],
    sections: [],
    sources: [],
    services: [],
    patterns: [],
    files: [],
    templates: {},
    targets: [],
    guards: { minServers: 1, maxRemovedShare: 0.5, maxStaleMs: 600_000, requiresFresh: false },
    lint: { sets: [], rules: {} },
    secrets: [],
    diagnostics: [],
  }

  expect(project).toEqual({ ...empty, ...expected })
})

describe('references', () => {
  test('are replaced and never read as YAML', async () => {
    const text = [
      'global:',
      '  - description ${env:NAME} $${env:NAME} "${HOME}"',
      '  - ${file:secret.txt}',
      'defaults: |',
      '  ${env:UNSET:-mode http}',
      '  timeout client ${env:EMPTY:-5s}',
      'targets:',
      '  lb: { plugin: haproxy, password: "${env:YAML}", port: "${env:PORT}" }',
    ].join('\n')
    const env = { NAME: 'a: b # c', YAML: '[1, 2]', EMPTY: '', PORT: '80' }

    const project = await load({ 'haproxyctl.yaml': text, 'secret.txt': 'chroot /x\n' }, { env })

    expect(bare([project.global, project.defaults])).toEqual([
      ['description a: b # c ${env:NAME} "${HOME}"', 'chroot /x'],
      ['mode http', 'timeout client 5s'],
    ])
    expect(project.targets[0]?.options.value).toEqual({ password: '[1, 2]', port: '80' })
  })

  test('are kept as secrets when they are long enough to be masked, longest first', async () => {
    const text = 'x-a: ["${env:A}", "${env:B}", "${env:C:-a default}", "${file:f}"]'
    const files = { 'haproxyctl.yaml': text, f: 'first line\n\nsecond secret line\n' }

    const { secrets } = await load(files, { env: { A: '12345', B: '123456' } })

    expect(secrets).toEqual([
      'first line\n\nsecond secret line',
      'second secret line',
      'first line',
      '123456',
    ])
  })

  test('are secret also where there is a default, unless they are said to be public', async () => {
    const text =
      'x-a: ["${env:A:-short}", "${env:B?public}", "${env:C?public:-none}", "${env:D?public:-a default}", "${file:f?public}"]'
    const env = { A: 'secret value', B: 'public value', C: 'another value' }

    const { secrets } = await load({ 'haproxyctl.yaml': text, f: 'of a file' }, { env })

    expect(secrets).toEqual(['secret value'])
  })

  test.each([
    ['${env:B?public}', 'value'],
    ['${env:N?public:-of the project}', 'of the project'],
    ['${env:N:-really?public}', 'really?public'],
    ['${file:f?public}', 'of a file'],
  ])('%s is replaced', async (written, value) => {
    const files = { 'haproxyctl.yaml': `global: ["description ${written}"]`, f: 'of a file' }

    const { global } = await load(files, { env: { B: 'value' } })

    expect(bare([global])).toEqual([[`description ${value}`]])
  })

  test('do not reach into the prototype of the environment', async () => {
    expect(await failures('global: "${env:constructor}"')).toEqual([
      ['haproxyctl.yaml', 1, 'project/missing-env'],
    ])
  })

  test('can name the files to include', async () => {
    const files = {
      'haproxyctl.yaml': 'include: "${env:STAGE}.yaml"',
      'prod.yaml': 'global: maxconn 1',
    }

    const { global } = await load(files, { env: { STAGE: 'prod' } })

    expect(global.map(at)).toEqual(['prod.yaml:1:9 maxconn 1'])
  })
})

describe('includes', () => {
  test('join lists, settings and names in order, each file once', async () => {
    const project = await load({
      'haproxyctl.yaml':
        'include: [b/*.yaml, "*.yaml", b/one.yaml]\nglobal: a 1\nlint: { rules: { lint/unused-acl: off } }',
      'b/one.yaml': 'include: ../c.yaml\nglobal: [b 1]\nservices: { web: { discovery: static } }',
      'b/two.yaml':
        'global: |\n  b 2\nguards: { min-servers: 3 }\nlint: { rules: { lint/missing-log: info } }',
      'c.yaml': 'global: c 1\nguards: { max-removed: 10% }\ntemplates: { file: c.hbs }',
    })

    expect(project.global.map(at)).toEqual([
      'haproxyctl.yaml:2:9 a 1',
      'b/one.yaml:2:10 b 1',
      'c.yaml:1:9 c 1',
      'b/two.yaml:2:3 b 2',
    ])
    expect(bare([project.guards, project.lint.rules, project.templates])).toEqual([
      { minServers: 3, maxRemovedShare: 0.1, maxStaleMs: 600_000, requiresFresh: false },
      { 'lint/unused-acl': 'off', 'lint/missing-log': 'info' },
      { file: '/project/c.hbs' },
    ])
  })

  test('a file that may not be read is reported where it is asked for', async () => {
    const files = { 'haproxyctl.yaml': 'global: a\ninclude: b.yaml\n', 'b.yaml': null }

    expect(await failures(files)).toEqual([['haproxyctl.yaml', 2, 'project/unreadable']])
  })

  test('a folder that may not be read is reported where it is looked through', async () => {
    const { files } = memoryPorts({ 'haproxyctl.yaml': 'include: "*.yaml"\n' })
    async function list(): Promise<never> {
      throw new UnavailableError('cannot read the folder /project: permission denied')
    }

    const found = await failures({}, { files: { ...files, list } })

    expect(found).toEqual([['haproxyctl.yaml', 1, 'project/unreadable']])
  })

  test('a name is not called unknown when the file that may declare it is broken', async () => {
    const files = {
      'haproxyctl.yaml':
        'include: b.yaml\nservices: { web: { discovery: zkk } }\ndiscovery: { zk: }',
      'b.yaml': 'discovery: {',
    }

    expect(await failures(files)).toEqual([['b.yaml', 1, 'yaml/syntax']])
  })

  test('a bug of a port is not taken for an unreadable file', async () => {
    const files = {
      read: () => Promise.reject(new RangeError('bug')),
      list: () => Promise.resolve([]),
    }

    await expect(load({}, { files })).rejects.toThrow(RangeError)
  })
})

test('the project file may be named by a path, and its folder is the root', async () => {
  const ports = memoryPorts({
    'conf/lb.yaml': 'include: more.yaml',
    'conf/more.yaml': 'templates: { file: x }\nglobal: a',
  })

  const project = await loadProject('conf/lb.yaml', ports)

  expect([project.file, project.root, project.templates.file?.value]).toEqual([
    'conf/lb.yaml',
    '/project/conf',
    '/project/conf/x',
  ])
  expect(project.global.map(at)).toEqual(['conf/more.yaml:2:9 a'])
})

test.each([
  ['discovery: { zk: }', 1, 'project/unknown-plugin'],
  ['services:\n  a: { discovery: consul }', 2, 'project/unknown-source'],
  ['services:\n  a:\n    discovery: static\n    checks: [tpc]', 4, 'project/unknown-plugin'],
  ['targets: { lb: }', 1, 'project/unknown-plugin'],
  ['lint: { sets: [strikt] }', 1, 'lint/unknown-set'],
  ['lint:\n  rules:\n    lint/unused-aacl: off', 3, 'lint/unknown-rule'],
])('a name that nothing bears is reported where it stands: %j', async (text, line, code) => {
  expect(await failures(text)).toEqual([['haproxyctl.yaml', line, code]])
})

test.each([
  ['^app-\\d$', 'app-1', 'app-x'],
  ['\\p{Lu}', 'A', 'a'],
])('a node filter that loads is the one that runs: %s', async (pattern, inside, outside) => {
  const filter = `{ node: '${pattern}' }`
  const { services } = await load(`services: { a: { discovery: static, filter: ${filter} } }`)

  const node = services[0]?.filter.node
  expect([node?.test(inside), node?.test(outside)]).toEqual([true, false])
})

test.each(['(', 'app\\-1', 'a'.repeat(257)])('a node filter is refused: %s', async (pattern) => {
  const text = `services:\n  a:\n    discovery: static\n    filter: { node: '${pattern}' }`

  expect(await failures(text)).toEqual([['haproxyctl.yaml', 4, 'project/bad-value']])
})

test('a source that only services name stands for its plugin, once', async () => {
  const { sources } = await load(
    'services: { a: { discovery: static }, b: { discovery: { source: static } } }',
  )

  expect(bare(sources)).toEqual([{ name: 'static', plugin: 'static', options: {} }])
})

test('all files are reported in one go, in order', async () => {
  const files = {
    'haproxyctl.yaml': 'include: [b.yaml, gone.yaml]\nguards: { max-age: 5 }',
    'b.yaml': 'x: 1\ny: 2',
  }

  expect(await failures(files)).toEqual([
    ['b.yaml', 1, 'project/unknown-key'],
    ['b.yaml', 2, 'project/unknown-key'],
    ['haproxyctl.yaml', 1, 'project/unreadable'],
    ['haproxyctl.yaml', 2, 'project/bad-value'],
  ])
})
