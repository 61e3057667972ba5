import { test } from 'node:test'
import { memoryFiles, stamped, targetLaws, testContext } from 'haproxyctl/testing'
import { plugins } from './plugin.mjs'

const [definition] = plugins.target
const laws = targetLaws({
  definition,
  async prepare() {
    const disk = new Map()
    const file = '/project/out/haproxy.cfg'
    return {
      options: { path: 'out' },
      context: testContext({ root: '/project', files: memoryFiles(disk) }),
      texts: [stamped('global\n  maxconn 1\n'), stamped('global\n  maxconn 2\n')],
      present: async () => disk.get(file),
      putForeign: async (text) => void disk.set(file, text),
      [Symbol.asyncDispose]: async () => undefined,
    }
  },
})
for (const law of laws) void test(law.name, () => law.run())
