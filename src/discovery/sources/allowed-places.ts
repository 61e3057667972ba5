import type { ParsedInstance } from '../../kit/instances/instance-border.ts'
import { Places } from '../../kit/instances/places.ts'
import { showText } from '../../kit/shown-value.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Instance } from '../../model/instance.ts'
import type { BoundSource } from '../../kit/plugins/bound-project.ts'

/**
 * Where nobody's instance is, but this machine's own services are, or a whole network of listeners: a registry that names
 * such a place is wrong, or somebody wants HAProxy to talk to what only this machine can reach.
 */
const neverUsual = [
  '0.0.0.0/8',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '224.0.0.0/4',
  '255.255.255.255',
  '::',
  '::1',
  'fe80::/10',
  'ff00::/8',
  'localhost',
  '*.localhost',
]

let neverUsualMade: Places | undefined

/** Made when it is first asked for: most commands look at no instance. */
function neverUsualPlaces(): Places {
  neverUsualMade ??= new Places(neverUsual)
  return neverUsualMade
}

/** Holds an instance against what its source may name. */
export type AllowedPlaces = (instance: Instance) => ParsedInstance

export function allowedPlaces({ definition, allowAddresses, name }: BoundSource): AllowedPlaces {
  if (definition.isWrittenInProject === true) return (instance) => ({ instance })
  const wished = allowAddresses && new Places(allowAddresses)
  const known = new WeakMap<Instance, ParsedInstance>()
  return (instance) => {
    const verdict = known.get(instance) ?? judge(instance, wished, name)
    known.set(instance, verdict)
    return verdict
  }
}

function judge(instance: Instance, wished: Places | undefined, source: string): ParsedInstance {
  const { endpoint, id, origin } = instance
  // Sockets are taken only where the project's own people write the records.
  if (endpoint.kind === 'unix') return { instance }
  const { address } = endpoint
  if (wished?.has(address) ?? !neverUsualPlaces().has(address)) return { instance }
  const rejected: Diagnostic = {
    code: 'discover/address-not-allowed',
    severity: 'warning',
    message: `${showText(origin, 200)} is left out: the source ${source} may not name the address ${showText(address)}.`,
    help: 'If it may, add the network to `allow-addresses` of the source, as in `allow-addresses: [127.0.0.0/8]`.',
  }
  return { rejected, id }
}
