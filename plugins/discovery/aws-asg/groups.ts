import { elementsAt, textAt, type QueryApi } from '../../clients/aws/index.ts'
import type { Member } from './lifecycle.ts'

export interface Group {
  readonly name: string
  readonly members: readonly Member[]
}

/** The groups of these names that there are in a region. */
export async function describeGroups(
  autoscaling: QueryApi,
  names: readonly string[],
  signal: AbortSignal,
): Promise<readonly Group[]> {
  const wanted = names.map((name, index) => [`AutoScalingGroupNames.member.${index + 1}`, name])
  const pages = await autoscaling.pages(
    'DescribeAutoScalingGroups',
    { ...Object.fromEntries(wanted), MaxRecords: '100' },
    'DescribeAutoScalingGroupsResult.NextToken',
    signal,
  )
  return pages.flatMap((page) =>
    elementsAt(page, 'DescribeAutoScalingGroupsResult.AutoScalingGroups.member').map((group) => {
      const name = textAt(group, 'AutoScalingGroupName') ?? ''
      const members = elementsAt(group, 'Instances.member').map((member) => ({
        id: textAt(member, 'InstanceId') ?? '',
        group: name,
        lifecycle: textAt(member, 'LifecycleState') ?? '',
        health: textAt(member, 'HealthStatus') ?? '',
      }))
      return { name, members }
    }),
  )
}
