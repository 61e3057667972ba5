import { createHash, createHmac, pbkdf2, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

/** SCRAM-SHA-256 (RFC 7677) from the client's side, without channel binding. */

export const scramMechanism = 'SCRAM-SHA-256'

const derive = promisify(pbkdf2)

/** Servers use 4,096 by themselves; one that asks for more than this wants our processor. */
const mostIterations = 100_000

/** Salted passwords by salt and iterations: they cost a thousandfold of all else, and a server's salt stays. */
export class SaltedPasswords {
  readonly #known = new Map<string, Buffer>()
  readonly #password: string

  constructor(password: string) {
    this.#password = password.normalize('NFKC')
  }

  async get(salt: Buffer, iterations: number): Promise<Buffer> {
    const key = `${iterations} ${salt.toString('base64')}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const made = await derive(this.#password, salt, iterations, 32, 'sha256')
    // As many as there may be servers; one that salts anew each time fills no memory.
    if (this.#known.size >= 10_000) this.#known.clear()
    this.#known.set(key, made)
    return made
  }
}

/** What the client says last, and the signature by which the server shows that it knows the password as well. */
export interface ScramEnd {
  readonly text: string
  readonly serverSignature: Buffer
}

export function scramBegin(nonce: string): string {
  return `n,,${bareBegin(nonce)}`
}

/** The server knows the user from the start of the session. */
function bareBegin(nonce: string): string {
  return `n=,r=${nonce}`
}

/** `undefined` where the server's first words are not those of SCRAM. */
export async function scramEnd(
  passwords: SaltedPasswords,
  nonce: string,
  serverBegin: string,
): Promise<ScramEnd | undefined> {
  const {
    both = '',
    salt = '',
    count = '',
  } = /^r=(?<both>[\x21-\x2b\x2d-\x7e]+),s=(?<salt>[A-Za-z0-9+/=]+),i=(?<count>\d{1,9})$/.exec(
    serverBegin,
  )?.groups ?? {}
  const iterations = Number(count)
  if (!both.startsWith(nonce) || both.length === nonce.length) return undefined
  if (iterations < 1 || iterations > mostIterations) return undefined
  const salted = await passwords.get(Buffer.from(salt, 'base64'), iterations)
  const withoutProof = `c=biws,r=${both}`
  const all = `${bareBegin(nonce)},${serverBegin},${withoutProof}`
  const clientKey = hmac(salted, 'Client Key')
  const signature = hmac(createHash('sha256').update(clientKey).digest(), all)
  const proof = clientKey.map((byte, index) => byte ^ (signature[index] ?? 0))
  return {
    text: `${withoutProof},p=${Buffer.from(proof).toString('base64')}`,
    serverSignature: hmac(hmac(salted, 'Server Key'), all),
  }
}

export function isServersProof({ serverSignature }: ScramEnd, said: string): boolean {
  const [, text = ''] = /^v=([A-Za-z0-9+/=]+)$/.exec(said) ?? []
  const given = Buffer.from(text, 'base64')
  return given.length === serverSignature.length && timingSafeEqual(given, serverSignature)
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}
