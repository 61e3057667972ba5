import {
  formatHostPort,
  parsePortText,
  type CheckedInstance,
  type Fleet,
  type ModelLine,
  type PeersSpec,
} from '../model/index.ts'

/** Where the HAProxy of a node listens for peers, if it does not say, as Lighthouse has it. */
const usualPort = 1024

/**
 * The HAProxy beside each instance, as its node reports it (`peer.name`, `peer.port`), once each. It is reached at the
 * address of the instance: that has been looked at, and what a registry says of peers has not.
 */
export function peersOf(spec: PeersSpec, { services }: Fleet): readonly ModelLine[] {
  const found = services.find(({ name }) => name === spec.service?.value)
  const lines = new Map<string, ModelLine>()
  const names = new Set(spec.members.map(({ name }) => name))
  for (const instance of found?.instances ?? []) {
    const peer = peerBeside(instance, spec)
    if (peer === undefined || lines.has(peer.address) || names.has(peer.name)) continue
    names.add(peer.name)
    const origin = {
      kind: 'instance',
      service: found?.name ?? '',
      instance: instance.id,
      source: instance.origin,
      location: spec.name.location,
    } as const
    lines.set(peer.address, { text: `peer ${peer.name} ${peer.address}`, origin })
  }
  return [...lines.values()].sort((a, b) => (a.text < b.text ? -1 : 1))
}

function peerBeside(
  { endpoint, node, metadata }: CheckedInstance,
  { port: given }: PeersSpec,
): { readonly name: string; readonly address: string } | undefined {
  const reported = metadata?.['peer.name']
  // A node that reports nothing has a HAProxy beside it only where the project says so.
  const name = reported ?? (given === undefined ? undefined : node)
  if (endpoint.kind !== 'tcp' || name === undefined || !/^[\w.:-]{1,128}$/.test(name))
    return undefined
  const port = parsePortText(metadata?.['peer.port']) ?? given ?? usualPort
  return { name, address: formatHostPort(endpoint.address, port) }
}
