import { ruleTests } from 'haproxyctl/testing'
import { test } from 'vitest'
import { hostnameWithoutResolvers } from './hostname-without-resolvers.ts'

const tests = ruleTests(hostnameWithoutResolvers, {
  valid: [
    'backend b\n  server s 192.0.2.1:80\n  server t [2001:db8::1]:80\n  server u ipv6@2001:db8::1:80\n',
    'backend b\n  server s app:80 resolvers d\n',
    'backend b\n  server s app:80 init-addr none\n',
    'backend b\n  default-server resolvers d\n  server s app:80\n',
    'backend b\n  server s /run/app.sock\n  server t unix@app.sock\n  server u 2001:db8::1:80\n',
    'backend b\n  server s "$HOST:80"\n  server t localhost:80\n',
  ],
  invalid: [
    {
      config: 'backend b\n  server s app.example.com:80 check\n',
      findings: [{ messageId: 'once', at: '2:12' }],
    },
    {
      config: 'backend b\n  server-template s 3 app.example.com\n',
      findings: [{ messageId: 'once', at: '2:23' }],
    },
  ],
})

for (const { title, run } of tests) test(title, run)
