/**
 * The least that anybody can do: watches one path of ZooKeeper, and sends HAProxy the commands for what
 * came and went. It knows no file, checks nothing and reads no answer but the prompt.
 * Arguments: ZooKeeper's address, path, HAProxy's socket, backend.
 */
import { createConnection } from 'node:net'
import { ZooKeeperClient, watchChildren } from '../../plugins/clients/zookeeper/index.ts'

const [servers = '', path = '', socketPath = '', backend = ''] = process.argv.slice(2)

function send(commands: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = createConnection(socketPath)
    socket.on('error', reject)
    socket.resume()
    socket.on('close', () => resolve())
    socket.end(`${commands.join(';')}\n`)
  })
}

interface Node {
  readonly ip: string
  readonly port: number
}

const known = new Set<string>()
await using client = new ZooKeeperClient({ servers })
for await (const children of watchChildren(client, path, 60_000, new AbortController().signal)) {
  const nodes = [...(children ?? [])].map(([, data]) => JSON.parse(data.toString()) as Node)
  const wanted = new Map(nodes.map(({ ip, port }) => [`${ip}:${port}`, `${ip}:${port}`]))
  const commands: string[] = []
  for (const name of wanted.keys()) {
    if (known.has(name)) continue
    known.add(name)
    commands.push(`add server ${backend}/${name} ${name}`, `enable server ${backend}/${name}`)
  }
  for (const name of known) {
    if (wanted.has(name)) continue
    known.delete(name)
    commands.push(
      `set server ${backend}/${name} state maint`,
      `shutdown sessions server ${backend}/${name}`,
      `del server ${backend}/${name}`,
    )
  }
  if (commands.length > 0) await send(commands)
}
