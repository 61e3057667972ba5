import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, test } from 'vitest'
import { haproxyctl } from '../support/cli.ts'
import { program } from '../support/program.ts'
import { scratch, type Scratch } from '../support/scratch.ts'

/** A source that tells by its error whether the kit that it imported is the one that runs. */
const plugin = `
import { UnavailableError } from 'haproxyctl/plugin'
const options = { type: 'object', additionalProperties: false }
const silent = {
  kind: 'discovery',
  name: 'silent',
  summary: 'Never answers.',
  schema: options,
  querySchema: options,
  open: () => ({
    async snapshot() {
      throw new UnavailableError('it is always silent')
    },
  }),
}
export const plugins = { apiVersion: 1, discovery: [silent] }
`
const project = 'plugins: [./plugins/silent.js]\nservices: { web: { discovery: silent } }\n'

/** A haproxyctl of another version beside the project, whose kit is not the one that runs. */
const otherKit = {
  'node_modules/haproxyctl/package.json':
    '{ "name": "haproxyctl", "type": "module", "exports": { "./plugin": "./kit.js" } }',
  'node_modules/haproxyctl/kit.js': 'export class UnavailableError extends Error {}',
}

async function projectWith(files: Readonly<Record<string, string>>): Promise<Scratch> {
  const folder = await scratch()
  for (const [name, text] of Object.entries(files)) await folder.write(name, text)
  return folder
}

describe('a plugin that imports haproxyctl/plugin gets the kit that runs', () => {
  test.each<[string, Readonly<Record<string, string>>]>([
    ['from a folder without packages', {}],
    ['from a folder with another haproxyctl', otherKit],
    ['from a package', { 'plugins/package.json': '{ "name": "own", "type": "module" }' }],
  ])('%s', async (_where, more) => {
    const files = { 'haproxyctl.yaml': project, 'plugins/silent.js': plugin, ...more }
    await using folder = await projectWith(files)

    const { code, stderr } = await haproxyctl(['discover'], { cwd: folder.path })

    expect(stderr).toContain('it is always silent')
    expect(code, stderr).toBe(69)
  })
})

test.each([
  ['throws', 'throw new Error("no luck")', 'cannot be loaded: no luck'],
  ['is for another version', 'export const plugins = { apiVersion: 2 }', 'written for version `2`'],
  [
    'imports what there is not',
    'import "haproxyctl/nothing"',
    'cannot be loaded: Cannot find package',
  ],
])('a module that %s is a finding at its place', async (_what, text, says) => {
  const files = { 'haproxyctl.yaml': project, 'plugins/silent.js': text }
  await using folder = await projectWith(files)

  const { code, stdout } = await haproxyctl(['validate', '--offline'], { cwd: folder.path })

  expect(code).toBe(1)
  expect(stdout).toContain('haproxyctl.yaml:1:11')
  expect(stdout).toContain(says)
  expect(stdout, 'what it would have brought is not missed').toContain('1 file: 1 error')
})

test('a module that leaves something open keeps no command from ending', async () => {
  const files = {
    'haproxyctl.yaml': 'plugins: [./open.mjs]\nglobal: [maxconn 10]\n',
    'open.mjs': 'setInterval(() => {}, 1_000)\nexport const plugins = {}\n',
  }
  await using folder = await projectWith(files)

  const { code, stdout, stderr } = await haproxyctl(['render'], { cwd: folder.path })

  expect(code, stderr).toBe(0)
  expect(stdout).toContain('maxconn 10')
})

test('a module that is never ready does not hold up a SIGTERM', async () => {
  const files = {
    'haproxyctl.yaml': 'plugins: [./hangs.mjs]\n',
    'hangs.mjs':
      "process.stderr.write('begun')\nawait new Promise((done) => setTimeout(done, 3_600_000))\n",
  }
  await using folder = await projectWith(files)
  const child = spawn(process.execPath, [program, 'render'], { cwd: folder.path })
  const ended = once(child, 'exit')
  try {
    await once(child.stderr, 'data')
    child.kill('SIGTERM')
    expect(await ended).toEqual([143, null])
  } finally {
    child.kill('SIGKILL')
  }
})

test('what a module prints is no part of an answer, and is told with its name', async () => {
  const noisy = `console.log('hello from', 'a module')\n${plugin.replace(
    "throw new UnavailableError('it is always silent')",
    "process.stdout.write('and again'); return { instances: [], rejected: [] }",
  )}`
  const files = { 'haproxyctl.yaml': project, 'plugins/silent.js': noisy }
  await using folder = await projectWith(files)

  const { code, stdout, stderr } = await haproxyctl(['discover', '--json'], { cwd: folder.path })

  expect(code, stderr).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ services: [{ name: 'web' }] })
  expect(stderr).toContain('the module ./plugins/silent.js prints: hello from a module')
  expect(stderr).toContain('the module ./plugins/silent.js prints: and again')
})

test('a target that is broken is told as such, and not as a bug in haproxyctl', async () => {
  const target = `
const broken = {
  kind: 'target',
  name: 'broken',
  summary: 'Does nothing.',
  schema: { type: 'object' },
  place: 'nowhere',
  order: 0,
  hasProcess: false,
  plan: (input, { planRecord }) => planRecord(input),
  isEdited: () => false,
  open: () => ({ read: async () => undefined, apply() {} }),
}
export const plugins = { target: [broken] }
`
  const text = 'plugins: [./broken.mjs]\ntargets:\n  lb: { plugin: broken }\n'
  await using folder = await projectWith({ 'haproxyctl.yaml': text, 'broken.mjs': target })

  const { code, stderr } = await haproxyctl(['diff'], { cwd: folder.path })

  expect(code, stderr).toBe(70)
  expect(stderr).toContain('the target plugin broken of the module ./broken.mjs is broken')
  expect(stderr).toContain('haproxyctl.yaml:3:17')
  expect(stderr).not.toContain('bug in haproxyctl')
})

test('a lint rule that throws is told as such', async () => {
  const rule = `
const broken = {
  kind: 'lint',
  meta: {
    code: 'acme/broken',
    severity: 'warning',
    sets: ['recommended'],
    summary: 'Throws.',
    messages: {},
    docs: { why: '', bad: '', good: '', source: '' },
  },
  create: () => ({ directives: { bind() { throw new TypeError('no luck') } } }),
}
export const plugins = { lint: [broken] }
`
  const text = 'plugins: [./rule.mjs]\nsections: { frontend f: [mode http, "bind :80"] }\n'
  await using folder = await projectWith({ 'haproxyctl.yaml': text, 'rule.mjs': rule })

  const { code, stderr } = await haproxyctl(['validate', '--offline'], { cwd: folder.path })

  expect(code, stderr).toBe(70)
  expect(stderr).toContain('the lint rule acme/broken of the module ./rule.mjs is broken')
  expect(stderr).toContain('`bind` failed: no luck')
  expect(stderr).not.toContain('bug in haproxyctl')
})
