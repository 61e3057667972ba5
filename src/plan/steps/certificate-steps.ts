import type { Reason } from '../../model/plan/reason.ts'
import type { RuntimeStep } from '../../model/plan/runtime-step.ts'
import { compareVersions, type Version } from '../../model/version.ts'

/** What a certificate file needs, or why it cannot be done while HAProxy runs. */
export type CertificatePlan = CertificateSteps | { readonly refusal: Reason }

export interface CertificateSteps {
  readonly steps: readonly RuntimeStep[]
  readonly undo: readonly RuntimeStep[]
}

// The payload has to fit into one buffer of HAProxy, with its command.
const payloadLimit = 14_000

/** A certificate in several files is known by the name that they share. */
export const certificateParts = /\.(key|ocsp|issuer|sctl)$/

/** Puts a new certificate, or a part of one, into a store that is in use; `key` is that of a certificate without one in its file. */
export function planCertificate(path: string, text: string, key?: string): CertificatePlan {
  const store = path.replace(certificateParts, '')
  if (text.length > payloadLimit) return { refusal: tooLong(text) }
  if (/\.(ocsp|sctl)$/.test(path)) {
    return { refusal: { code: 'other-form' } }
  }
  if (store === path && key === undefined && !text.includes('PRIVATE KEY-----'))
    return { refusal: { code: 'key-elsewhere' } }
  const fingerprint = store === path ? fingerprintOf(text) : undefined
  if (store === path && fingerprint === undefined) {
    return { refusal: { code: 'certificate-unreadable' } }
  }
  return {
    steps: [
      { kind: 'set-ssl-file', what: 'cert', path, content: text },
      ...(key === undefined
        ? []
        : [{ kind: 'set-ssl-file', what: 'cert', path: `${path}.key`, content: key } as const]),
      { kind: 'commit-ssl-file', what: 'cert', path: store },
      ...(fingerprint === undefined
        ? []
        : [{ kind: 'check-certificate', path, fingerprint } as const]),
    ],
    undo: [{ kind: 'abort-ssl-file', what: 'cert', path: store }],
  }
}

/** Makes a store for a certificate that the process does not hold yet. */
export function newCertificateSteps(path: string, text: string, key?: string): CertificatePlan {
  const plan = planCertificate(path, text, key)
  if ('refusal' in plan) return plan
  return {
    steps: [{ kind: 'new-ssl-file', what: 'cert', path }, ...plan.steps],
    undo: [...plan.undo, { kind: 'delete-ssl-file', what: 'cert', path }],
  }
}

/** A CA or CRL file; what is longer than a buffer goes in pieces where the version can add to what was set. */
export function planAuthority(
  what: 'ca-file' | 'crl-file',
  path: string,
  text: string,
  canAdd: boolean,
): CertificatePlan {
  const pieces = pemPieces(text)
  if (pieces.some((piece) => piece.length > payloadLimit)) return { refusal: tooLong(text) }
  if (pieces.length > 1 && !(canAdd && what === 'ca-file')) return { refusal: tooLong(text) }
  return {
    steps: [
      ...pieces.map(
        (content, index) =>
          ({
            kind: index === 0 ? 'set-ssl-file' : 'extend-ssl-file',
            what,
            path,
            content,
          }) as const,
      ),
      { kind: 'commit-ssl-file', what, path },
    ],
    undo: [{ kind: 'abort-ssl-file', what, path }],
  }
}

/** Makes a store for one that the process does not hold yet. */
export function newAuthoritySteps(
  what: 'ca-file' | 'crl-file',
  path: string,
  text: string,
  canAdd: boolean,
): CertificatePlan {
  const plan = planAuthority(what, path, text, canAdd)
  if ('refusal' in plan) return plan
  return {
    steps: [{ kind: 'new-ssl-file', what, path }, ...plan.steps],
    undo: [...plan.undo, { kind: 'delete-ssl-file', what, path }],
  }
}

/** Before 3.0 HAProxy takes `.crt` for a part's name, and does not find the whole. */
export function refuseName(
  path: string,
  version: Version,
): { readonly refusal: Reason } | undefined {
  if (!/\.crt(\.[a-z]+)?$/.test(path) || compareVersions(version, '3.0') >= 0) return undefined
  return { refusal: { code: 'name-ends-with-crt' } }
}

/** Whole PEM blocks, as many as fit into a payload. */
function pemPieces(text: string): readonly string[] {
  const pieces: string[] = []
  let piece = ''
  for (const block of text.match(/-----BEGIN [^]*?-----END [^\n]*-----/g) ?? [text]) {
    if (piece !== '' && piece.length + block.length > payloadLimit) {
      pieces.push(piece)
      piece = ''
    }
    piece += `${block}\n`
  }
  return [...pieces, piece]
}

function fingerprintOf(text: string): string | undefined {
  const first = /-----BEGIN CERTIFICATE-----[^]*?-----END CERTIFICATE-----/.exec(text)?.[0]
  if (first === undefined) return undefined
  try {
    const { X509Certificate } = process.getBuiltinModule('node:crypto')
    return new X509Certificate(first).fingerprint.replaceAll(':', '')
  } catch {
    // Not a certificate for all its frame.
    return undefined
  }
}

function tooLong(text: string): Reason {
  return { code: 'file-too-long', characters: text.length }
}
