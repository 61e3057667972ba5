import { readFile } from 'node:fs/promises'
import sqlite from 'node-sqlite3-wasm'
import { serveHttp, type LocalServer } from '../servers/http-servers.ts'

/** What a pyHrapi keeps, in few words. */
export interface PyhrapiContent {
  readonly gateways: Readonly<
    Record<
      string,
      {
        readonly protocol: string
        readonly endpoints: Readonly<Record<string, string>>
        readonly defaultBack?: string
      }
    >
  >
  readonly pools: Readonly<
    Record<
      string,
      {
        readonly policy?: string
        readonly enabled?: boolean
        /** `10.0.0.1:80`, with a weight and `off` behind it. */
        readonly targets: Readonly<Record<string, string>>
      }
    >
  >
  readonly certificates?: Readonly<Record<string, string>>
}

interface Target {
  readonly address: string
  readonly weight: string
  readonly enabled: boolean
}

/** Answers GET as pyHrapi does, its oddities included; `asked` has all paths. */
export async function startPyhrapi(
  content: PyhrapiContent,
  database?: Uint8Array,
): Promise<LocalServer & { readonly asked: readonly string[] }> {
  const asked: string[] = []
  const server = await serveHttp((request, reply) => {
    const path = request.url ?? ''
    asked.push(`${request.method} ${path}`)
    if (path === '/v1/controller/_export-sql' && database !== undefined) {
      reply.writeHead(200, { 'content-type': 'application/x-sqlite2' }).end(database)
      return
    }
    const body = answerTo(content, path.split('/').slice(2).map(decodeURIComponent))
    reply.writeHead(body === undefined ? 404 : 200, { 'content-type': 'application/json' })
    reply.end(JSON.stringify(body ?? { error: 'Not found' }))
  })
  return Object.assign(server, { asked })
}

function answerTo(content: PyhrapiContent, [kind, name, part, item]: readonly string[]): unknown {
  const { gateways, pools, certificates = {} } = content
  if (kind === 'certificates' && name === undefined)
    return { certificates: Object.keys(certificates).map((each) => `${each}.pem`) }
  if (kind === 'gateways') {
    if (name === undefined) return { Gateways: Object.keys(gateways) }
    const gateway = gateways[name]
    // It tells of no default pool, and of the pools of all gateways.
    return (
      gateway && {
        gateway: name,
        protocol: gateway.protocol,
        endpoints: gateway.endpoints,
        pools: [],
      }
    )
  }
  if (kind !== 'pools') return undefined
  if (name === undefined)
    return Object.keys(pools).length > 0 ? { Pools: Object.keys(pools) } : undefined
  const pool = pools[name]
  if (pool === undefined) return undefined
  if (part === 'policy') return { policy: pool.policy ?? 'roundrobin', weights: 1 }
  if (part === 'targets') {
    const text = pool.targets[item ?? '']
    return text && targetOf(text)
  }
  const addresses = Object.entries(pool.targets).map(([alias, text]) => [
    alias,
    targetOf(text).address,
  ])
  return { enabled: pool.enabled ?? true, targets: Object.fromEntries(addresses) }
}

function targetOf(text: string): Target {
  const [address = '', weight = '1', off] = text.split(' ')
  return { address, weight, enabled: off !== 'off' }
}

/** The database that it keeps, with its tables. */
export async function writePyhrapiDatabase(path: string, content: PyhrapiContent): Promise<Buffer> {
  const database = new sqlite.Database(path)
  database.exec(`
    CREATE TABLE "Gateways" (id INTEGER PRIMARY KEY, name VARCHAR(64) UNIQUE, revision VARCHAR(64), schema VARCHAR(64), "schemaVerion" VARCHAR(64), mode VARCHAR(64), "defBack" VARCHAR(64), data BLOB);
    CREATE TABLE "Endpoints" (id INTEGER PRIMARY KEY, alias VARCHAR(64) UNIQUE, entity_id VARCHAR(64), gateway_id VARCHAR, revision VARCHAR(64), schema VARCHAR(64), data BLOB);
    CREATE TABLE "Pools" (id INTEGER PRIMARY KEY, name VARCHAR(64) UNIQUE, revision VARCHAR(64), schema VARCHAR(64), method VARCHAR(64), policy VARCHAR(64), policy_weights FLOAT, enabled BOOLEAN, data BLOB);
    CREATE TABLE "Targets" (id INTEGER PRIMARY KEY, revision VARCHAR(64), schema VARCHAR(64), pool_id VARCHAR, alias VARCHAR(64) UNIQUE, entity_id VARCHAR(64) UNIQUE, weight VARCHAR(64), enabled BOOLEAN);
    CREATE TABLE "Certificates" (id INTEGER PRIMARY KEY, name VARCHAR(64) UNIQUE, data BLOB);
  `)
  function add(table: string, row: Readonly<Record<string, string | number | Uint8Array>>): void {
    const columns = Object.keys(row).map((name) => `"${name}"`)
    const marks = columns.map(() => '?')
    const values = Object.values(row)
    database.run(`INSERT INTO "${table}" (${columns.join()}) VALUES (${marks.join()})`, values)
  }
  for (const [name, { protocol, endpoints, defaultBack }] of Object.entries(content.gateways)) {
    add('Gateways', { name, mode: protocol, defBack: defaultBack ?? 'None' })
    for (const [alias, address] of Object.entries(endpoints))
      add('Endpoints', { alias, entity_id: address, gateway_id: name })
  }
  for (const [name, { policy, enabled, targets }] of Object.entries(content.pools)) {
    const isEnabled = enabled === false ? 0 : 1
    add('Pools', { name, policy: policy ?? 'roundrobin', policy_weights: 1, enabled: isEnabled })
    for (const [alias, text] of Object.entries(targets)) {
      const { address, weight, enabled: isOn } = targetOf(text)
      add('Targets', { pool_id: name, alias, entity_id: address, weight, enabled: isOn ? 1 : 0 })
    }
  }
  for (const [name, pem] of Object.entries(content.certificates ?? {}))
    add('Certificates', { name, data: Buffer.from(pem) })
  database.close()
  return readFile(path)
}
