import { Failure, UnavailableError, type PluginContext } from 'haproxyctl/plugin'
import { readCredentialDocument, type Credentials } from './credentials.ts'

type Doors = Pick<PluginContext, 'http' | 'files' | 'environment'>

/** Hosts that a container may send its token to without TLS: itself, and what ECS and EKS put beside it. */
const localHosts = /^(localhost|127(\.\d+){3}|\[::1\]|169\.254\.170\.(2|23)|\[fd00:ec2::23\])$/

/** The credentials of a task in ECS or a pod in EKS; `undefined` where the environment names none. */
export async function readContainerCredentials(
  { http, files, environment }: Doors,
  signal: AbortSignal,
): Promise<Credentials | undefined> {
  const url = containerUrl(environment)
  if (url === undefined) return undefined
  const token = await readToken({ files, environment })
  await using client = http.open({
    proxy: 'none',
    limits: { connectMs: 2_000, wholeMs: 10_000, redirects: 0 },
  })
  const headers: Record<string, string> = token === undefined ? {} : { authorization: token }
  const answer = await client.request({ url: url.href, headers }, signal)
  const credentials = readCredentialDocument(answer.json())
  if (credentials !== undefined) return credentials
  throw new UnavailableError('the answer for the credentials of this container has none in it')
}

function containerUrl(environment: Doors['environment']): URL | undefined {
  const relative = environment['AWS_CONTAINER_CREDENTIALS_RELATIVE_URI']
  const full = environment['AWS_CONTAINER_CREDENTIALS_FULL_URI']
  const text = relative ? new URL(relative, 'http://169.254.170.2').href : full
  if (!text) return undefined
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && localHosts.test(url.hostname)))
    return url
  throw new Failure('invalid', 'AWS_CONTAINER_CREDENTIALS_FULL_URI is not where a container asks', {
    help: 'It has to be a URL of HTTPS, of this machine, or of the address that ECS or EKS give.',
  })
}

/** EKS writes the token anew before it expires, so it is read each time. */
async function readToken({
  files,
  environment,
}: Pick<Doors, 'files' | 'environment'>): Promise<string | undefined> {
  const path = environment['AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE']
  if (!path) return environment['AWS_CONTAINER_AUTHORIZATION_TOKEN']
  const bytes = await files.read(path)
  if (bytes === undefined) throw new UnavailableError(`there is no file ${path}`)
  return new TextDecoder().decode(bytes).trim()
}
