import { ruleTests } from 'haproxyctl/testing'
import { test } from 'vitest'
import { openSocketMode } from './open-socket-mode.ts'

const tests = ruleTests(openSocketMode, {
  valid: [
    'global\n  stats socket /run/h.sock mode 660 level admin\n',
    'global\n  stats socket /run/h.sock mode 0600\n',
    'global\n  stats socket /run/h.sock mode 666 level user\n',
    'global\n  stats socket /run/h.sock level admin\n',
  ],
  invalid: [
    {
      config: 'global\n  stats socket /run/h.sock level admin mode 777\n',
      findings: [{ messageId: 'open', at: '2:45' }],
    },
    {
      config: 'global\n  stats socket /run/h.sock mode 0666\n',
      findings: [{ messageId: 'open', at: '2:33' }],
    },
  ],
})

for (const { title, run } of tests) test(title, run)
