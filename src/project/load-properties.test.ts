import fc from 'fast-check'
import { expect, test } from 'vitest'

import { memoryPorts } from '../../test/support/project-files.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { InvalidError } from '../model/errors.ts'
import { loadProject } from './load.ts'

const whole = `haproxy: { version: 3.0, binary: bin/haproxy }
include: [services/*.yaml]
global:
  - maxconn 4000
defaults: |
  mode http

  # patience
  timeout connect ${'$'}{env:TIMEOUT:-5s}
sections:
  frontend public: ["bind :80", 'use_backend web if { path_beg /web }']
discovery:
  zk: { plugin: zookeeper, hosts: [127.0.0.1:2181], path: /lighthouse }
x-common: &common
  checks:
    - tcp
    - http: { uri: /health, interval: 5s, rise: 1 }
services:
  web:
    <<: *common
    discovery: zk
    filter: { tags: [prod], metadata: { zone: 1.0 }, node: '^app' }
    port: 8080
    frontend: { bind: ":8080", lines: [option httplog] }
    server: check inter 2s
targets:
  lb: { plugin: haproxy, config: /etc/haproxy/haproxy.cfg }
guards: { max-removed: 25%, max-age: 1h, require-fresh: true }
`
const api = 'services: { api: { discovery: static } }\n'

test('a project with any slip in it is loaded or reported at a place that it has', async () => {
  const character = fc.constantFrom(...'\t\n :-[]{}"\'|>&*#$,%x0'.split(''))
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length), fc.nat(6), character, async (offset, length, typed) => {
      const text = whole.slice(0, offset) + typed + whole.slice(offset + length)
      const ports = memoryPorts({ 'haproxyctl.yaml': text, 'services/api.yaml': api })

      const found = await loadProject('haproxyctl.yaml', ports).then(
        (project) => project.diagnostics,
        (error: unknown) => (error instanceof InvalidError ? error.diagnostics : [error]),
      )

      const lines = text.split('\n').map((line) => line.length)
      for (const each of found) {
        expect(each).toMatchObject({ code: expect.stringMatching(/^(project|yaml)\/[a-z-]+$/) })
        const { location } = each as Diagnostic
        if (location?.file !== 'haproxyctl.yaml') continue
        const { line, column } = location.start
        expect(column - 1).toBeLessThanOrEqual(lines[line - 1] ?? -1)
      }
    }),
    { numRuns: 300 },
  )
})
