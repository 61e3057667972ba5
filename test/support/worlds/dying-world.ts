import type { PluginContext } from '../../../src/kit/definition.ts'

/** Called before and after everything that a port is asked for; the place to die at. */
export type Tick = (what: string) => void

/**
 * The same context, whose ports tell of every call, and of every call on what they give: a staged
 * file, a connection, a lock.
 */
export function tickingContext(context: PluginContext, tick: Tick): PluginContext {
  return {
    ...context,
    files: ticking('files', context.files, tick),
    processes: ticking('processes', context.processes, tick),
    git: ticking('git', context.git, tick),
    runtime: ticking('runtime', context.runtime, tick),
    haproxy: ticking('haproxy', context.haproxy, tick),
  }
}

function ticking<T extends object>(name: string, port: T, tick: Tick): T {
  return new Proxy(port, {
    get(target, key): unknown {
      const value: unknown = Reflect.get(target, key)
      if (typeof value !== 'function') return value
      const what = `${name}.${String(key)}`
      return (...args: unknown[]): unknown => {
        tick(`before ${what}`)
        const result: unknown = value.apply(target, args)
        if (!(result instanceof Promise)) return result
        return result.then((given: unknown) => {
          tick(`after ${what}`)
          return isPort(given) ? ticking(what, given, tick) : given
        })
      }
    },
  })
}

/** Has something to call, as connections and staged files have; plain data has not. */
function isPort(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return false
  return Symbol.asyncDispose in value
}
