import { Failure } from '../../model/errors.ts'
import type { Placed } from '../../model/place.ts'
import { brokenPlugin } from './contain.ts'
import type { Definition, PluginContext } from '../definition.ts'
import { lacking, pluginKinds, type Members, type PluginKind } from './plugin-kinds.ts'
import { withTimeLimit, type TimeLimit } from '../time/time-limit.ts'
import { fieldOf } from '../instances/untrusted-field.ts'

/** One use of a plugin in a project. */
export interface PluginUse<Runtime> {
  readonly definition: Definition<Runtime> & { readonly kind: PluginKind }
  readonly module?: string
  readonly plugin: Placed<string>
  readonly options: Placed<unknown>
}

/**
 * Opens a plugin. Of one that a module of the project's brings, whatever it throws that is no Failure, and
 * answers that are none, are told as its own, with the module and the place that names it.
 */
export async function openPlugin<Runtime extends object>(
  use: PluginUse<Runtime>,
  context: PluginContext,
): Promise<Runtime> {
  const { definition, options, module } = use
  if (module === undefined) return definition.open(options.value, context)
  const runtime = await blamed(use, 'open', [], () =>
    withTimeLimit(openLimit(context), never, async () => definition.open(options.value, context)),
  )
  const { runtime: required, optional } = pluginKinds[definition.kind]
  const methods: Readonly<Record<string, Members>> = { ...required, ...optional }
  for (const method of Object.keys(required)) {
    if (typeof fieldOf(runtime, method) === 'function') continue
    throw pluginFailure(use, `\`open\` gave no function \`${method}\``)
  }
  return new Proxy(runtime, {
    get(owner, name) {
      const member: unknown = Reflect.get(owner, name)
      const answer = typeof name === 'string' ? methods[name] : undefined
      if (typeof member !== 'function') return member
      if (answer === undefined) return member.bind(owner)
      return async (...args: readonly unknown[]) => {
        const given: unknown = await blamed(use, String(name), args, () =>
          Reflect.apply(member, owner, args),
        )
        const [missing] = lacking(given, answer)
        if (missing === undefined) return given
        throw pluginFailure(use, `\`${String(name)}\` gave an answer with ${missing}`)
      }
    },
  })
}

const never = new AbortController().signal

/** Nothing else begins before all is open: one that never is may not hold everything up. */
function openLimit({ clock }: PluginContext): TimeLimit {
  return { ms: 60_000, clock, late: () => new Error('it did not end in a minute') }
}

/** Runs what is the plugin's; only what it throws by itself is its fault, and not a Failure or an abort of ours. */
async function blamed<T>(
  use: PluginUse<unknown>,
  method: string,
  args: readonly unknown[],
  work: () => T | Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    const isStopped = args.some((each) => each instanceof AbortSignal && each.aborted)
    if (isStopped || cause instanceof Failure) throw cause
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw pluginFailure(use, `\`${method}\` failed: ${reason}`, cause)
  }
}

function pluginFailure(
  { definition, module = '', plugin }: PluginUse<unknown>,
  what: string,
  cause?: unknown,
): Failure {
  const { noun } = pluginKinds[definition.kind]
  const { name } = definition
  const message = `The ${noun} \`${name}\` is broken: ${what}.`
  const { location } = plugin
  return brokenPlugin({ noun, name, module }, what, cause, [
    { code: 'project/plugin', severity: 'error', message, location },
  ])
}
