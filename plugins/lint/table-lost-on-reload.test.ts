import { ruleTests } from 'haproxyctl/testing'
import { test } from 'vitest'
import { tableLostOnReload } from './table-lost-on-reload.ts'

const tests = ruleTests(tableLostOnReload, {
  valid: [
    'backend b\n  stick-table type ip size 1k peers p\n',
    'peers p\n  stick-table type ip size 1k\n',
  ],
  invalid: [
    {
      config: 'backend b\n  stick-table type ip size 1k\n',
      findings: [{ messageId: 'lost', at: '2:3' }],
    },
  ],
})

for (const { title, run } of tests) test(title, run)
