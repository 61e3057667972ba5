import { ruleTests } from 'haproxyctl/testing'
import { test } from 'vitest'
import { missingGlobalMaxconn } from './missing-global-maxconn.ts'

const tests = ruleTests(missingGlobalMaxconn, {
  valid: ['global\n  maxconn 100\n', 'global\nglobal\n  maxconn 1\n', 'frontend f\n'],
  invalid: [{ config: 'global\n  daemon\n', findings: [{ messageId: 'missing', at: '1:1' }] }],
})

for (const { title, run } of tests) test(title, run)
