import { ruleTests } from 'haproxyctl/testing'
import { test } from 'vitest'
import { missingStatsSocket } from './missing-stats-socket.ts'

const tests = ruleTests(missingStatsSocket, {
  valid: ['global\n  stats socket /run/h.sock\n', 'frontend f\n'],
  invalid: [
    { config: 'global\n  stats timeout 1h\n', findings: [{ messageId: 'missing', at: '1:1' }] },
  ],
})

for (const { title, run } of tests) test(title, run)
