import {
  collectInstances,
  type Discovery,
  type PluginContext,
  type RegistryHealth,
} from 'haproxyctl/plugin'
import {
  describeInstances,
  openAws,
  toRecord,
  type AddressKind,
  type AwsOptions,
} from '../../clients/aws/index.ts'

export interface Ec2Options extends AwsOptions {
  readonly address?: AddressKind
}

type Values = string | readonly string[]

export interface Ec2Query {
  readonly tags?: Readonly<Record<string, Values>>
  readonly filters?: Readonly<Record<string, Values>>
}

/** AWS throttles whoever asks more often, and machines take longer to start. */
const pollMs = 15_000

export function openEc2(options: Ec2Options, context: PluginContext): Discovery<Ec2Query> {
  const aws = openAws(options, context)
  const address = options.address ?? 'private'
  return {
    pollMs,
    async snapshot(query, signal) {
      signal.throwIfAborted()
      const regions = await aws.regions(signal)
      const found = await Promise.all(
        regions.map(async (region) => {
          const machines = await describeInstances(
            aws.api(region, 'ec2'),
            filtersOf(query.options),
            signal,
          )
          return machines.map((machine) => ({ region, machine }))
        }),
      )
      // Of whatever state, for a filter of the project's own may ask for it.
      const there = found.flat().flatMap(({ region, machine }) => {
        const health = healthOf(machine.state)
        return health === undefined ? [] : [{ region, machine, health }]
      })
      return collectInstances(there, ({ region, machine, health }) => {
        const origin = `${context.name} ${region} ${machine.id}`
        const border = { origin, id: machine.id, port: query.port }
        return toRecord(machine, { address, health, metadata: { region } }, border)
      })
    },
    [Symbol.asyncDispose]: () => aws[Symbol.asyncDispose](),
  }
}

function filtersOf({ tags = {}, filters = {} }: Ec2Query): Parameters<typeof describeInstances>[1] {
  const states = { 'instance-state-name': ['running', 'shutting-down', 'stopping'] }
  const byTag = Object.entries(tags).map(([key, values]) => [`tag:${key}`, values] as const)
  return [...Object.entries<Values>({ ...states, ...filters }), ...byTag].map(([name, values]) => ({
    name,
    values: typeof values === 'string' ? [values] : values,
  }))
}

/** `undefined`: it is not there yet, or not any more. */
function healthOf(state: string): RegistryHealth | undefined {
  if (state === 'running') return 'passing'
  return state === 'shutting-down' || state === 'stopping' ? 'draining' : undefined
}
