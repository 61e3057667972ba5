import { ruleTests } from 'haproxyctl/testing'
import { test } from 'vitest'
import { zeroWarning } from './zero-warning.ts'

const tests = ruleTests(zeroWarning, {
  valid: ['global\n  daemon\n'],
  invalid: [{ config: 'global\n  zero-warning\n', findings: [{ messageId: 'strict', at: '2:3' }] }],
})

for (const { title, run } of tests) test(title, run)
