import { haproxyTarget } from '../../plugins/target/haproxy/index.ts'
import type { HaproxyTargetOptions } from '../../plugins/target/haproxy/options.ts'
import type { PluginContext } from '../../src/kit/definition.ts'
import { generationOf } from '../../src/kit/targets/generation.ts'
import type { PartialReceipt, Target } from '../../src/kit/target.ts'
import type { Current, Plan, Receipt } from '../../src/model/index.ts'
import { planHaproxy } from '../../src/plan/plan-haproxy.ts'
import { realContext } from './worlds/target-world.ts'

export interface ApplyPlaces {
  readonly folder: string
  readonly configPath: string
  readonly socketPath: string
  readonly masterPath: string
  readonly options?: Partial<HaproxyTargetOptions>
}

/** Plans and applies a text, as the command does; `begin` is called between the two. */
export async function applyText(
  places: ApplyPlaces,
  text: string,
  context: PluginContext = realContext(places.folder),
  begin: (plan: Plan) => void = () => undefined,
  signal: AbortSignal = new AbortController().signal,
): Promise<Receipt> {
  const target = await openTarget(places, context)
  const plan = planText(target, await target.read(signal), text)
  begin(plan)
  return target.apply(plan, signal)
}

/** The same over the socket first, as `watch` does for servers of `web` that change. */
export async function applyServers(
  places: ApplyPlaces,
  text: string,
  context: PluginContext = realContext(places.folder),
  begin: (plan: Plan) => void = () => undefined,
  signal: AbortSignal = new AbortController().signal,
): Promise<PartialReceipt> {
  const target = await openTarget(places, context)
  const current = await target.read(signal)
  const config = current.files[0]?.text ?? ''
  if (current.process === undefined) throw new Error('no process answers')
  const plan = planText(target, current, text)
  begin(plan)
  const known = { config, process: current.process }
  const glance = await target.glance?.(known, ['web'], signal)
  if (glance === undefined) throw new Error('it cannot be looked at alone')
  try {
    return await glance.apply(plan, text, signal)
  } finally {
    await glance[Symbol.asyncDispose]()
  }
}

async function openTarget(places: ApplyPlaces, context: PluginContext): Promise<Target> {
  const { configPath, socketPath, masterPath, options } = places
  const all = { config: configPath, sockets: socketPath, master: masterPath, ...options }
  return haproxyTarget.open(all, context)
}

function planText(target: Target, current: Current, text: string): Plan {
  return planHaproxy({
    target: 'lb',
    plugin: 'haproxy',
    current,
    desired: {
      files: [{ name: 'haproxy.cfg', text, origins: [] }],
      generation: generationOf(text),
    },
    ...(target.planning !== undefined && { settings: target.planning }),
  })
}
