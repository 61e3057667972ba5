import type { QueryApi } from './query-api.ts'
import { elementsAt, textAt, type XmlElement } from './xml.ts'

/** A machine as EC2 describes it; nothing of it is believed yet. */
export interface AwsInstance {
  readonly id: string
  /** `pending`, `running`, `shutting-down`, `terminated`, `stopping` or `stopped`. */
  readonly state: string
  readonly privateAddress: string | undefined
  readonly publicAddress: string | undefined
  readonly ipv6Address: string | undefined
  readonly privateName: string | undefined
  readonly zone: string | undefined
  readonly type: string | undefined
  readonly tags: Readonly<Record<string, string>>
}

export interface Filter {
  readonly name: string
  readonly values: readonly string[]
}

/** All machines that the filters let through, page by page. */
export async function describeInstances(
  ec2: QueryApi,
  filters: readonly Filter[],
  signal: AbortSignal,
): Promise<readonly AwsInstance[]> {
  const parameters: Record<string, string> = { MaxResults: '500' }
  for (const [index, { name, values }] of filters.entries()) {
    parameters[`Filter.${index + 1}.Name`] = name
    for (const [at, value] of values.entries())
      parameters[`Filter.${index + 1}.Value.${at + 1}`] = value
  }
  const pages = await ec2.pages('DescribeInstances', parameters, 'nextToken', signal)
  return pages.flatMap((page) =>
    elementsAt(page, 'reservationSet.item.instancesSet.item').map(readInstance),
  )
}

function readInstance(item: XmlElement): AwsInstance {
  const tags = elementsAt(item, 'tagSet.item').flatMap((tag): [string, string][] => {
    const key = textAt(tag, 'key')
    return key === undefined ? [] : [[key, textAt(tag, 'value') ?? '']]
  })
  const interfaces = 'networkInterfaceSet.item.ipv6AddressesSet.item.ipv6Address'
  return {
    id: textAt(item, 'instanceId') ?? '',
    state: textAt(item, 'instanceState.name') ?? '',
    privateAddress: textAt(item, 'privateIpAddress'),
    publicAddress: textAt(item, 'ipAddress'),
    ipv6Address: textAt(item, 'ipv6Address') ?? textAt(item, interfaces),
    privateName: textAt(item, 'privateDnsName'),
    zone: textAt(item, 'placement.availabilityZone'),
    type: textAt(item, 'instanceType'),
    tags: Object.fromEntries(tags),
  }
}
