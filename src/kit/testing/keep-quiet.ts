import assert from 'node:assert/strict'
import { AsyncLocalStorage } from 'node:async_hooks'

/**
 * Runs `work` and fails when it prints, exits, fetches, or reads the environment: a plugin has its options and its context.
 * Node's own variables do not count, nor does what others do meanwhile, as the test runner that prints a result.
 */
export async function keepQuiet(work: () => Promise<void>): Promise<void> {
  const heard: string[] = []
  const within = new AsyncLocalStorage<true>()

  function hear(what: string): boolean {
    const isOurs = within.getStore() === true
    if (isOurs) heard.push(what)
    return isOurs
  }

  const { env } = process
  const undo = [
    intercept(process.stdout, 'write', () => hear('it wrote to stdout')),
    intercept(process.stderr, 'write', () => hear('it wrote to stderr')),
    intercept(process, 'exit', () => hear('it called process.exit')),
    intercept(globalThis, 'fetch', () => hear('it called fetch, not the `http` of its context')),
  ]
  process.env = new Proxy(env, {
    get(target, name) {
      if (typeof name === 'string' && !/^NODE_|^NO_COLOR$|^FORCE_COLOR$/.test(name)) {
        hear(`it read the variable ${name}`)
      }
      return Reflect.get(target, name)
    },
  })
  try {
    await within.run(true, work)
  } catch (error) {
    // What was kept from it may be why.
    if (heard.length === 0) throw error
  } finally {
    process.env = env
    for (const put of undo) put()
  }
  assert.deepEqual(heard, [])
}

/** Puts a function in place of another, which is still called where `isTaken` says no; gives back the way back. */
function intercept(owner: object, name: string, isTaken: () => boolean): () => void {
  const before = Object.getOwnPropertyDescriptor(owner, name)
  const original: unknown = Reflect.get(owner, name)
  function instead(...args: readonly unknown[]): unknown {
    if (isTaken() || typeof original !== 'function') return true
    return Reflect.apply(original, owner, args)
  }
  Object.defineProperty(owner, name, { configurable: true, writable: true, value: instead })
  return () => {
    if (before === undefined) Reflect.deleteProperty(owner, name)
    else Object.defineProperty(owner, name, before)
  }
}
