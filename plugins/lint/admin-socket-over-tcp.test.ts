import { ruleTests } from 'haproxyctl/testing'
import { test } from 'vitest'
import { adminSocketOverTcp } from './admin-socket-over-tcp.ts'

const tests = ruleTests(adminSocketOverTcp, {
  valid: [
    'global\n  stats socket /run/h.sock level admin\n',
    'global\n  stats socket unix@/run/h.sock level admin\n',
    'global\n  stats socket :9999 level user\n',
    'global\n  stats socket 127.0.0.1:9999\n',
    'listen l\n  stats enable\n',
  ],
  invalid: [
    {
      config: 'global\n  stats socket 0.0.0.0:9999 level admin\n',
      findings: [{ messageId: 'open', at: '2:16' }],
    },
    {
      config: 'global\n  stats socket ipv4@192.0.2.1:9999 level operator\n',
      findings: [{ messageId: 'open', at: '2:16' }],
    },
    {
      config: 'global\n  stats socket 127.0.0.1:9999 level admin\n',
      findings: [{ messageId: 'local', at: '2:16' }],
    },
  ],
})

for (const { title, run } of tests) test(title, run)
