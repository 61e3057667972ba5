import { UnavailableError, type HttpClient, type Location } from '../../model/index.ts'
import {
  mostRecords,
  numberIn,
  textIn,
  uploadedConfiguration,
  weightIn,
  type EndpointRecord,
  type GatewayRecord,
  type PoolRecord,
  type PyhrapiRecords,
  type TargetRecord,
  type UnusedRecord,
} from './records.ts'

type Mapping = Readonly<Record<string, unknown>>

/** A pyHrapi that runs. */
export interface PyhrapiServer {
  readonly http: HttpClient
  /** Its base URL, as it may be shown. */
  readonly shown: string
  readonly signal: AbortSignal
}

/** Its database as a file, where it hands that out: only that has the certificates, and what gateways lead to. */
export async function exportOf({ http, signal }: PyhrapiServer): Promise<Uint8Array | undefined> {
  const { status, body } = await http.request(
    { url: 'v1/controller/_export-sql', accept: [404, 500] },
    signal,
  )
  return status === 200 && isDatabase(body) ? body : undefined
}

export function isDatabase(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 16)).toString('latin1') === 'SQLite format 3\0'
}

/** Everything that its resources tell. It is only ever asked with GET, and no target is checked: that disables it. */
export async function readResources(server: PyhrapiServer): Promise<PyhrapiRecords> {
  const [gateways, pools, certificates] = await Promise.all([
    namesOf(server, ['gateways'], 'Gateways'),
    namesOf(server, ['pools'], 'Pools'),
    namesOf(server, ['certificates'], 'certificates'),
  ])
  return {
    gateways: await inTurn(gateways, (name) => readGateway(server, name)),
    pools: await inTurn(pools, (name) => readPool(server, name)),
    certificates: certificates.map((name) => ({
      name: name.replace(/\.pem$/, ''),
      place: placeOf(server, ['certificates', name]),
    })),
    unused: await readUpload(server),
  }
}

async function readUpload(server: PyhrapiServer): Promise<readonly UnusedRecord[]> {
  const path = ['haproxy', 'configuration', 'running']
  const { status } = await server.http.request(
    { url: urlOf(path), accept: [404, 500] },
    server.signal,
  )
  return status === 200 ? [uploadedConfiguration(placeOf(server, path))] : []
}

async function readGateway(server: PyhrapiServer, name: string): Promise<GatewayRecord> {
  const path = ['gateways', name]
  const gateway = await ask(server, path)
  return {
    name,
    protocol: textIn(gateway['protocol']) ?? 'http',
    defaultPool: { kind: 'unknown' },
    endpoints: addressesIn(server, path, gateway['endpoints']),
    place: placeOf(server, path),
  }
}

async function readPool(server: PyhrapiServer, name: string): Promise<PoolRecord> {
  const path = ['pools', name]
  const pool = await ask(server, path)
  const policy = await ask(server, [...path, 'policy'])
  const targets = addressesIn(server, path, pool['targets'])
  const named = textIn(policy['policy'])
  const weights = numberIn(policy['weights'])
  return {
    name,
    isEnabled: pool['enabled'] !== false,
    ...(named !== undefined && { policy: named }),
    ...(weights !== undefined && { weights }),
    targets: await inTurn(targets, (each) => readTarget(server, path, each)),
    place: placeOf(server, path),
  }
}

async function readTarget(
  server: PyhrapiServer,
  pool: readonly string[],
  { alias, address }: EndpointRecord,
): Promise<TargetRecord> {
  const path = [...pool, 'targets', alias]
  const target = await ask(server, path)
  return {
    alias,
    address: textIn(target['address']) ?? address,
    ...weightIn(target['weight']),
    isEnabled: target['enabled'] !== false,
    place: placeOf(server, path),
  }
}

/** It answers 404 where it has none of a kind. */
async function namesOf(
  server: PyhrapiServer,
  path: readonly string[],
  key: string,
): Promise<readonly string[]> {
  const names = (await ask(server, path))[key] ?? []
  if (!Array.isArray(names)) throw strange(server, path, `\`${key}\` is no list`)
  if (names.length > mostRecords) throw strange(server, path, `it has ${names.length} names`)
  return names.map((name: unknown) => {
    const text = textIn(name)
    if (text !== undefined && !/^\.{1,2}$/.test(text)) return text
    throw strange(server, path, `a name in \`${key}\` is none`)
  })
}

async function ask(server: PyhrapiServer, path: readonly string[]): Promise<Mapping> {
  const url = urlOf(path)
  const response = await server.http.request({ url, accept: [404] }, server.signal)
  if (response.status === 404) return {}
  const value = response.json()
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw strange(server, path, 'it is no object')
  return Object.fromEntries(Object.entries(value))
}

function addressesIn(
  server: PyhrapiServer,
  path: readonly string[],
  value: unknown,
): readonly EndpointRecord[] {
  if (typeof value !== 'object' || value === null) return []
  const entries = Object.entries(value)
  if (entries.length > mostRecords) throw strange(server, path, `it has ${entries.length} entries`)
  return entries
    .map(([alias, address]: [string, unknown]) => {
      if (alias === '' || /^\.{1,2}$/.test(alias) || typeof address !== 'string')
        throw strange(server, path, 'an address in it is none')
      return { alias, address }
    })
    .toSorted((one, other) => (one.alias < other.alias ? -1 : 1))
}

/** One after the other: pyHrapi answers one at a time. */
async function inTurn<T, R>(items: readonly T[], read: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  for (const item of items) results.push(await read(item))
  return results
}

function urlOf(path: readonly string[]): string {
  return ['v1', ...path.map((part) => encodeURIComponent(part))].join('/')
}

function placeOf({ shown }: PyhrapiServer, path: readonly string[]): Location {
  return { file: `${shown}${urlOf(path)}`, start: { line: 1, column: 1 } }
}

function strange(server: PyhrapiServer, path: readonly string[], why: string): UnavailableError {
  const { file } = placeOf(server, path)
  return new UnavailableError(`${file} does not answer as pyHrapi does: ${why}`)
}
