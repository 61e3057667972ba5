import type { Instance, RegistryHealth } from '../model/instance.ts'
import type { Definition } from './definition.ts'

export interface RegistrarDefinition<Options = unknown> extends Definition<Registrar, Options> {
  readonly kind: 'registrar'
}

/** Tells a registry which copies of services run here, so that others find them. */
export interface Registrar extends Partial<AsyncDisposable> {
  /**
   * Comes back once the registry knows the instance; throws UnavailableError when that cannot be had. What an
   * older process left under the same id is taken over. Closing the registrar ends all that it registered.
   */
  register(instance: LocalInstance, signal: AbortSignal): Promise<Registration>
}

/** A copy of a service that runs here, as others are to find it. */
export interface LocalInstance extends Pick<
  Instance,
  'id' | 'endpoint' | 'node' | 'weight' | 'tags' | 'metadata'
> {
  /** The name under which the service is looked for. */
  readonly service: string
}

/**
 * Holds until it is disposed, which deregisters. Until then it is renewed as often as the registry asks for it,
 * and made anew when the registry has lost it.
 */
export interface Registration extends AsyncDisposable {
  /** What the checks here say now. Where a registry has no word for it, an instance that is not passing is not there. */
  update(health: RegistryHealth, signal: AbortSignal): Promise<void>
}
