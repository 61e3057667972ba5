import { createPrivateKey, X509Certificate } from 'node:crypto'
import { join } from 'node:path'
import type { Clock, Files } from '../../model/index.ts'
import { notFound, unprocessable } from '../http/problem.ts'

/** A certificate with a long chain has a hundredth of it. */
const mostBytes = 1024 * 1024

/** What is told of a certificate; never its key. */
export interface CertificateFacts {
  readonly name: string
  readonly subject: string
  readonly names: readonly string[]
  readonly issuer: string
  readonly notBefore: string
  readonly notAfter: string
  readonly isExpired: boolean
}

/** Certificates with their keys, in the state folder: outside git, for their owner alone. */
export class Certificates {
  readonly #folder: string
  readonly #files: Files
  readonly #clock: Clock

  constructor(
    stateFolder: string,
    { files, clock }: { readonly files: Files; readonly clock: Clock },
  ) {
    this.#folder = join(stateFolder, 'certificates')
    this.#files = files
    this.#clock = clock
  }

  get folder(): string {
    return this.#folder
  }

  /** Where the file of a certificate is, whether or not it is there. */
  pathOf(name: string): string {
    return join(this.#folder, `${name}.pem`)
  }

  async list(): Promise<readonly string[]> {
    const names = (await this.#files.list(this.#folder)) ?? []
    return names.filter((name) => name.endsWith('.pem')).map((name) => name.slice(0, -4))
  }

  async facts(name: string): Promise<CertificateFacts> {
    const bytes = await this.#files.read(this.pathOf(name), { maxBytes: mostBytes })
    if (bytes === undefined) throw notFound(`the certificate ${name}`)
    const certificate = parsed('the certificate', () => new X509Certificate(bytes))
    return factsOf(name, certificate, this.#clock.now())
  }

  /** Throws a Problem for what HAProxy could not use: no PEM, no key, another key, or past its time. */
  async put(name: string, pem: string): Promise<CertificateFacts> {
    const certificate = readPem(pem)
    const facts = factsOf(name, certificate, this.#clock.now())
    if (facts.isExpired) throw unprocessable(`the certificate ended on ${facts.notAfter}`)
    await this.#files.replace(this.pathOf(name), pem, { mode: 0o600, makeFolders: true })
    return facts
  }

  async remove(name: string): Promise<void> {
    if ((await this.#files.read(this.pathOf(name))) === undefined) {
      throw notFound(`the certificate ${name}`)
    }
    await this.#files.remove(this.pathOf(name))
  }
}

function readPem(pem: string): X509Certificate {
  const [own, ...chain] = blocks(pem, 'CERTIFICATE')
  const [key] = blocks(pem, '[A-Z ]*PRIVATE KEY')
  if (own === undefined) throw unprocessable('there is no certificate in it', help)
  if (key === undefined) throw unprocessable('there is no private key in it', help)
  const certificate = parsed('a certificate', () => new X509Certificate(own))
  for (const each of chain) parsed('a certificate of the chain', () => new X509Certificate(each))
  const privateKey = parsed('the private key', () => createPrivateKey(key))
  if (certificate.checkPrivateKey(privateKey)) return certificate
  throw unprocessable('the private key is that of another certificate', help)
}

const help = 'Send one PEM text: the certificate, its chain, and its key without a passphrase.'

function blocks(pem: string, label: string): readonly string[] {
  const pattern = new RegExp(`-----BEGIN (${label})-----[^-]*-----END \\1-----`, 'g')
  return pem.match(pattern) ?? []
}

function parsed<T>(what: string, parse: () => T): T {
  try {
    return parse()
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw unprocessable(`${what} cannot be read: ${reason}`, help)
  }
}

function factsOf(name: string, certificate: X509Certificate, nowMs: number): CertificateFacts {
  const { subject, issuer, subjectAltName = '', validFrom, validTo } = certificate
  const end = new Date(validTo)
  return {
    name,
    subject,
    names: [...subjectAltName.matchAll(/DNS:([^,\s]+)/g)].map(([, each = '']) => each),
    issuer,
    notBefore: new Date(validFrom).toISOString(),
    notAfter: end.toISOString(),
    isExpired: end.getTime() <= nowMs,
  }
}
