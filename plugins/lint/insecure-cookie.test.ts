import { ruleTests } from 'haproxyctl/testing'
import { test } from 'vitest'
import { insecureCookie } from './insecure-cookie.ts'

const tests = ruleTests(insecureCookie, {
  valid: [
    'backend b\n  cookie S insert httponly\n',
    'frontend f\n  bind :443 ssl crt x\nbackend b\n  cookie S insert secure httponly\n',
    'backend b\n  cookie JSESSIONID prefix\n',
  ],
  invalid: [
    {
      config: 'backend b\n  cookie S insert indirect\n',
      findings: [{ messageId: 'open', at: '2:3', message: /without `httponly`\./ }],
    },
    {
      config: 'listen l\n  bind :443 ssl crt x\n  cookie S insert\n',
      findings: [{ messageId: 'open', at: '3:3', message: /`httponly` and `secure`/ }],
    },
  ],
})

for (const { title, run } of tests) test(title, run)
