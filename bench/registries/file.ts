import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loopback, type Node, type Registry } from './registry.ts'

/** A file that others write; when it fails it is cut in half. */
export async function startFileRegistry(): Promise<Registry> {
  const folder = await mkdtemp(join(tmpdir(), 'haproxyctl-bench-'))
  const file = join(folder, 'nodes.json')
  const services: Record<string, Map<string, Node>> = {}
  let isWell = true
  let last = Promise.resolve()
  function text(): string {
    const lists = Object.entries(services).map(([name, nodes]) => [
      name,
      [...nodes.values()].map((node) => ({ ...node, address: '127.0.0.1' })),
    ])
    const whole = JSON.stringify(Object.fromEntries(lists))
    return isWell ? whole : whole.slice(0, whole.length / 2)
  }
  function write(): Promise<void> {
    last = last.then(async () => {
      await writeFile(`${file}.new`, text())
      await rename(`${file}.new`, file)
    })
    return last
  }
  await write()
  return {
    name: 'file',
    source: `{ plugin: file, path: '${file}', ${loopback} }`,
    async put(service, node) {
      ;(services[service] ??= new Map()).set(node.id, node)
      await write()
    },
    async remove(service, { id }) {
      services[service]?.delete(id)
      await write()
    },
    async fail() {
      isWell = false
      await write()
    },
    async mend() {
      isWell = true
      await write()
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  }
}
