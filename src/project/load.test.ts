import { expect, test } from 'vitest'

import { memoryPorts } from '../../test/support/project-files.ts'
import { InvalidError } from '../model/errors.ts'
import type { Project } from '../model/project.ts'
import { loadProject } from './load.ts'

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
    checks:
      - tcp
      - http: { uri: /health, interval: 5s, timeout: 500ms, rise: 1, fall: 4 }
    port: \${env:PORT}
    frontend: { bind: ":8080", lines: [option httplog] }
    backend: { name: web-nodes, lines: [option httpchk] }
    server: check inter 2s
    balance: roundrobin
    guards: { min-servers: 2 }
templates: { file: my.cfg.hbs, partials: templates/ }
targets:
  lb: { plugin: haproxy, config: /etc/haproxy/haproxy.cfg, sockets: [/run/haproxy/admin.sock] }
  git: { path: . }
guards: { max-removed: 25%, max-age: 1h }
lint: { sets: [recommended], rules: { lint/x: off }, baseline: lint-baseline.json }
`
const api = `services:
  api:
    discovery: { source: static, instances: [10.0.0.1:80] }
    backend:
`

async function load(
  texts: Record<string, string>,
  env: Record<string, string> = {},
): Promise<Project> {
  return loadProject('haproxyctl.yaml', memoryPorts(texts, { env }))
}

test('the whole format is read', async () => {
  const project = await load(
    { 'haproxyctl.yaml': whole, 'services/api.yaml': api },
    { PORT: '8080' },
  )

  expect(project).toMatchSnapshot()
})
