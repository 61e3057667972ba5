import assert from 'node:assert/strict'

/**
 * Runs `work` and fails when it prints, exits, or reads the environment: a plugin has its options and its context.
 * Node's own variables do not count.
 */
export async function keepQuiet(work: () => Promise<void>): Promise<void> {
  const heard: string[] = []
  const { env } = process
  const undo = [
    replace(process.stdout, 'write', () => heard.push('it wrote to stdout')),
    replace(process.stderr, 'write', () => heard.push('it wrote to stderr')),
    replace(process, 'exit', () => heard.push('it called process.exit')),
  ]
  process.env = new Proxy(env, {
    get(target, name) {
      if (typeof name === 'string' && !/^NODE_|^NO_COLOR$|^FORCE_COLOR$/.test(name)) {
        heard.push(`it read the variable ${name}`)
      }
      return Reflect.get(target, name)
    },
  })
  try {
    await work()
  } finally {
    process.env = env
    for (const put of undo) put()
  }
  assert.deepEqual(heard, [])
}

function replace(owner: object, name: string, instead: () => unknown): () => void {
  const before = Object.getOwnPropertyDescriptor(owner, name)
  Object.defineProperty(owner, name, { configurable: true, writable: true, value: instead })
  return () => {
    if (before === undefined) Reflect.deleteProperty(owner, name)
    else Object.defineProperty(owner, name, before)
  }
}
