import { ruleTests } from 'haproxyctl/testing'
import { test } from 'vitest'
import { missingHardStop } from './missing-hard-stop.ts'

const tests = ruleTests(missingHardStop, {
  valid: ['global\n  hard-stop-after 5m\n', 'frontend f\n'],
  invalid: [{ config: 'global\n', findings: [{ messageId: 'missing', at: '1:1' }] }],
})

for (const { title, run } of tests) test(title, run)
