import { ruleTests } from 'haproxyctl/testing'
import { test } from 'vitest'
import { globalNotFirst } from './global-not-first.ts'

const tests = ruleTests(globalNotFirst, {
  valid: ['global\ndefaults\nfrontend f\n', 'userlist u\nglobal\n', 'global\nglobal\n'],
  invalid: [{ config: 'listen l\nglobal\n', findings: [{ messageId: 'late', at: '2:1' }] }],
})

for (const { title, run } of tests) test(title, run)
