import { test } from 'node:test'
import { discoveryLaws, testContext } from 'haproxyctl/testing'
import { plugins } from './plugin.mjs'

const [definition] = plugins.discovery
const laws = discoveryLaws({
  definition,
  async prepare() {
    const lines = ['10.0.0.1 web api # the first', '# 10.0.0.9 web', '10.0.0.2 web']
    let isThere = true
    const context = testContext()
    async function read() {
      return isThere ? new TextEncoder().encode(lines.join('\n')) : undefined
    }
    return {
      options: { path: 'hosts' },
      query: { service: 'web', options: {}, port: 80 },
      context: { ...context, files: { ...context.files, read } },
      present: ['10.0.0.1:80', '10.0.0.2:80'],
      addJunk: async () => void lines.push('10.0.0.3;reload web'),
      disconnect: async () => void (isThere = false),
      reconnect: async () => void (isThere = true),
      [Symbol.asyncDispose]: async () => undefined,
    }
  },
})
for (const law of laws) void test(law.name, () => law.run())
