import { createPrivateKey, X509Certificate } from 'node:crypto'

/** What HAProxy could not use in a PEM text: `undefined` where it is a certificate with its key. */
export function faultOf(pem: string): string | undefined {
  const [own] = blocks(pem, 'CERTIFICATE')
  const [key] = blocks(pem, '[A-Z ]*PRIVATE KEY')
  if (own === undefined) return 'there is no certificate in it'
  if (key === undefined) return 'there is no private key in it'
  try {
    const fits = new X509Certificate(own).checkPrivateKey(createPrivateKey(key))
    return fits ? undefined : 'the private key is that of another certificate'
  } catch {
    // What the library says could quote the key.
    return 'it cannot be read'
  }
}

function blocks(pem: string, label: string): readonly string[] {
  return pem.match(new RegExp(`-----BEGIN (${label})-----[^-]*-----END \\1-----`, 'g')) ?? []
}
