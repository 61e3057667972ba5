import { showText } from 'haproxyctl/plugin'

/** Why a connection failed, in a few words. */
export function describeError(error: Error): string {
  const code = codeOf(error)
  const known = describeCode(code)
  if (known !== undefined) return known
  // What OpenSSL says has its own file and line in it.
  if (code.startsWith('ERR_SSL_') || code === 'EPROTO') return `no TLS: ${openSslReason(error)}`
  return showText(error.message || code || 'it failed', 120)
}

/** The words for an error of Node's or OpenSSL's by its code, where there are any. */
export function describeCode(code: string): string | undefined {
  return reasons.get(code)
}

/** Whether this machine has no file, port or memory left: that says nothing of whom it would have asked. */
export function isOurs(error: Error): boolean {
  return ours.has(codeOf(error))
}

const ours: ReadonlySet<string> = new Set([
  'EMFILE',
  'ENFILE',
  'EADDRNOTAVAIL',
  'ENOBUFS',
  'ENOMEM',
])

export function codeOf(error: Error): string {
  return 'code' in error ? String(error.code) : ''
}

function openSslReason(error: Error): string {
  const own = 'reason' in error ? String(error.reason) : ''
  const [, reason = 'the handshake failed'] =
    /SSL routines:[^:]*:([^:]+):/.exec(error.message) ?? []
  return showText(own || reason, 80)
}

const reasons: ReadonlyMap<string, string> = new Map([
  ['ECONNREFUSED', 'connection refused'],
  ['ECONNRESET', 'connection reset'],
  ['EPIPE', 'connection reset'],
  ['ENOTFOUND', 'unknown host'],
  ['EAI_AGAIN', 'the host cannot be looked up'],
  ['EHOSTUNREACH', 'no route to the host'],
  ['ENETUNREACH', 'no route to the network'],
  ['ETIMEDOUT', 'no connection in time'],
  ['ENOENT', 'no such socket'],
  ['EACCES', 'no permission for the socket'],
  ['EMFILE', 'haproxyctl has too many files open'],
  ['ENFILE', 'this machine has too many files open'],
  ['EADDRNOTAVAIL', 'this machine has no port left to connect from'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'the certificate is for another name'],
  ['CERT_HAS_EXPIRED', 'the certificate has expired'],
  ['CERT_NOT_YET_VALID', 'the certificate is not valid yet'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'the certificate is self-signed'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'the certificate is of an authority that is not trusted'],
  ['UNABLE_TO_GET_ISSUER_CERT', 'the certificate is of an authority that is not trusted'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'the certificate is of an authority that is not trusted'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'the certificate is of an authority that is not trusted'],
])
