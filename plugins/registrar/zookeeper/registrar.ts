import { type PluginContext, type Registrar } from 'haproxyctl/plugin'
import { describeError, openClient } from '../../clients/zookeeper/settings.ts'
import type { ZooKeeperRegistrarOptions } from './index.ts'
import { nodeText, usualPeerPort } from './node-text.ts'
import { NodeRegistration } from './registration.ts'

export async function openZooKeeperRegistrar(
  options: ZooKeeperRegistrarOptions,
  context: PluginContext,
): Promise<Registrar> {
  const client = await openClient(options, context)
  const registrations = new Set<NodeRegistration>()
  const base = options.path.replace(/\/+$/, '')
  const format = options.format ?? 'lighthouse'
  const peerPort = options['peer-port'] ?? usualPeerPort
  // A session that has ended took the nodes with it; after a pause somebody may have deleted them.
  const following = client.observe((state) => {
    if (state === 'connected') for (const each of registrations) each.look()
  })
  return {
    async register(instance, signal) {
      signal.throwIfAborted()
      const path = `${base}/${instance.service}/${instance.id}`
      const registration = new NodeRegistration({
        client,
        path,
        data: nodeText(instance, { format, peerPort }),
        log: context.log,
        describe: (error) => describeError(error, path),
      })
      await registration.register(signal)
      registrations.add(registration)
      return {
        update: (health, until) => registration.update(health, until),
        async [Symbol.asyncDispose]() {
          registrations.delete(registration)
          await registration[Symbol.asyncDispose]()
        },
      }
    },
    async [Symbol.asyncDispose]() {
      following[Symbol.dispose]()
      registrations.clear()
      // Ephemeral nodes go with their session.
      await client[Symbol.asyncDispose]()
    },
  }
}
