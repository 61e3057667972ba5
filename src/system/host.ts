import { hostname, networkInterfaces } from 'node:os'

/** What this machine says of itself: its name, and the addresses of its interfaces in their order. */
export function readHost(): {
  readonly name: string
  readonly addresses: readonly {
    readonly interface: string
    readonly address: string
    readonly isInternal: boolean
  }[]
} {
  const addresses = Object.entries(networkInterfaces()).flatMap(([name, all = []]) =>
    all.map(({ address, internal }) => ({ interface: name, address, isInternal: internal })),
  )
  return { name: hostname(), addresses }
}
