import { ruleTests } from 'haproxyctl/testing'
import { test } from 'vitest'
import { hiddenServers } from './hidden-servers.ts'

const tests = ruleTests(hiddenServers, {
  valid: [
    'listen l\n  server s 192.0.2.1:1\n',
    'listen l\n  default_backend b\nbackend b\n  server s 192.0.2.1:1\n',
    'listen l\n  use_backend b if { path / }\n  server s 192.0.2.1:1\n',
  ],
  invalid: [
    {
      config: 'listen l\n  server s 192.0.2.1:1\n  default_backend b\n',
      findings: [{ messageId: 'hidden', at: '1:1' }],
    },
    {
      config: 'defaults\n  default_backend b\nlisten l\n  server s 192.0.2.1:1\n',
      findings: [{ messageId: 'hidden', at: '3:1' }],
    },
  ],
})

for (const { title, run } of tests) test(title, run)
