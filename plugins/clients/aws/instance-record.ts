import {
  parseInstance,
  rejectRecord,
  type BorderContext,
  type ParsedInstance,
  type RegistryHealth,
} from 'haproxyctl/plugin'
import type { AwsInstance } from './instances.ts'

export type AddressKind = 'private' | 'public' | 'ipv6'

export interface RecordWords {
  readonly address: AddressKind
  readonly health: RegistryHealth
  /** What is known of it beside its machine, as its group. */
  readonly metadata: Readonly<Record<string, string>>
}

/** A machine as an instance of a service. Its tags are metadata: `tag:Name`, as AWS's own filters call them. */
export function toRecord(
  machine: AwsInstance,
  { address, health, metadata }: RecordWords,
  context: BorderContext,
): ParsedInstance {
  const found = addressOf(machine, address)
  if (found === undefined) return rejectRecord(`it has no ${names[address]}`, context)
  const tags = Object.entries(machine.tags).map(([key, value]) => [`tag:${key}`, value])
  return parseInstance(
    {
      id: machine.id,
      address: found,
      node: machine.privateName,
      health,
      metadata: {
        ...Object.fromEntries(tags),
        ...metadata,
        ...(machine.zone !== undefined && { zone: machine.zone }),
        ...(machine.type !== undefined && { type: machine.type }),
      },
    },
    context,
  )
}

function addressOf(machine: AwsInstance, kind: AddressKind): string | undefined {
  switch (kind) {
    case 'private':
      return machine.privateAddress
    case 'public':
      return machine.publicAddress
    case 'ipv6':
      return machine.ipv6Address
    default:
      return kind satisfies never
  }
}

const names = { private: 'private address', public: 'public address', ipv6: 'IPv6 address' }
