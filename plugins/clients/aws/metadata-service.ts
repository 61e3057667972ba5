import { HttpError, UnavailableError, type HttpClient, type PluginContext } from 'haproxyctl/plugin'
import { readCredentialDocument, type Credentials } from './credentials.ts'

/** What a machine in EC2 is told of itself; only by its second version, which asks for a token first. */
export interface MetadataService extends AsyncDisposable {
  credentials(signal: AbortSignal): Promise<Credentials>
  region(signal: AbortSignal): Promise<string>
}

/** On other machines nobody answers at this address: that is not waited for. */
const limits = { connectMs: 1_000, firstByteMs: 2_000, wholeMs: 5_000, bodyBytes: 64 * 1024 }

const tokenSeconds = 21_600

export function openMetadataService({
  http,
  clock,
  environment,
}: Pick<PluginContext, 'http' | 'clock' | 'environment'>): MetadataService {
  const base = environment['AWS_EC2_METADATA_SERVICE_ENDPOINT'] ?? 'http://169.254.169.254'
  const client = http.open({ base, proxy: 'none', limits })
  let token: { readonly text: string; readonly untilMs: number } | undefined

  async function renewToken(signal: AbortSignal): Promise<string> {
    const headers = { 'x-aws-ec2-metadata-token-ttl-seconds': String(tokenSeconds) }
    const url = '/latest/api/token'
    const answer = await client.request({ method: 'PUT', url, headers }, signal)
    const text = answer.text().trim()
    token = { text, untilMs: clock.now() + (tokenSeconds - 60) * 1_000 }
    return text
  }

  async function read(path: string, signal: AbortSignal): Promise<string> {
    if (environment['AWS_EC2_METADATA_DISABLED']?.toLowerCase() === 'true') {
      throw new UnavailableError('the metadata service is switched off by the environment')
    }
    const isGood = token !== undefined && clock.now() < token.untilMs
    const known = isGood && token !== undefined ? token.text : await renewToken(signal)
    try {
      return await get(client, path, known, signal)
    } catch (error) {
      // A machine that was stopped and started again does not know its tokens any more.
      if (!(error instanceof HttpError) || error.status !== 401) throw error
      return get(client, path, await renewToken(signal), signal)
    }
  }

  return {
    async credentials(signal) {
      const folder = 'iam/security-credentials/'
      const [role = ''] = (await read(folder, signal)).trim().split('\n')
      const text = await read(folder + encodeURIComponent(role), signal)
      const credentials = readCredentialDocument(parseJson(text))
      if (credentials === undefined) {
        throw new UnavailableError('the metadata service has no credentials for this machine', {
          help: 'Give the machine an instance profile with a role that may read what is asked for.',
        })
      }
      return credentials
    },
    region: async (signal) => (await read('placement/region', signal)).trim(),
    [Symbol.asyncDispose]: () => client[Symbol.asyncDispose](),
  }
}

async function get(
  client: HttpClient,
  path: string,
  token: string,
  signal: AbortSignal,
): Promise<string> {
  const headers = { 'x-aws-ec2-metadata-token': token }
  const answer = await client.request({ url: `/latest/meta-data/${path}`, headers }, signal)
  return answer.text()
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
