import { ruleTests } from 'haproxyctl/testing'
import { test } from 'vitest'
import { runsAsRoot } from './runs-as-root.ts'

const tests = ruleTests(runsAsRoot, {
  valid: [
    'global\n  user haproxy\n  group haproxy\n',
    'global\n  uid 99\n  gid 99\n',
    'frontend f\n',
  ],
  invalid: [
    { config: 'global\n  user haproxy\n', findings: [{ messageId: 'group', at: '1:1' }] },
    { config: 'global\n  daemon\n', findings: [{ messageId: 'missing', at: '1:1' }] },
    { config: 'global\n  user root\n', findings: [{ messageId: 'root', at: '2:3' }] },
  ],
})

for (const { title, run } of tests) test(title, run)
