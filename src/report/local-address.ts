import { parseAddress } from '../kit/instances/endpoint.ts'
import { InvalidError } from '../model/errors.ts'
import type { ReportSettings } from '../model/project.ts'

/** What this machine says of itself. */
export interface HostFacts {
  readonly name: string
  readonly addresses: readonly HostAddress[]
}

export interface HostAddress {
  readonly interface: string
  readonly address: string
  /** Only this machine reaches it. */
  readonly isInternal: boolean
}

/** The address that others reach this machine at. Throws InvalidError where that is not clear: a wrong one is worse than none. */
export function localAddress(
  { address, interface: wanted, location }: Omit<ReportSettings, 'registrars' | 'services'>,
  { addresses }: HostFacts,
): string {
  if (address !== undefined) {
    const parsed = parseAddress(address.value)
    if (parsed !== undefined) return parsed
    throw wrong('`address` is not an address or the name of a host.', address.location, addresses)
  }
  if (wanted !== undefined) {
    const own = addresses.filter((each) => each.interface === wanted.value)
    const [first] = preferred(own)
    if (first !== undefined) return first.address
    const message = `This machine has no interface \`${wanted.value}\` with an address that others can use.`
    throw wrong(message, wanted.location, addresses)
  }
  const reachable = preferred(addresses.filter(({ isInternal }) => !isInternal))
  const networks = new Set(reachable.map((each) => each.interface))
  const [first] = reachable
  if (first !== undefined && networks.size === 1) return first.address
  const what = first === undefined ? 'has no network' : `is in ${networks.size} networks`
  throw wrong(`This machine ${what}: the address to register is not clear.`, location, addresses)
}

/** IPv4 before IPv6; what is only good on one link is no address for others. */
function preferred(addresses: readonly HostAddress[]): readonly HostAddress[] {
  const useful = addresses.filter(({ address }) => !/^(169\.254\.|fe[89ab])/i.test(address))
  const [v4, v6] = [false, true].map((isV6) =>
    useful.filter(({ address }) => address.includes(':') === isV6),
  )
  return [...(v4 ?? []), ...(v6 ?? [])]
}

function wrong(
  message: string,
  location: ReportSettings['location'],
  addresses: readonly HostAddress[],
): InvalidError {
  const there = addresses.map((each) => `${each.interface} ${each.address}`).join(', ')
  const help = `Set \`address\`, or \`interface\`. This machine has ${there || 'no address'}.`
  return new InvalidError('It is not known at which address this machine is to be registered.', [
    { code: 'report/address', severity: 'error', message, location, help },
  ])
}
