import { ruleTests } from 'haproxyctl/testing'
import { test } from 'vitest'
import { statsShowsVersion } from './stats-shows-version.ts'

const tests = ruleTests(statsShowsVersion, {
  valid: [
    'listen l\n  stats enable\n  stats hide-version\n',
    'defaults\n  stats hide-version\nlisten l\n  stats enable\n',
    'global\n  stats timeout 1h\n',
  ],
  invalid: [
    {
      config: 'listen l\n  stats uri /\n  stats enable\n',
      findings: [{ messageId: 'shown', at: '2:3' }],
    },
  ],
})

for (const { title, run } of tests) test(title, run)
