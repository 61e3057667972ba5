import { ruleTests } from 'haproxyctl/testing'
import { test } from 'vitest'
import { shadowedUseBackend } from './shadowed-use-backend.ts'

const tests = ruleTests(shadowedUseBackend, {
  valid: [
    'frontend f\n  use_backend a if x\n  use_backend b if y\n',
    'frontend f\n  use_backend a if x y\n  use_backend b if x\n',
    'frontend f\n  use_backend a if { rand(100) lt 50 }\n  use_backend b if { rand(100) lt 50 }\n',
    'frontend f\n  acl x rand(2) eq 1\n  use_backend a if x\n  use_backend b if x\n',
    'frontend f\n  use_backend a if x\n  use_backend b if x or y\n',
    'frontend f\n  use_backend a unless x\n  use_backend b if x\n',
    'frontend f\n.if feature(QUIC)\n  use_backend a if x\n.else\n  use_backend b if x\n.endif\n',
  ],
  invalid: [
    {
      config: 'frontend f\n  use_backend a if x y\n  use_backend b if y x\n',
      findings: [{ messageId: 'shadowed', at: '3:3' }],
    },
    {
      config:
        'frontend f\n  use_backend a if x\n  use_backend b if !y x\n  use_backend c if y x or x z\n',
      findings: [
        { messageId: 'shadowed', at: '3:3' },
        { messageId: 'shadowed', at: '4:3' },
      ],
    },
    {
      config: 'frontend f\n  use_backend a\n  use_backend b if x\n',
      findings: [{ messageId: 'unconditional', at: '3:3' }],
    },
    {
      config: 'frontend f\n  use_backend a if { path /a } x\n  use_backend b if x { path /a }\n',
      findings: [{ messageId: 'shadowed', at: '3:3' }],
    },
  ],
})

for (const { title, run } of tests) test(title, run)
