import { ruleTests } from 'haproxyctl/testing'
import { test } from 'vitest'
import { maxconnAboveGlobal } from './maxconn-above-global.ts'

const tests = ruleTests(maxconnAboveGlobal, {
  valid: [
    'global\n  maxconn 100\nfrontend f\n  maxconn 100\n',
    'frontend f\n  maxconn 100\n',
    'global\n  daemon\nfrontend f\n  maxconn 100\n',
    'global\n  maxconn 100\nfrontend f\n  maxconn "$MAX"\n',
  ],
  invalid: [
    {
      config: 'global\n  maxconn 100\nfrontend f\n  maxconn 101\n',
      findings: [{ messageId: 'above', at: '4:11' }],
    },
  ],
})

for (const { title, run } of tests) test(title, run)
