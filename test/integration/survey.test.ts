import { join } from 'node:path'
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { builtInPlugins } from '../../plugins/index.ts'
import { Engine } from '../../src/api/work/engine.ts'
import { systemWorld } from '../../src/pipeline/session/world.ts'
import { scratch, type Scratch } from '../support/scratch.ts'
import { tinyProject } from '../support/worlds/tiny-project.ts'

const { signal } = new AbortController()
let folder: Scratch
let engine: Engine

beforeAll(async () => {
  folder = await scratch()
  const script = `echo asked >> asked; echo '[{"id":"app-1","address":"127.0.0.1","port":1}]'`
  const project = tinyProject(folder.path, {
    discovery: `{ nodes: { plugin: exec, command: [sh, -c, ${JSON.stringify(script)}], allow-addresses: [127.0.0.0/8] } }`,
    service: 'nodes',
  })
  await folder.write('haproxyctl.yaml', project)
  const env = { HAPROXYCTL_STATE: join(folder.path, '.state'), PATH: process.env['PATH'] }
  const world = systemWorld({ env, cwd: folder.path, level: 'quiet', toolVersion: '0' })
  engine = new Engine('haproxyctl.yaml', { world, plugins: builtInPlugins })
})
afterAll(() => folder[Symbol.asyncDispose]())

async function timesAsked(): Promise<number> {
  return (await readFile(join(folder.path, 'asked'), 'utf8')).split('\n').length - 1
}

test('a survey asks the sources once, and tells what each question alone would', async () => {
  const alone = {
    status: await engine.status(signal),
    plan: await engine.plan(signal),
    history: await engine.history(signal),
    findings: await engine.diagnostics(signal),
  }
  const before = await timesAsked()
  const together: Record<string, unknown> = {}
  await engine.survey(signal, async (survey) => {
    together['status'] = (await survey.status()).document
    together['plan'] = await survey.plan()
    together['history'] = await survey.history()
    together['findings'] = await survey.findings()
  })

  expect(before).toBe(3)
  expect(await timesAsked()).toBe(4)
  expect(steady(together)).toEqual(steady(alone))
})

/** Without the moments at which it was looked, and the digest that holds them. */
function steady(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, each: unknown) => (/AtMs$|^digest$/.test(key) ? undefined : each)),
  )
}
