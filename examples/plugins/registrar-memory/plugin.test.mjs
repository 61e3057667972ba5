import { test } from 'node:test'
import { registrarLaws, testContext } from 'haproxyctl/testing'
import { plugins, registries } from './plugin.mjs'

function instanceOf(id, port) {
  return { service: 'web', id, endpoint: { kind: 'tcp', address: '10.0.0.1', port } }
}

const [definition] = plugins.registrar
let count = 0
const laws = registrarLaws({
  definition,
  async prepare() {
    const registry = `test ${(count += 1)}`
    return {
      options: { registry },
      context: testContext(),
      instances: [instanceOf('one', 80), instanceOf('two', 81)],
      async passing() {
        const entries = [...registries.get(registry).values()]
        return entries.filter(({ health }) => health === 'passing').map(({ endpoint }) => endpoint)
      },
      [Symbol.asyncDispose]: async () => void registries.delete(registry),
    }
  },
})
for (const law of laws) void test(law.name, () => law.run())
