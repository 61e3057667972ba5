import { describe, expect, test } from 'vitest'
import { memoryPorts } from '../../../test/support/project-files.ts'
import { InvalidError } from '../../model/errors.ts'
import type { BoundReport } from '../../kit/plugins/bound-project.ts'
import { loadProject } from '../load.ts'

async function load(text: string): Promise<BoundReport | undefined> {
  const project = await loadProject('haproxyctl.yaml', memoryPorts({ 'haproxyctl.yaml': text }))
  return project.report
}

const registrars = `  registrars:
    nodes: { plugin: file, path: nodes.json }
    zookeeper: { hosts: [127.0.0.1:2181], path: /lighthouse }
`

test('what a project reports is read as it is written', async () => {
  const report = await load(`report:
${registrars}  interface: eth0
  node: app01
  drain: 10s
  services:
    web:
      port: [8080, 8081, 8080]
      host: 127.0.0.2
      checks: [tcp, { http: { uri: /health, rise: 1 } }]
      registrars: nodes
      metadata: { zone: a }
      tags: [blue]
      weight: 5
      maintenance: { file: down, command: [is-down, web] }
    cache: { port: 6379 }
`)

  expect(report).toMatchObject({
    interface: { value: 'eth0' },
    node: 'app01',
    drainMs: 10_000,
    registrars: [
      { name: 'nodes', plugin: { value: 'file' }, options: { value: { path: 'nodes.json' } } },
      { name: 'zookeeper', definition: { name: 'zookeeper' } },
    ],
    services: [
      {
        name: { value: 'web' },
        ports: [8080, 8081],
        host: '127.0.0.2',
        checks: [{ plugin: { value: 'tcp' } }, { rise: 1, options: { value: { uri: '/health' } } }],
        registrars: [{ value: 'nodes' }],
        metadata: { zone: 'a' },
        tags: ['blue'],
        weight: 5,
        maintenance: { file: '/project/down', command: ['is-down', 'web'] },
      },
      { name: { value: 'cache' }, ports: [6379], host: '127.0.0.1', checks: [], maintenance: {} },
    ],
  })
})

test('a project may report nothing', async () => {
  expect(await load('services: {}\n')).toBeUndefined()
})

describe('is told with its place', () => {
  test.each([
    [
      'a registrar that is not there',
      `    web: { port: 80, registrars: zk }`,
      'unknown-registrar',
      6,
    ],
    ['a check that is not there', `    web: { port: 80, checks: [icmp] }`, 'unknown-plugin', 6],
    ['a service without a port', `    web: {}`, 'missing-key', 6],
    ['a port that is none', `    web: { port: 0 }`, 'bad-value', 6],
  ])('%s', async (_what, service, code, line) => {
    const error: unknown = await load(`report:\n${registrars}  services:\n${service}\n`).catch(
      (thrown: unknown) => thrown,
    )

    expect(error).toBeInstanceOf(InvalidError)
    expect(error).toMatchObject({
      diagnostics: [{ code: `project/${code}`, location: { start: { line } } }],
    })
  })
})
