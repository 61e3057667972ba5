import { formatEndpoint } from 'haproxyctl/plugin'

/** What every registrar of this process has registered, by the name of the registry: `service id` → who holds it. */
export const registries = new Map()

/** @type {import('haproxyctl/plugin').RegistrarDefinition<{ registry: string }>} */
const memory = {
  kind: 'registrar',
  name: 'memory',
  summary: 'A registry that lives as long as the process, to learn and test with.',
  schema: {
    type: 'object',
    properties: { registry: { type: 'string', description: 'Those of one name are one registry.' } },
    required: ['registry'],
    additionalProperties: false,
  },
  open({ registry }) {
    const entries = registries.get(registry) ?? new Map()
    registries.set(registry, entries)
    const own = new Map()

    /** A younger process may have taken the entry over: then it is not ours to remove. */
    function remove(key) {
      if (entries.get(key) === own.get(key)) entries.delete(key)
      own.delete(key)
    }

    return {
      async register(instance, signal) {
        signal.throwIfAborted()
        const key = `${instance.service} ${instance.id}`
        const entry = { endpoint: formatEndpoint(instance.endpoint), health: 'passing' }
        own.set(key, entry)
        entries.set(key, entry)
        return {
          async update(health, until) {
            until.throwIfAborted()
            entry.health = health
          },
          [Symbol.asyncDispose]: async () => remove(key),
        }
      },
      async [Symbol.asyncDispose]() {
        for (const key of own.keys()) remove(key)
      },
    }
  },
}

export const plugins = { apiVersion: 1, registrar: [memory] }
