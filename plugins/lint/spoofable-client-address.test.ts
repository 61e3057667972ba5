import { ruleTests } from 'haproxyctl/testing'
import { test } from 'vitest'
import { spoofableClientAddress } from './spoofable-client-address.ts'

const tests = ruleTests(spoofableClientAddress, {
  valid: [
    'frontend f\n  acl a src 10.0.0.0/8\n',
    'frontend f\n  acl a hdr_ip(x-forwarded-for,-1) 10.0.0.0/8\n',
    'frontend f\n  http-request set-src hdr(x-forwarded-for) if from_proxy\n',
    'frontend f\n  http-request set-header X-A %[req.hdr(x-forwarded-for)] if { src 10.0.0.1 }\n',
  ],
  invalid: [
    {
      config: 'frontend f\n  acl a req.hdr_ip(X-Forwarded-For) 10.0.0.0/8\n',
      findings: [{ messageId: 'acl', at: '2:9' }],
    },
    {
      config: 'frontend f\n  http-request deny unless { hdr_ip(x-real-ip) 10.0.0.0/8 }\n',
      findings: [{ messageId: 'acl', at: '2:30' }],
    },
    {
      config: 'frontend f\n  http-request set-src hdr_ip(x-forwarded-for)\n',
      findings: [{ messageId: 'source', at: '2:3' }],
    },
  ],
})

for (const { title, run } of tests) test(title, run)
