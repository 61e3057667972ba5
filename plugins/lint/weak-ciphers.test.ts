import { ruleTests } from 'haproxyctl/testing'
import { test } from 'vitest'
import { weakCiphers } from './weak-ciphers.ts'

const tests = ruleTests(weakCiphers, {
  valid: [
    'global\n  ssl-default-bind-ciphers ECDHE+AESGCM:!aNULL:!MD5:-RC4:@STRENGTH\n',
    'frontend f\n  bind :443 ssl crt x ciphers ECDHE-ECDSA-CHACHA20-POLY1305\n',
    'global\n  ssl-default-bind-ciphersuites TLS_AES_128_GCM_SHA256\n',
  ],
  invalid: [
    {
      config: 'frontend f\n  bind :443 ssl crt x ciphers ALL:RC4+RSA\n',
      findings: [{ messageId: 'weak', at: '2:31' }],
    },
    {
      config: 'global\n  ssl-default-server-ciphers DES-CBC3-SHA\n',
      findings: [{ messageId: 'weak', at: '2:30' }],
    },
    {
      config: 'global\n  ssl-default-bind-ciphers HIGH:aNULL\n',
      findings: [{ messageId: 'weak', at: '2:28' }],
    },
  ],
})

for (const { title, run } of tests) test(title, run)
