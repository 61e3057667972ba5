import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { builtIn } from '../../test/support/built-in.ts'
import { carelessPlugins, memoryPorts } from '../../test/support/project-files.ts'
import type { Project } from '../model/project.ts'
import { firstProject, type InitAnswers } from './init.ts'
import { loadProject } from './load.ts'

const zookeeper: InitAnswers = {
  version: '2.8',
  discovery: { plugin: 'zookeeper', options: { hosts: ['127.0.0.1:2181'], path: '/lighthouse' } },
  services: [
    { name: 'web', bind: ':8080', healthUri: '/health' },
    { name: 'api', query: { name: 'api-v2' } },
  ],
  config: '/etc/haproxy/haproxy.cfg',
  socket: '/run/haproxy/admin.sock',
  master: '/run/haproxy-master.sock',
  git: true,
  schema: './project.schema.json',
}

const bare: InitAnswers = {
  version: 'auto',
  discovery: { plugin: 'static', options: {} },
  services: [
    { name: 'web', bind: ':80', query: { instances: ['10.0.0.1:8080', '10.0.0.2:8080'] } },
  ],
  config: 'haproxy.cfg',
  git: false,
}

async function load(answers: InitAnswers, plugins = builtIn): Promise<Project> {
  const files = firstProject(answers).map(({ path, text }) => [path, text] as const)
  return loadProject(
    'haproxyctl.yaml',
    memoryPorts(Object.fromEntries(files), { loadPlugins: async () => plugins }),
  )
}

describe.each([
  ['zookeeper', zookeeper],
  ['bare', bare],
  ['nothing yet', { ...bare, services: [] }],
])('a first project: %s', (_name, answers) => {
  test('reads well', () => {
    expect(
      firstProject(answers)
        .map(({ path, text }) => `${path}:\n${text}`)
        .join('\n'),
    ).toMatchSnapshot()
  })

  test('loads without a finding', async () => {
    const project = await load(answers)

    expect(project.diagnostics).toEqual([])
    expect(project.haproxy.version).toBe(answers.version)
    expect(project.services.map((service) => service.name.value)).toEqual(
      answers.services.map((each) => each.name),
    )
  })
})

test('any answer comes back as it was given', async () => {
  // References are the one thing that a text may hold and that means something else.
  const text = fc
    .string({ minLength: 1, unit: 'binary' })
    .filter(
      (each) => !each.includes('${') && !/[\0\r\n\uD800-\uDFFF]/.test(each) && each.trim() === each,
    )
  await fc.assert(
    fc.asyncProperty(text, text, async (config, healthUri) => {
      const services = [{ name: 'web', healthUri, query: { instances: [config, healthUri] } }]
      const project = await load({ ...bare, config, services }, carelessPlugins)

      expect(project.targets[0]?.options.value).toEqual({ config })
      expect(project.services[0]?.checks[0]?.options.value).toEqual({ uri: healthUri })
      expect(project.services[0]?.sources[0].query.value).toEqual({
        instances: [config, healthUri],
      })
    }),
  )
})
