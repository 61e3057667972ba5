import { haproxyTarget } from '../../plugins/target/haproxy/index.ts'
import type { HaproxyTargetOptions } from '../../plugins/target/haproxy/options.ts'
import type { PluginContext } from '../../src/kit/definition.ts'
import { generationOf } from '../../src/kit/targets/generation.ts'
import type { Plan, Receipt } from '../../src/model/index.ts'
import { planHaproxy } from '../../src/plan/plan-haproxy.ts'
import { realContext } from './target-world.ts'

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
  const { configPath, socketPath, masterPath, options } = places
  const all = { config: configPath, sockets: socketPath, master: masterPath, ...options }
  const target = await haproxyTarget.open(all, context)
  const plan = planHaproxy({
    target: 'lb',
    plugin: 'haproxy',
    current: await target.read(signal),
    desired: {
      files: [{ name: 'haproxy.cfg', text, origins: [] }],
      generation: generationOf(text),
    },
    ...(target.planning !== undefined && { settings: target.planning }),
  })
  begin(plan)
  return target.apply(plan, signal)
}
