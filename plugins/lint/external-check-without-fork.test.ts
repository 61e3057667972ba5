import { ruleTests } from 'haproxyctl/testing'
import { test } from 'vitest'
import { externalCheckWithoutFork } from './external-check-without-fork.ts'

const tests = ruleTests(externalCheckWithoutFork, {
  valid: [
    'global\n  insecure-fork-wanted\nbackend b\n  option external-check\n',
    'global\nbackend b\n  option httpchk\n',
    'backend b\n  option external-check\n',
  ],
  invalid: [
    {
      config: 'global\nbackend b\n  option external-check\n',
      findings: [{ messageId: 'forbidden', at: '3:3' }],
    },
  ],
})

for (const { title, run } of tests) test(title, run)
