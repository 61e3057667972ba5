import { Failure, UnavailableError, type PluginContext } from 'haproxyctl/plugin'
import { readContainerCredentials } from './container.ts'
import {
  fromEnvironment,
  readCredentialDocument,
  toCredentials,
  type Credentials,
} from './credentials.ts'
import type { MetadataService } from './metadata-service.ts'
import { readProfiles, type Profile } from './profiles.ts'
import type { ApiPlace } from './query-api.ts'
import { assumeRole, assumeWebIdentity } from './security-tokens.ts'

export interface ProfileDoors extends PluginContext {
  readonly place: ApiPlace
  readonly metadata: MetadataService
}

/** A profile that leads to another, and that to the next: no more than this. */
const longestChain = 8

/** The credentials of a profile: its own, or of a role that it may take on; `undefined` where it has none. */
export async function profileCredentials(
  name: string,
  doors: ProfileDoors,
  signal: AbortSignal,
): Promise<Credentials | undefined> {
  return credentialsOf(name, { doors, profiles: await readProfiles(doors), depth: 0 }, signal)
}

interface Scene {
  readonly doors: ProfileDoors
  readonly profiles: ReadonlyMap<string, Profile>
  readonly depth: number
}

async function credentialsOf(
  name: string,
  scene: Scene,
  signal: AbortSignal,
): Promise<Credentials | undefined> {
  const { doors, profiles, depth } = scene
  const profile = profiles.get(name)
  if (profile === undefined) return undefined
  const role = profile.get('role_arn')
  // A profile that is its own source means the keys that stand in it.
  const isOwnSource = depth > 0 && profile.get('source_profile') === name
  if (role !== undefined && !isOwnSource) return fromRole(name, role, { ...scene, profile }, signal)
  const own = toCredentials({
    id: profile.get('aws_access_key_id'),
    secret: profile.get('aws_secret_access_key'),
    token: profile.get('aws_session_token'),
  })
  if (own !== undefined) return own
  const command = profile.get('credential_process')
  if (command !== undefined) return fromProcess(command, doors, signal)
  if (profile.has('sso_session') || profile.has('sso_start_url')) {
    throw new Failure('invalid', `the profile \`${name}\` signs in through a browser`, {
      help: 'That does not suit a service: give it a role, or `credential_process = aws configure export-credentials --profile …`.',
    })
  }
  return undefined
}

async function fromRole(
  name: string,
  role: string,
  { profile, ...scene }: Scene & { readonly profile: Profile },
  signal: AbortSignal,
): Promise<Credentials> {
  const { doors, depth } = scene
  if (depth === longestChain) throw wrong(name, 'leads to itself')
  const [session, externalId] = [profile.get('role_session_name'), profile.get('external_id')]
  const assumed = {
    role,
    ...(session !== undefined && { session }),
    ...(externalId !== undefined && { externalId }),
  }
  const tokenFile = profile.get('web_identity_token_file')
  if (tokenFile !== undefined)
    return assumeWebIdentity({ ...assumed, tokenFile }, doors.place, doors, signal)
  const source = profile.get('source_profile')
  async function base(until: AbortSignal): Promise<Credentials> {
    const found =
      source === undefined
        ? await fromSource(profile.get('credential_source'), doors, until)
        : await credentialsOf(source, { ...scene, depth: depth + 1 }, until)
    if (found === undefined) throw wrong(name, 'has a role, but no source of credentials for it')
    return found
  }
  return assumeRole(assumed, base, doors.place, doors, signal)
}

async function fromSource(
  source: string | undefined,
  doors: ProfileDoors,
  signal: AbortSignal,
): Promise<Credentials | undefined> {
  if (source === 'Environment') return fromEnvironment(doors.environment)
  if (source === 'EcsContainer') return readContainerCredentials(doors, signal)
  if (source === 'Ec2InstanceMetadata') return doors.metadata.credentials(signal)
  return undefined
}

/** A program that the profile's owner has chosen; it prints the document of the metadata service. */
async function fromProcess(
  command: string,
  { processes }: ProfileDoors,
  signal: AbortSignal,
): Promise<Credentials> {
  const words = [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, plain]) => double ?? single ?? plain ?? '',
  )
  const [file = '', ...args] = words
  const { exitCode, stdout } = await processes.run(file, args, { timeoutMs: 20_000, signal })
  const credentials = exitCode === 0 ? readCredentialDocument(parseJson(stdout)) : undefined
  if (credentials !== undefined) return credentials
  // What it printed may be half of a secret.
  throw new UnavailableError(`aws: the program ${file} gave no credentials`, {
    help: 'Run the `credential_process` of the profile by hand, as the same user.',
  })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function wrong(name: string, what: string): Failure {
  return new Failure('invalid', `the profile \`${name}\` of AWS ${what}`, {
    help: 'Look into ~/.aws/config and ~/.aws/credentials of the user that haproxyctl runs as.',
  })
}
