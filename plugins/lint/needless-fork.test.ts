import { ruleTests } from 'haproxyctl/testing'
import { test } from 'vitest'
import { needlessFork } from './needless-fork.ts'

const tests = ruleTests(needlessFork, {
  valid: [
    'global\n  insecure-fork-wanted\nbackend b\n  option external-check\n',
    'global\n  insecure-fork-wanted\n',
    'global\nbackend b\n',
  ],
  invalid: [
    {
      config: 'global\n  insecure-fork-wanted\nlisten l\n',
      findings: [{ messageId: 'needless', at: '2:3' }],
    },
  ],
})

for (const { title, run } of tests) test(title, run)
