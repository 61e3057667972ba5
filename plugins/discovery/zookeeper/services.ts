import {
  UnavailableError,
  type Discovery,
  type NamedService,
  type ServiceList,
} from 'haproxyctl/plugin'
import {
  join,
  readChildren,
  watchChildren,
  type Children,
  type ZooKeeperClient,
} from '../../clients/zookeeper/index.ts'
import { readLabels } from './node.ts'
import { describeError, sessionTimeoutMs } from '../../clients/zookeeper/settings.ts'
import { basePath, type ZooKeeperOptions, type ZooKeeperQuery } from './options.ts'

/** The nodes right below the path are the services. */
export function serviceNames(
  client: ZooKeeperClient,
  options: ZooKeeperOptions,
): Pick<Discovery<ZooKeeperQuery>, 'services' | 'watchServices'> {
  const base = basePath(options)
  return {
    async services(_query, signal) {
      try {
        return toServices(await readChildren(client, base, signal), base, client)
      } catch (error) {
        throw describeError(error, base)
      }
    },
    async *watchServices(_query, signal) {
      try {
        const states = watchChildren(client, base, sessionTimeoutMs(options), signal)
        for await (const children of states) yield toServices(children, base, client)
      } catch (error) {
        throw describeError(error, base)
      }
    },
  }
}

/** What stands in the node of a service are its labels. */
function toServices(
  children: Children | undefined,
  base: string,
  { servers }: ZooKeeperClient,
): ServiceList {
  if (children === undefined) throw noBase(base)
  const services = [...children].map(([name, data]): NamedService => {
    return { name, labels: readLabels(data), origin: `zookeeper ${servers} ${join(base, name)}` }
  })
  return { services }
}

export function noBase(base: string): UnavailableError {
  return new UnavailableError(`zookeeper: there is no node ${base}`, {
    help: 'Look whether `path` is right, and the chroot in `hosts`. The first service that registers creates it.',
    // It may be there at any moment, and to look costs a server nothing.
    retryWithinMs: 1_000,
  })
}
