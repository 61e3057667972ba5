import { Failure, UnavailableError } from '../../model/errors.ts'
import { errorCode } from '../error-code.ts'

/** Node's error of a connection in words that go behind a URL. */
export function connectionFailure(cause: unknown): Failure {
  if (cause instanceof Failure) return cause
  const code = errorCode(cause) ?? ''
  if (wrongInput.has(code)) {
    const help = 'Look at the path and the headers: control characters have no place there.'
    return new Failure('invalid', `the request cannot be sent: ${messageOf(cause)}`, {
      cause,
      help,
    })
  }
  const help = helpFor(code)
  return new UnavailableError(wordsFor(code) ?? messageOf(cause), {
    cause,
    ...(help !== undefined && { help }),
  })
}

function wordsFor(code: string): string | undefined {
  return words.get(code) ?? (code.startsWith('HPE_') ? 'the answer is not HTTP' : undefined)
}

function helpFor(code: string): string | undefined {
  if (untrusted.has(code)) return 'Give the authority that signed its certificate as `ca` of `tls`.'
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID')
    return 'Give the name that its certificate is for as `server-name` of `tls`.'
  return undefined
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}

const wrongInput = new Set([
  'ERR_INVALID_CHAR',
  'ERR_INVALID_HTTP_TOKEN',
  'ERR_UNESCAPED_CHARACTERS',
])

const untrusted = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
])

const words: ReadonlyMap<string, string> = new Map([
  ['ECONNREFUSED', 'connection refused'],
  ['ECONNRESET', 'the connection was closed before the end of the answer'],
  ['EPIPE', 'the connection was closed before the end of the answer'],
  ['ENOTFOUND', 'there is no such host'],
  ['EAI_AGAIN', 'the host cannot be looked up'],
  ['EHOSTUNREACH', 'there is no route to the host'],
  ['ENETUNREACH', 'there is no route to the network'],
  ['ETIMEDOUT', 'the host does not answer'],
  ['HPE_HEADER_OVERFLOW', 'the head of the answer is too large'],
  ['ENOENT', 'there is no such socket'],
  ['EACCES', 'the socket may not be used by this user'],
  ['EPROTO', 'the other side does not speak TLS as we do'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'the other side does not speak TLS'],
  ['CERT_HAS_EXPIRED', 'its certificate has expired'],
  ['CERT_NOT_YET_VALID', 'its certificate is not valid yet'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'its certificate is for another name'],
  ...[...untrusted].map((code): [string, string] => [
    code,
    'its certificate is signed by an authority that is not trusted',
  ]),
])
