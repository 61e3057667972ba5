import { ruleTests } from 'haproxyctl/testing'
import { test } from 'vitest'
import { clearPeers } from './clear-peers.ts'

const tests = ruleTests(clearPeers, {
  valid: [
    'peers p\n  bind :1 ssl crt x\n  default-server ssl verify none\n  server a 192.0.2.1:1\n',
    'peers p\n  peer a 127.0.0.1:1\n',
    'peers p\n  bind 127.0.0.1:1\n  server a\n',
    'backend b\n  server a 192.0.2.1:1\n',
  ],
  invalid: [
    {
      config: 'peers p\n  peer a 192.0.2.1:1\n  peer b 192.0.2.2:1\n',
      findings: [{ messageId: 'clear', at: '2:3' }],
    },
  ],
})

for (const { title, run } of tests) test(title, run)
