import { ruleTests } from 'haproxyctl/testing'
import { test } from 'vitest'
import { backendNotDynamic } from './backend-not-dynamic.ts'

const tests = ruleTests(backendNotDynamic, {
  valid: [
    'backend b\n  balance roundrobin\n',
    'backend b\n',
    'backend b\n  balance hdr(host)\n  hash-type consistent sdbm\n',
    'defaults\n  hash-type consistent\nbackend b\n  balance source\n',
  ],
  invalid: [
    {
      config: 'backend b\n  balance static-rr\n',
      findings: [{ messageId: 'static', at: '2:3' }],
    },
    {
      config: 'defaults\n  balance uri\nbackend b\n',
      findings: [{ messageId: 'mapped', at: '3:1' }],
    },
    {
      config: 'backend b\n  balance url_param id\n  hash-type map-based\n',
      findings: [{ messageId: 'mapped', at: '2:3' }],
    },
  ],
})

for (const { title, run } of tests) test(title, run)
