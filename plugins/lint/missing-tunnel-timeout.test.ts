import { ruleTests } from 'haproxyctl/testing'
import { test } from 'vitest'
import { missingTunnelTimeout } from './missing-tunnel-timeout.ts'

const tests = ruleTests(missingTunnelTimeout, {
  valid: [
    'frontend f\n  acl ws hdr(Upgrade) -i WebSocket\nbackend b\n  timeout tunnel 1h\n',
    'frontend f\n  acl ws path_beg /websocket\n',
  ],
  invalid: [
    {
      config:
        'frontend f\n  acl ws req.hdr(upgrade) -i WebSocket\n  acl w hdr(Upgrade) websocket\n',
      findings: [{ messageId: 'missing', at: '2:3' }],
    },
  ],
})

for (const { title, run } of tests) test(title, run)
