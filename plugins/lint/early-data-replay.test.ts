import { ruleTests } from 'haproxyctl/testing'
import { test } from 'vitest'
import { earlyDataReplay } from './early-data-replay.ts'

const tests = ruleTests(earlyDataReplay, {
  valid: [
    'frontend f\n  bind :443 ssl crt x\n',
    'frontend f\n  bind :443 ssl crt x allow-0rtt\n  http-request wait-for-handshake if METH_POST\n',
  ],
  invalid: [
    {
      config: 'frontend f\n  bind :443 ssl crt x allow-0rtt\n',
      findings: [{ messageId: 'replay', at: '2:23' }],
    },
  ],
})

for (const { title, run } of tests) test(title, run)
