import {
  collectInstances,
  rejectRecord,
  UnavailableError,
  type Diagnostic,
  type Discovery,
  type ParsedInstance,
  type PluginContext,
  type Query,
} from 'haproxyctl/plugin'
import {
  describeInstances,
  openAws,
  toRecord,
  type Aws,
  type AwsInstance,
} from '../../clients/aws/index.ts'
import { describeGroups, type Group } from './groups.ts'
import { healthOf, withMachine, type Member } from './lifecycle.ts'
import type { AsgOptions, AsgQuery } from './options.ts'

/** AWS throttles whoever asks more often, and machines take longer to start. */
const pollMs = 15_000

export function openAsg(options: AsgOptions, context: PluginContext): Discovery<AsgQuery> {
  const aws = openAws(options, context)
  return {
    pollMs,
    async snapshot(query, signal) {
      signal.throwIfAborted()
      const names = groupNames(query)
      const regions = await aws.regions(signal)
      const found = await Promise.all(regions.map((each) => readRegion(aws, each, names, signal)))
      const missing = missingGroups(names, found, context.name)
      const snapshot = collectInstances(
        found.flatMap((each) => each.members),
        (member) => readMember(member, { query, options, source: context.name }),
      )
      return { ...snapshot, rejected: [...snapshot.rejected, ...missing] }
    },
    [Symbol.asyncDispose]: () => aws[Symbol.asyncDispose](),
  }
}

function groupNames({ service, options }: Query<AsgQuery>): readonly string[] {
  const { groups = service } = options
  return [...new Set(typeof groups === 'string' ? [groups] : groups)]
}

interface FoundMember {
  readonly member: Member
  readonly region: string
  /** Absent: EC2 does not know it, or does not yet. */
  readonly machine: AwsInstance | undefined
}

interface FoundRegion {
  readonly region: string
  readonly groups: readonly Group[]
  readonly members: readonly FoundMember[]
}

/** Auto Scaling says who belongs to a group, and EC2 where they are. */
async function readRegion(
  aws: Aws,
  region: string,
  names: readonly string[],
  signal: AbortSignal,
): Promise<FoundRegion> {
  const groups = await describeGroups(aws.api(region, 'autoscaling'), names, signal)
  const members = groups
    .flatMap((each) => each.members)
    .filter((each) => healthOf(each) !== undefined)
  const machines = new Map<string, AwsInstance>()
  for (const some of slices([...new Set(members.map(({ id }) => id))], mostValues)) {
    // As a filter: asked for by id, one that is gone would fail the whole question.
    const filter = { name: 'instance-id', values: some }
    for (const each of await describeInstances(aws.api(region, 'ec2'), [filter], signal))
      machines.set(each.id, each)
  }
  const found = members.map((member) => ({ member, region, machine: machines.get(member.id) }))
  return { region, groups, members: found.filter(isThere) }
}

/** EC2 takes no more values in one filter. */
const mostValues = 200

function slices<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  const count = Math.ceil(all.length / size)
  return Array.from({ length: count }, (_, index) => all.slice(index * size, (index + 1) * size))
}

function isThere({ member, machine }: FoundMember): boolean {
  if (machine === undefined) return true
  return withMachine(healthOf(member) ?? 'passing', machine.state) !== undefined
}

interface Scene {
  readonly query: Query<AsgQuery>
  readonly options: AsgOptions
  readonly source: string
}

function readMember(
  { member, region, machine }: FoundMember,
  { query, options, source }: Scene,
): ParsedInstance {
  const origin = `${source} ${region} ${member.group} ${member.id}`
  const context = { origin, id: member.id, port: query.port }
  // The two services of AWS are not of one mind at every moment: what was known of it is kept meanwhile.
  if (machine === undefined) return rejectRecord('EC2 does not know it', context)
  const health = withMachine(healthOf(member) ?? 'passing', machine.state) ?? 'passing'
  const metadata = { region, group: member.group }
  return toRecord(machine, { address: options.address ?? 'private', health, metadata }, context)
}

/** A name that is no group's is told; when none of them is, that is a mistake and no empty service. */
function missingGroups(
  names: readonly string[],
  found: readonly FoundRegion[],
  source: string,
): readonly Diagnostic[] {
  const known = new Set(found.flatMap(({ groups }) => groups.map(({ name }) => name)))
  const missing = names.filter((name) => !known.has(name))
  const where = found.map(({ region }) => region).join(', ')
  const help = 'Look whether `groups` and `regions` are right.'
  if (missing.length === names.length) {
    throw new UnavailableError(`aws: there is no group ${missing.join(', ')} in ${where}`, { help })
  }
  return missing.map((name) => ({
    code: 'discover/invalid-instance',
    severity: 'warning',
    message: `${source} ${where} has no group ${name}.`,
    help,
  }))
}
