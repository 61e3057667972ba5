import { Failure, UnavailableError, type PluginContext } from 'haproxyctl/plugin'
import { openCredentials, type CredentialOptions } from './credential-chain.ts'
import { openMetadataService, type MetadataService } from './metadata-service.ts'
import { readProfiles } from './profiles.ts'
import {
  openQueryApi,
  type ApiSettings,
  type CredentialSource,
  type QueryApi,
} from './query-api.ts'

/** The options that all plugins for AWS have. */
export interface AwsOptions extends CredentialOptions {
  readonly regions?: string | readonly string[]
  readonly endpoint?: string
}

/** AWS in the regions that are asked. */
export interface Aws extends AsyncDisposable {
  regions(signal: AbortSignal): Promise<readonly string[]>
  /** One for each service and region, and kept. */
  api(region: string, service: 'autoscaling' | 'ec2'): QueryApi
}

const versions = { autoscaling: '2011-01-01', ec2: '2016-11-15' } as const

export function openAws(options: AwsOptions, context: PluginContext): Aws {
  const metadata = openMetadataService(context)
  const apis = new Map<string, QueryApi>()
  const endpoint = options.endpoint ?? context.environment['AWS_ENDPOINT_URL']
  const place = endpoint ? { endpoint } : {}
  let regions: readonly string[] | undefined

  // Roles are exchanged where the machine is, or else where it asks first.
  const sources = new Map<string, CredentialSource>()
  function credentials(region: string): CredentialSource {
    const home = regions?.[0] ?? region
    const source =
      sources.get(home) ??
      openCredentials({ options, place: { region: home, ...place }, context, metadata })
    sources.set(home, source)
    return source
  }
  return {
    async regions(signal) {
      regions ??= await findRegions(options, context, metadata, signal)
      return regions
    },
    api(region, service) {
      const key = `${service} ${region}`
      const settings: ApiSettings = {
        service,
        region,
        version: versions[service],
        credentials: credentials(region),
        ...place,
      }
      const api = apis.get(key) ?? openQueryApi(settings, context)
      apis.set(key, api)
      return api
    },
    async [Symbol.asyncDispose]() {
      await metadata[Symbol.asyncDispose]()
      for (const api of apis.values()) await api[Symbol.asyncDispose]()
    },
  }
}

/** The project's, the environment's, the profile's, or the one that this machine is in. */
async function findRegions(
  { regions, profile }: AwsOptions,
  context: PluginContext,
  metadata: MetadataService,
  signal: AbortSignal,
): Promise<readonly string[]> {
  if (regions !== undefined) return typeof regions === 'string' ? [regions] : regions
  const { environment } = context
  const own = environment['AWS_REGION'] ?? environment['AWS_DEFAULT_REGION']
  if (own) return [own]
  const profiles = await readProfiles(context)
  const name = profile ?? environment['AWS_PROFILE'] ?? 'default'
  const ofProfile = profiles.get(name)?.get('region')
  if (ofProfile !== undefined) return [ofProfile]
  try {
    return [await metadata.region(signal)]
  } catch (cause) {
    if (!(cause instanceof UnavailableError)) throw cause
    throw new Failure('invalid', 'aws: the region is not known', {
      cause,
      help: 'Write `regions: eu-central-1`, or set AWS_REGION.',
    })
  }
}
