import { Failure, UnavailableError, type PluginContext } from 'haproxyctl/plugin'
import { readContainerCredentials } from './container.ts'
import { fromEnvironment, toCredentials, type Credentials } from './credentials.ts'
import type { MetadataService } from './metadata-service.ts'
import { profileCredentials } from './profile-credentials.ts'
import type { ApiPlace, CredentialSource } from './query-api.ts'
import { assumeRole, assumeWebIdentity } from './security-tokens.ts'

/** What a project says about credentials; all of it may be left out. */
export interface CredentialOptions {
  readonly 'access-key-id'?: string
  readonly 'secret-access-key'?: string
  readonly 'session-token'?: string
  readonly profile?: string
  /** A role that is taken on with whatever was found. */
  readonly role?: string
  readonly 'external-id'?: string
}

export interface ChainParts {
  readonly options: CredentialOptions
  readonly place: ApiPlace
  readonly context: PluginContext
  readonly metadata: MetadataService
}

/** So long before they expire new ones are made. */
const earlyMs = 5 * 60_000

/**
 * The credentials of this machine: found once, and again before they expire. While new ones cannot be had, those that
 * still hold are used.
 */
export function openCredentials(parts: ChainParts): CredentialSource {
  const { clock, log } = parts.context
  let known: Credentials | undefined
  let finding: Promise<Credentials> | undefined

  async function renew(): Promise<Credentials> {
    // Not the signal of whoever asked first: the others wait for the same.
    const found = await find(parts, AbortSignal.timeout(30_000))
    known = found
    return found
  }
  return {
    async get(signal) {
      signal.throwIfAborted()
      const current = known
      const leftMs = current === undefined ? 0 : (current.expiresAtMs ?? Infinity) - clock.now()
      if (current !== undefined && leftMs > earlyMs) return current
      finding ??= renew().finally(() => (finding = undefined))
      try {
        return await finding
      } catch (error) {
        if (!(error instanceof UnavailableError) || current === undefined || leftMs <= 0)
          throw error
        log.debug(`aws: no new credentials (${error.message}); the present ones still hold`)
        return current
      }
    },
    refuse(credentials) {
      if (known === credentials) known = undefined
    },
  }
}

/** As AWS's own tools look for them: options, environment, web identity, profile, container, machine. */
async function find(parts: ChainParts, signal: AbortSignal): Promise<Credentials> {
  const { options, place, context } = parts
  const { role, 'external-id': externalId } = options
  if (role === undefined) return findOwn(parts, signal)
  const assumed = { role, ...(externalId !== undefined && { externalId }) }
  return assumeRole(assumed, (until) => findOwn(parts, until), place, context, signal)
}

async function findOwn(parts: ChainParts, signal: AbortSignal): Promise<Credentials> {
  const { options, place, context, metadata } = parts
  const given = toCredentials({
    id: options['access-key-id'],
    secret: options['secret-access-key'],
    token: options['session-token'],
  })
  if (given !== undefined) return given
  const doors = { ...context, place, metadata }
  if (options.profile !== undefined) {
    const named = await profileCredentials(options.profile, doors, signal)
    if (named !== undefined) return named
    throw new Failure('invalid', `there is no profile \`${options.profile}\` with credentials`, {
      help: 'Look into ~/.aws/config and ~/.aws/credentials of the user that haproxyctl runs as.',
    })
  }
  return (
    fromEnvironment(context.environment) ??
    (await fromWebIdentity(parts, signal)) ??
    (await profileCredentials(context.environment['AWS_PROFILE'] ?? 'default', doors, signal)) ??
    (await readContainerCredentials(context, signal)) ??
    (await fromMachine(metadata, signal))
  )
}

async function fromWebIdentity(
  { place, context }: ChainParts,
  signal: AbortSignal,
): Promise<Credentials | undefined> {
  const { environment } = context
  const [tokenFile, role] = [
    environment['AWS_WEB_IDENTITY_TOKEN_FILE'],
    environment['AWS_ROLE_ARN'],
  ]
  if (!tokenFile || !role) return undefined
  const session = environment['AWS_ROLE_SESSION_NAME']
  const assumed = { role, tokenFile, ...(session && { session }) }
  return assumeWebIdentity(assumed, place, context, signal)
}

async function fromMachine(metadata: MetadataService, signal: AbortSignal): Promise<Credentials> {
  try {
    return await metadata.credentials(signal)
  } catch (cause) {
    if (!(cause instanceof UnavailableError)) throw cause
    throw new UnavailableError('aws: no credentials were found', {
      cause,
      help: 'Looked at: options, environment, web identity, profile, container, metadata service. Set one of them up; docs of the plugin aws-asg say how.',
    })
  }
}
