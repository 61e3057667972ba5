import { ruleTests } from 'haproxyctl/testing'
import { test } from 'vitest'
import { missingChroot } from './missing-chroot.ts'

const tests = ruleTests(missingChroot, {
  valid: ['global\n  chroot /var/empty\n', 'frontend f\n'],
  invalid: [{ config: 'global\n', findings: [{ messageId: 'missing', at: '1:1' }] }],
})

for (const { title, run } of tests) test(title, run)
