import { ruleTests } from 'haproxyctl/testing'
import { test } from 'vitest'
import { ambiguousDefaults } from './ambiguous-defaults.ts'

const tests = ruleTests(ambiguousDefaults, {
  valid: [
    'defaults\nfrontend a\nfrontend b\n',
    'defaults d\nfrontend a from d\nfrontend b from d\n',
    'defaults d\nfrontend a from d\ndefaults\nfrontend b\n',
    'defaults d\ndefaults e from d\nfrontend a\n',
  ],
  invalid: [
    {
      config: 'defaults d\nfrontend a from d\nfrontend b\n',
      findings: [{ messageId: 'mixed', at: '3:1' }],
    },
    {
      config: 'defaults d\nbackend b\nfrontend a from d\n',
      findings: [{ messageId: 'mixed', at: '2:1' }],
    },
  ],
})

for (const { title, run } of tests) test(title, run)
