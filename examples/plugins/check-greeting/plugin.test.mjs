import { once } from 'node:events'
import { createServer } from 'node:net'
import { test } from 'node:test'
import { checkLaws, testContext } from 'haproxyctl/testing'
import { plugins } from './plugin.mjs'

/** A server on loopback that says `words` to whoever connects. */
async function serve(words) {
  const server = createServer((socket) => socket.on('error', () => undefined).write(words))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}

function instanceOf(port) {
  return { id: `a:${port}`, endpoint: { kind: 'tcp', address: '127.0.0.1', port }, origin: 'test' }
}

const [definition] = plugins.check
const laws = checkLaws({
  definition,
  async prepare() {
    const servers = await Promise.all([serve('220 ready\r\n'), serve('554 no\r\n'), serve('')])
    const closed = await serve('')
    const [healthy, sick, mute, dead] = [...servers, closed].map((each) =>
      instanceOf(each.address().port),
    )
    closed.close()
    return {
      options: { expect: '220' },
      context: testContext(),
      healthy,
      sick,
      mute,
      dead,
      async openConnections() {
        const counts = servers.map(
          (each) => new Promise((done) => each.getConnections((_error, count) => done(count))),
        )
        return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0)
      },
      async [Symbol.asyncDispose]() {
        for (const each of servers) each.close()
      },
    }
  },
})
for (const law of laws) void test(law.name, () => law.run())
