import { UnavailableError, type PluginContext } from 'haproxyctl/plugin'
import { toCredentials, type Credentials } from './credentials.ts'
import { openQueryApi, type ApiPlace } from './query-api.ts'
import { textAt, type XmlElement } from './xml.ts'

/** A role that somebody else's credentials are exchanged for. */
export interface AssumedRole {
  readonly role: string
  readonly externalId?: string
  /** What the owner of the role sees in its records. */
  readonly session?: string
}

export type Doors = Pick<PluginContext, 'http' | 'clock' | 'files' | 'environment'>

const seconds = 3_600

/** Takes on a role with credentials that may. */
export async function assumeRole(
  { role, externalId, session }: AssumedRole,
  base: (signal: AbortSignal) => Promise<Credentials>,
  place: ApiPlace,
  doors: Doors,
  signal: AbortSignal,
): Promise<Credentials> {
  const credentials = { get: base, refuse: () => undefined }
  await using sts = openQueryApi({ ...tokens, ...place, credentials }, doors)
  const answer = await sts.call(
    'AssumeRole',
    {
      RoleArn: role,
      RoleSessionName: session ?? 'haproxyctl',
      DurationSeconds: String(seconds),
      ...(externalId !== undefined && { ExternalId: externalId }),
    },
    signal,
  )
  return readAnswer(answer, 'AssumeRoleResult')
}

/** Takes on a role with a token that an identity provider, as Kubernetes, keeps in a file. */
export async function assumeWebIdentity(
  { role, session, tokenFile }: AssumedRole & { readonly tokenFile: string },
  place: ApiPlace,
  doors: Doors,
  signal: AbortSignal,
): Promise<Credentials> {
  const bytes = await doors.files.read(tokenFile)
  if (bytes === undefined) throw new UnavailableError(`there is no file ${tokenFile}`)
  await using sts = openQueryApi({ ...tokens, ...place }, doors)
  const answer = await sts.call(
    'AssumeRoleWithWebIdentity',
    {
      RoleArn: role,
      RoleSessionName: session ?? 'haproxyctl',
      WebIdentityToken: new TextDecoder().decode(bytes).trim(),
    },
    signal,
  )
  return readAnswer(answer, 'AssumeRoleWithWebIdentityResult')
}

const tokens = { service: 'sts', version: '2011-06-15' } as const

function readAnswer(answer: XmlElement, result: string): Credentials {
  const credentials = toCredentials({
    id: textAt(answer, `${result}.Credentials.AccessKeyId`),
    secret: textAt(answer, `${result}.Credentials.SecretAccessKey`),
    token: textAt(answer, `${result}.Credentials.SessionToken`),
    expires: textAt(answer, `${result}.Credentials.Expiration`),
  })
  if (credentials !== undefined) return credentials
  throw new UnavailableError('the answer for the role has no credentials in it')
}
