import { ZooKeeperClient } from '../../plugins/clients/zookeeper/index.ts'
import { startZooKeeper } from '../../test/support/registries/zookeeper.ts'

/** What is registered: by service the instances, by id. */
export type Registered = ReadonlyMap<string, ReadonlyMap<string, SoakInstance>>

export interface SoakInstance {
  readonly port: number
  readonly weight: number
}

/** Something that is not as it should be for a while. */
export interface Trouble {
  readonly name: string
  begin(): Promise<void>
  end(): Promise<void>
}

/** A registry under a soak. Whoever tries another one writes this for it. */
export interface SoakRegistry extends AsyncDisposable {
  /** The project's `discovery:`, as YAML flow with one source; services find themselves by their names. */
  readonly discovery: string
  /** What may befall it; while one lasts, nothing is written. */
  readonly troubles: readonly Trouble[]
  /** Makes it so, whatever is there. */
  write(wanted: Registered): Promise<void>
}

const root = '/soak'

export async function startZooKeeperRegistry(): Promise<SoakRegistry> {
  const server = await startZooKeeper()
  function signal(name: NodeJS.Signals): Promise<void> {
    if (server.pid !== undefined) process.kill(server.pid, name)
    return Promise.resolve()
  }
  return {
    discovery: `{ zk: { plugin: zookeeper, hosts: ["${server.address}"], path: ${root}, allow-addresses: [127.0.0.0/8] } }`,
    troubles: [
      {
        name: 'ZooKeeper stands still',
        begin: () => signal('SIGSTOP'),
        end: () => signal('SIGCONT'),
      },
      { name: 'ZooKeeper is killed', begin: () => server.kill(), end: () => server.restart() },
      { name: 'ZooKeeper loses all', begin: () => server.wipe(), end: () => Promise.resolve() },
    ],
    async write(wanted) {
      await using client = new ZooKeeperClient({ servers: server.address })
      for (const [service, instances] of wanted) await writeService(client, service, instances)
    },
    async [Symbol.asyncDispose]() {
      await signal('SIGCONT').catch(() => undefined)
      await server[Symbol.asyncDispose]()
    },
  }
}

async function writeService(
  client: ZooKeeperClient,
  service: string,
  instances: ReadonlyMap<string, SoakInstance>,
): Promise<void> {
  const folder = `${root}/${service}`
  await client.ensure(folder)
  const present = await client.children(folder)
  for (const [id, { port, weight }] of instances) {
    const data = JSON.stringify({ ip: '127.0.0.1', port, weight })
    if (present.includes(id)) await client.set(`${folder}/${id}`, data)
    else await client.create(`${folder}/${id}`, { data })
  }
  for (const id of present) if (!instances.has(id)) await client.delete(`${folder}/${id}`)
}
