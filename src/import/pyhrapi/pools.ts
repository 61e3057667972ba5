import { parseEndpoint } from '../../kit/instances/endpoint.ts'
import type { ImportNotes } from '../imported.ts'
import type { PlainValue } from '../print-project.ts'
import type { Names } from './names.ts'
import type { PoolRecord, TargetRecord } from './records.ts'

type Mapping = Readonly<Record<string, PlainValue>>

export interface PoolScene {
  readonly names: Names
  readonly notes: ImportNotes
  /** Pools that gateways for TCP lead to. */
  readonly ofTcp: ReadonlySet<string>
}

/** A pool as a service whose instances are written in the project; `undefined` where it has none. */
export function importPool(pool: PoolRecord, scene: PoolScene): [string, Mapping] | undefined {
  const { notes } = scene
  const { name, place, isEnabled } = pool
  const instances = pool.targets.flatMap((each) => instanceOf(each, scene))
  if (instances.length === 0) {
    const help = 'pyHrapi writes no backend for it either.'
    notes.left(`The pool ${JSON.stringify(name)} has no targets.`, place, help)
    return undefined
  }
  if (!isEnabled) {
    const why = 'pyHrapi leaves it out; here it is there, and says that it is disabled.'
    notes.changed(`The pool ${JSON.stringify(name)} is disabled.`, place, why)
  }
  if (pool.weights !== undefined && pool.weights !== 1) {
    const help = 'It never reached HAProxy. The weights of the targets are carried over.'
    notes.left(`The policy of ${JSON.stringify(name)} has a weight.`, place, help)
  }
  const lines = [...(scene.ofTcp.has(name) ? ['mode tcp'] : []), ...(isEnabled ? [] : ['disabled'])]
  return [
    scene.names.of('pool', name, place),
    {
      discovery: { source: 'static', instances },
      balance: balanceOf(pool, notes),
      server: 'check cookie {name}',
      backend: { lines },
    },
  ]
}

const balances = /^(roundrobin|static-rr|leastconn|first|source|random|uri)$/

function balanceOf({ name, policy = 'roundrobin', place }: PoolRecord, notes: ImportNotes): string {
  if (balances.test(policy)) return policy
  const shown = JSON.stringify(policy.slice(0, 100))
  const help = 'HAProxy has no such algorithm, and refuses what pyHrapi writes.'
  notes.left(`The policy ${shown} of ${JSON.stringify(name)} is \`roundrobin\` here.`, place, help)
  return 'roundrobin'
}

function instanceOf(target: TargetRecord, { names, notes }: PoolScene): readonly Mapping[] {
  const { alias, address, isEnabled, place } = target
  const shown = JSON.stringify(alias)
  if (parseEndpoint(address) === undefined) {
    const at = JSON.stringify(address.slice(0, 100))
    notes.left(
      `The target ${shown} is at ${at}, which is no address with a port.`,
      place,
      'As in 10.0.0.1:80.',
    )
    return []
  }
  if (!isEnabled) {
    const why =
      'pyHrapi leaves it out; here it is a server in maintenance, which `health` brings back.'
    notes.changed(`The target ${shown} is disabled.`, place, why)
  }
  return [
    {
      id: names.of('target', alias, place),
      address,
      weight: weightOf(target, notes),
      health: isEnabled ? undefined : 'maintenance',
    },
  ]
}

function weightOf({ alias, weight, place }: TargetRecord, notes: ImportNotes): number | undefined {
  if (weight === undefined) return undefined
  if (typeof weight === 'string') {
    const what = JSON.stringify(weight.slice(0, 100))
    const help = 'Write a whole number from 0 to 256 into the project.'
    notes.left(`The weight ${what} of ${JSON.stringify(alias)} is no number.`, place, help)
    return undefined
  }
  const taken = Math.min(256, Math.max(0, Math.round(weight)))
  if (taken !== weight) {
    const why = 'HAProxy takes whole numbers from 0 to 256.'
    notes.changed(
      `The weight of ${JSON.stringify(alias)} is ${taken} in place of ${weight}.`,
      place,
      why,
    )
  }
  return taken
}
