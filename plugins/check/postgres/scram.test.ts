import { expect, test } from 'vitest'
import { isServersProof, SaltedPasswords, scramEnd } from './scram.ts'

const passwords = new SaltedPasswords('pencil')
const nonce = 'rOprNGfwEbeRWgbNEkqO'
const begin = `r=${nonce}%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096`

// Worked out by Python’s hashlib; the nonces, salt and password are those of RFC 7677, whose user has a name.
test('a client proves that it knows the password, and believes only a server that does', async () => {
  const end = await scramEnd(passwords, nonce, begin)

  expect(end?.text).toBe(
    `c=biws,r=${nonce}%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,p=qvT2SWdEH5Q06albL+hjSYuUhCG7VndFyzIb7CK4n9k=`,
  )
  expect(end && isServersProof(end, 'v=3HO6Qt1M4MKJrmlKaoOqLAI0/0TV0HZe7J9H3MBtSOg=')).toBe(true)
  expect(end && isServersProof(end, 'v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=')).toBe(false)
  expect(end && isServersProof(end, 'e=other-error')).toBe(false)
})

test.each([
  ['the nonce of somebody else', begin.replace(nonce, 'somebody')],
  ['no nonce of its own', `r=${nonce},s=W22Z,i=4096`],
  ['more work than anybody needs', begin.replace('4096', '900000000')],
  ['no work', begin.replace('4096', '0')],
  ['something else', 'Hello'],
])('a server that gives %s is not answered', async (_, text) => {
  expect(await scramEnd(passwords, nonce, text)).toBeUndefined()
})
