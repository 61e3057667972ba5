import {
  collectInstances,
  type ParsedInstance,
  type Diagnostic,
  type Discovery,
  type PluginContext,
  type Query,
  type Snapshot,
} from 'haproxyctl/plugin'
import {
  readChildren,
  watchChildren,
  type Children,
  type ZooKeeperClient,
} from '../../clients/zookeeper/index.ts'
import { describeError, openClient, sessionTimeoutMs } from '../../clients/zookeeper/settings.ts'
import { readNode } from './node.ts'
import { noBase, serviceNames } from './services.ts'
import { basePath, servicePath, type ZooKeeperOptions, type ZooKeeperQuery } from './options.ts'

export async function openZooKeeper(
  options: ZooKeeperOptions,
  context: PluginContext,
): Promise<Discovery<ZooKeeperQuery>> {
  const client = await openClient(options, context)
  const source = { client, options }

  return {
    async snapshot(query, signal) {
      const path = pathOf(options, query)
      try {
        const children = await readChildren(client, path, signal)
        return await toSnapshot(children, { ...source, query, path, signal })
      } catch (error) {
        throw describeError(error, path)
      }
    },
    async *watch(query, signal) {
      const path = pathOf(options, query)
      const read = rememberNodes()
      try {
        for await (const children of watchChildren(
          client,
          path,
          sessionTimeoutMs(options),
          signal,
        )) {
          yield await toSnapshot(children, { ...source, query, path, signal, read })
        }
      } catch (error) {
        throw describeError(error, path)
      }
    },
    ...serviceNames(client, options),
    [Symbol.asyncDispose]: () => client[Symbol.asyncDispose](),
  }
}

function pathOf(options: ZooKeeperOptions, query: Query<ZooKeeperQuery>): string {
  return servicePath(options, query.options.name ?? query.service)
}

interface Scene {
  readonly client: ZooKeeperClient
  readonly options: ZooKeeperOptions
  readonly query: Query<ZooKeeperQuery>
  readonly path: string
  readonly signal: AbortSignal
  readonly read?: typeof readNode
}

async function toSnapshot(children: Children | undefined, scene: Scene): Promise<Snapshot> {
  const { client, options, path, query, read = readNode } = scene
  if (children === undefined) return nobody(scene)
  return collectInstances(children, ([name, data]) => {
    const origin = `zookeeper ${client.servers} ${path}/${name}`
    return read(data, { origin, id: name, port: query.port }, options.format)
  })
}

/** A service without a node: nobody has registered yet. A base path that is not there is a mistake. */
async function nobody({ client, options, path, signal }: Scene): Promise<Snapshot> {
  const base = basePath(options)
  if ((await client.exists(base, { signal })) === undefined) throw noBase(base)
  const rejected: Diagnostic = {
    code: 'discover/nobody-registered',
    severity: 'info',
    message: `zookeeper ${client.servers} has no node ${path}: no instance has ever registered.`,
    help: 'Look whether the name is right: set `name` where it is not the name of the service.',
  }
  return { instances: [], rejected: [rejected] }
}

/** A reader that reads each node's data once: among thousands of nodes few change at a time. */
function rememberNodes(): typeof readNode {
  const known = new WeakMap<Uint8Array, ParsedInstance>()
  return (data, context, format) => {
    const node = known.get(data) ?? readNode(data, context, format)
    known.set(data, node)
    return node
  }
}
