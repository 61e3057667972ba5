import { ruleTests } from 'haproxyctl/testing'
import { test } from 'vitest'
import { resolversWithoutNameserver } from './resolvers-without-nameserver.ts'

const tests = ruleTests(resolversWithoutNameserver, {
  valid: ['resolvers d\n  nameserver a 192.0.2.1:53\n', 'resolvers d\n  parse-resolv-conf\n'],
  invalid: [
    { config: 'resolvers d\n  hold valid 1s\n', findings: [{ messageId: 'none', at: '1:1' }] },
  ],
})

for (const { title, run } of tests) test(title, run)
