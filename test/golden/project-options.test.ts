import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

import type { Diagnostic } from '../../src/model/index.ts'
import { firstProject, type InitAnswers } from '../../src/project/init.ts'
import { loadProject } from '../../src/project/load.ts'
import { memoryPorts } from '../support/project-files.ts'

/** What the project file and the schemas of the built-in plugins say about a project. */
async function findings(files: Readonly<Record<string, string>>): Promise<readonly Diagnostic[]> {
  const { diagnostics } = await loadProject('haproxyctl.yaml', memoryPorts(files))
  return diagnostics
}

describe('the page of the project file', () => {
  // Each example is a project; one with a name behind `yaml` is a file that the others may include.
  const page = readFileSync(join(import.meta.dirname, '../../docs/project-file.md'), 'utf8')
  const examples = [...page.matchAll(/^```yaml ?(\S*)\n(.*?)^```$/gms)]
  const parts = examples.flatMap(([, name = '', text = '']) => (name === '' ? [] : [[name, text]]))
  const whole = examples.flatMap(([, name, text = '']) => (name === '' ? [text] : []))

  test.each(whole)('an example is without a finding: %s', async (text) => {
    expect(await findings({ ...Object.fromEntries(parts), 'haproxyctl.yaml': text })).toEqual([])
  })
})

const answers: InitAnswers = {
  version: 'auto',
  discovery: { plugin: 'static', options: {} },
  services: [{ name: 'web', bind: ':80', query: { instances: ['10.0.0.1:8080'] }, healthUri: '/' }],
  config: 'haproxy.cfg',
  socket: '/run/haproxy/admin.sock',
  git: true,
}
const zookeeper = { hosts: ['127.0.0.1:2181'], path: '/lighthouse' }

test.each<[string, InitAnswers]>([
  ['static', answers],
  ['file', { ...answers, discovery: { plugin: 'file', options: { path: 'nodes.yaml' } }, services: [{ name: 'web' }] }],
  ['zookeeper', { ...answers, discovery: { plugin: 'zookeeper', options: zookeeper }, services: [{ name: 'web' }] }],
])('a first project is without a finding: %s', async (_name, given) => {
  const files = firstProject(given).map(({ path, text }) => [path, text])

  expect(await findings(Object.fromEntries(files))).toEqual([])
})
