import { expect, test } from 'vitest'
import { planAuthority, planCertificate } from './certificate-steps.ts'

const block = `-----BEGIN CERTIFICATE-----\n${'A'.repeat(5_000)}\n-----END CERTIFICATE-----`

test('a CA file that is longer than a buffer goes in pieces where it can be added to', () => {
  const text = `${block}\n${block}\n${block}\n`

  const plan = planAuthority('ca-file', '/ca.pem', text, true)

  expect(plan).toMatchObject({
    steps: [
      { kind: 'set-ssl-file', what: 'ca-file', path: '/ca.pem', content: `${block}\n${block}\n` },
      { kind: 'extend-ssl-file', what: 'ca-file', path: '/ca.pem', content: `${block}\n` },
      { kind: 'commit-ssl-file', what: 'ca-file', path: '/ca.pem' },
    ],
    undo: [{ kind: 'abort-ssl-file', what: 'ca-file', path: '/ca.pem' }],
  })
  expect(planAuthority('ca-file', '/ca.pem', text, false)).toHaveProperty('refusal')
  expect(planAuthority('crl-file', '/crl.pem', text, true)).toHaveProperty('refusal')
})

test('a certificate that cannot be read, or sent, is not tried', () => {
  expect(planCertificate('/a.pem', block)).toHaveProperty('refusal')
  expect(planCertificate('/a.pem', block.repeat(4))).toHaveProperty('refusal')
})

test('a key beside its certificate is put into the same store', () => {
  expect(planCertificate('/a.pem.key', 'key')).toMatchObject({
    steps: [
      { kind: 'set-ssl-file', path: '/a.pem.key', content: 'key' },
      { kind: 'commit-ssl-file', path: '/a.pem' },
    ],
  })
})
