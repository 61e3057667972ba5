/** What requests are signed with. */
export interface Credentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
  /** Absent: they do not expire. */
  readonly expiresAtMs?: number
}

/** Credentials from untrusted words; `undefined` where one of those that are needed is missing. */
export function toCredentials(words: {
  readonly id: unknown
  readonly secret: unknown
  readonly token?: unknown
  readonly expires?: unknown
}): Credentials | undefined {
  const { id, secret, token, expires } = words
  if (!isWord(id) || !isWord(secret)) return undefined
  const expiresAtMs = typeof expires === 'string' ? Date.parse(expires) : Number.NaN
  return {
    accessKeyId: id,
    secretAccessKey: secret,
    ...(isWord(token) && { sessionToken: token }),
    ...(!Number.isNaN(expiresAtMs) && { expiresAtMs }),
  }
}

/** Keys in the variables that AWS's own tools read. */
export function fromEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): Credentials | undefined {
  return toCredentials({
    id: environment['AWS_ACCESS_KEY_ID'],
    secret: environment['AWS_SECRET_ACCESS_KEY'],
    token: environment['AWS_SESSION_TOKEN'],
  })
}

/** The document that the metadata service, containers and programs give. */
export function readCredentialDocument(document: unknown): Credentials | undefined {
  if (typeof document !== 'object' || document === null) return undefined
  const fields = new Map<string, unknown>(Object.entries(document))
  return toCredentials({
    id: fields.get('AccessKeyId'),
    secret: fields.get('SecretAccessKey'),
    // Programs call it otherwise than services do.
    token: fields.get('Token') ?? fields.get('SessionToken'),
    expires: fields.get('Expiration'),
  })
}

/** A line feed in it would be another header. */
function isWord(value: unknown): value is string {
  return typeof value === 'string' && /^[!-~]+$/.test(value)
}
