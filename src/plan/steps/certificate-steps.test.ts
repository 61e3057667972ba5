import { expect, test } from 'vitest'
import { certificates, withKeys } from '../../../test/support/certificates.ts'
import {
  newAuthoritySteps,
  newCertificateSteps,
  planAuthority,
  planCertificate,
  refuseName,
} from './certificate-steps.ts'

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

test.each<[string, string, string | undefined, object]>([
  ['/a.pem', block, undefined, { code: 'key-elsewhere' }],
  ['/a.pem', block, 'k', { code: 'certificate-unreadable' }],
  ['/a.pem', 'PRIVATE KEY-----', undefined, { code: 'certificate-unreadable' }],
  ['/a.pem', block.repeat(4), 'k', { code: 'file-too-long', characters: block.length * 4 }],
  ['/a.pem.ocsp', 'x', undefined, { code: 'other-form' }],
  ['/a.pem.sctl', 'x', undefined, { code: 'other-form' }],
])('%j cannot be renewed by what is in it', (path, text, key, refusal) => {
  expect(planCertificate(path, text, key)).toEqual({ refusal })
  expect(newCertificateSteps(path, text, key)).toEqual({ refusal })
})

test('what the process does not hold yet is made first, and taken away if it is refused', () => {
  const made = newCertificateSteps('/a.pem', certificates.one, 'k')
  const authority = newAuthoritySteps('crl-file', '/c.pem', certificates.two, false)

  expect(made).toMatchObject({
    steps: [
      { kind: 'new-ssl-file', what: 'cert', path: '/a.pem' },
      { kind: 'set-ssl-file', what: 'cert', path: '/a.pem', content: certificates.one },
      { kind: 'set-ssl-file', what: 'cert', path: '/a.pem.key', content: 'k' },
      { kind: 'commit-ssl-file', what: 'cert', path: '/a.pem' },
      {
        kind: 'check-certificate',
        path: '/a.pem',
        fingerprint: expect.stringMatching(/^[0-9A-F]{40}$/),
      },
    ],
    undo: [
      { kind: 'abort-ssl-file', what: 'cert', path: '/a.pem' },
      { kind: 'delete-ssl-file', what: 'cert', path: '/a.pem' },
    ],
  })
  expect(authority).toMatchObject({
    steps: [
      { kind: 'new-ssl-file', what: 'crl-file', path: '/c.pem' },
      { kind: 'set-ssl-file', what: 'crl-file', path: '/c.pem' },
      { kind: 'commit-ssl-file', what: 'crl-file', path: '/c.pem' },
    ],
    undo: [
      { kind: 'abort-ssl-file', what: 'crl-file', path: '/c.pem' },
      { kind: 'delete-ssl-file', what: 'crl-file', path: '/c.pem' },
    ],
  })
  expect(newAuthoritySteps('crl-file', '/c.pem', `${block}\n`.repeat(4), false)).toHaveProperty(
    'refusal',
  )
})

test('a renewed one is told by the fingerprint of its first certificate', () => {
  const [one, two] = [withKeys.one, `${withKeys.one}${certificates.two}`].map((text) =>
    planCertificate('/a.pem', text),
  )
  const print = (plan: object | undefined): unknown =>
    plan && 'steps' in plan && Array.isArray(plan.steps) ? plan.steps.at(-1) : undefined

  expect(print(one)).toEqual(print(two))
  expect(print(one)).not.toEqual(print(planCertificate('/a.pem', withKeys.two)))
})

test.each([
  ['/a.crt', '2.9', { refusal: { code: 'name-ends-with-crt' } }],
  ['/a.crt.key', '2.9', { refusal: { code: 'name-ends-with-crt' } }],
  ['/a.crt', '3.0', undefined],
  ['/a.pem', '2.6', undefined],
  ['/a.crt.pem.x', '2.6', undefined],
] as const)('%j on HAProxy %s', (path, version, refusal) => {
  expect(refuseName(path, version)).toEqual(refusal)
})

test('a key beside its certificate is put into the same store', () => {
  expect(planCertificate('/a.pem.key', 'key')).toMatchObject({
    steps: [
      { kind: 'set-ssl-file', path: '/a.pem.key', content: 'key' },
      { kind: 'commit-ssl-file', path: '/a.pem' },
    ],
  })
})
