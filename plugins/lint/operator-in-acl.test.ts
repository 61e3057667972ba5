import { ruleTests } from 'haproxyctl/testing'
import { test } from 'vitest'
import { operatorInAcl } from './operator-in-acl.ts'

const tests = ruleTests(operatorInAcl, {
  valid: [
    'frontend f\n  acl a path_beg /a /b\n',
    'frontend f\n  acl a hdr_cnt(host) gt 1\n',
    'frontend f\n  acl a path -m str -i or\n',
    'frontend f\n  acl a path -i -f /etc/or.lst\n',
    'frontend f\n  acl a method GET POST\n',
  ],
  invalid: [
    {
      config: 'frontend f\n  acl a path_beg /a || /b\n',
      findings: [{ messageId: 'logical', at: '2:21' }],
    },
    {
      config: 'frontend f\n  acl a path_beg -i /a or path_beg /b\n',
      findings: [{ messageId: 'logical', at: '2:24' }],
    },
    {
      config: 'frontend f\n  acl a path gt 5\n',
      findings: [{ messageId: 'comparison', at: '2:14' }],
    },
  ],
})

for (const { title, run } of tests) test(title, run)
