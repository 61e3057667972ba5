import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { builtInPlugins } from '../../plugins/index.ts'
import { discover } from '../../src/pipeline/fleet/discover.ts'
import { loadPlugins } from '../../src/pipeline/session/load-plugins.ts'
import { openSession, type Session } from '../../src/pipeline/session/session.ts'
import { systemWorld } from '../../src/pipeline/session/world.ts'
import type { PluginCatalogue } from '../../src/kit/plugins/plugin-catalogue.ts'
import { InvalidError, type Diagnostic } from '../../src/model/index.ts'
import { systemClock } from '../../src/system/clock.ts'
import { serveHttp } from '../support/servers/http-servers.ts'
import { scratch } from '../support/scratch.ts'

/** The plugin that the guide has in its chapter on HTTP. */
async function moduleOfTheGuide(): Promise<string> {
  const guide = new URL('../../docs/writing-a-plugin.md', import.meta.url)
  const [, text = ''] = (await readFile(guide, 'utf8')).split('\n## Asking over HTTP\n')
  return /```js\n(.*?)```/s.exec(text)?.[1] ?? ''
}

const textPlugin = `
const fromText = {
  kind: 'discovery',
  name: 'text',
  schema: { type: 'object', properties: { nodes: { type: 'string' } } },
  querySchema: { type: 'object' },
  open: ({ nodes }) => ({
    async snapshot() {
      const instances = nodes.split(' ').map((id) => {
        const [address, port] = id.split(':')
        return { id, endpoint: { kind: 'tcp', address, port: Number(port) }, origin: 'text' }
      })
      return { instances, rejected: [] }
    },
  }),
}
export const plugins = { discovery: [fromText] }
`

async function open(project: string, modules: Readonly<Record<string, string>>): Promise<Session> {
  await using folder = await scratch()
  for (const [name, text] of Object.entries(modules)) await folder.write(name, text)
  const file = await folder.write('haproxyctl.yaml', project)
  const env = { HAPROXYCTL_STATE: `${folder.path}/.state`, PATH: process.env['PATH'] }
  const world = systemWorld({ env, cwd: folder.path, level: 'quiet', toolVersion: '0' })
  return await openSession(file, world, builtInPlugins)
}

test('a plugin of the project finds instances', async () => {
  const project = `
plugins: [./plugins/text.mjs]
discovery:
  text: { nodes: 10.0.0.1:80 10.0.0.2:81 }
services:
  web: { discovery: text }
`
  const run = await open(project, { 'plugins/text.mjs': textPlugin })

  const fleet = await discover(run, '2.6', new AbortController().signal)

  expect(fleet.services[0]?.instances.map((each) => each.id)).toEqual([
    '10.0.0.1:80',
    '10.0.0.2:81',
  ])
})

test('the plugin of the guide that asks over HTTP finds instances', async () => {
  await using server = await serveHttp(({ url, headers }, response) => {
    const isKnown = url === '/v1/services/web' && headers.authorization === 'Bearer secret'
    response.end(JSON.stringify(isKnown ? [{ host: '10.0.0.1', port: 80 }] : []))
  })
  const project = `
plugins: [./listing.mjs]
discovery:
  listing: { url: '${server.url}/v1/', token: secret }
services:
  web: { discovery: listing }
`
  const run = await open(project, { 'listing.mjs': await moduleOfTheGuide() })

  const fleet = await discover(run, '2.6', new AbortController().signal)

  expect(fleet.services[0]?.instances.map((each) => each.origin)).toEqual([
    `${server.url}/v1/services/web`,
  ])
})

test('a package is found from the project folder', async () => {
  const run = await open('plugins: haproxyctl-plugin-text\n', {
    'node_modules/haproxyctl-plugin-text/package.json':
      '{ "name": "haproxyctl-plugin-text", "type": "module", "exports": "./index.js" }',
    'node_modules/haproxyctl-plugin-text/index.js': textPlugin,
  })

  expect(run.plugins.names('discovery')).toContain('text')
})

test('a module that is never ready is a finding, and a stop does not wait for it', async () => {
  await using folder = await scratch()
  await folder.write('a.mjs', 'await new Promise(() => {})\nexport const plugins = {}\n')
  const location = { file: 'haproxyctl.yaml', start: { line: 1, column: 1 } }
  const found: Diagnostic[] = []
  const load = (loading: Parameters<typeof loadPlugins>[4]): Promise<PluginCatalogue> =>
    loadPlugins(
      {},
      [{ value: './a.mjs', location }],
      folder.path,
      (each) => found.push(each),
      loading,
    )

  await load({ clock: { ...systemClock, sleep: () => Promise.resolve() } })
  expect(found.map(({ message }) => message)).toEqual([
    'The module ./a.mjs cannot be loaded: it is not ready after 30 s.',
  ])

  const stop = new AbortController()
  const loading = load({ signal: stop.signal })
  const reason = new Error('stopped')
  stop.abort(reason)
  await expect(loading).rejects.toBe(reason)
})

test.each([
  ['is not there', './nope.mjs', {}, /cannot be loaded: Cannot find module/],
  ['throws', './a.mjs', { 'a.mjs': 'throw new Error("no luck")' }, /cannot be loaded: no luck/],
  ['exports nothing', './a.mjs', { 'a.mjs': 'export const x = 1' }, /has no plugins/],
  [
    'exports what is no plugin',
    './a.mjs',
    { 'a.mjs': 'export const plugins = { discovery: [{ kind: "discovery", name: "a" }] }' },
    /brings the discovery plugin `a`, which has no object `schema`, has no function `open`/,
  ],
  [
    'has a kind that there is not',
    './a.mjs',
    { 'a.mjs': 'export const plugins = { checks: [] }' },
    /exports `plugins.checks`, and there is no such kind: did you mean `check`\?/,
  ],
  [
    'is written for another haproxyctl',
    './a.mjs',
    { 'a.mjs': 'export const plugins = { apiVersion: 2, check: [] }' },
    /is written for version `2` of the plugin interface, and this haproxyctl has version 1/,
  ],
  [
    'brings a name that is taken',
    './a.mjs',
    {
      'a.mjs':
        'export const plugins = { check: [{ kind: "check", name: "tcp", schema: {}, open() {} }] }',
    },
    /brings the check plugin `tcp`, and there is one of that name/,
  ],
])('a module that %s is a finding at its place', async (_, name, modules, message) => {
  const failure = await open(`global: []\nplugins: ['${name}']\n`, modules).catch((error) => error)

  expect(failure).toBeInstanceOf(InvalidError)
  const [found] = failure instanceof InvalidError ? failure.diagnostics : []
  expect(found?.message).toMatch(message)
  expect(found?.location?.start).toEqual({ line: 2, column: 11 })
})
