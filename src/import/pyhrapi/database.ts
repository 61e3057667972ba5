import type { Location } from '../../model/index.ts'
import {
  numberIn,
  textIn,
  uploadedConfiguration,
  weightIn,
  type CertificateRecord,
  type EndpointRecord,
  type GatewayRecord,
  type PoolRecord,
  type PyhrapiRecords,
  type TargetRecord,
  type UnusedRecord,
} from './records.ts'

type Row = Readonly<Record<string, unknown>>

/** The tables of pyHrapi's database that are read. */
export const tableNames = [
  'Gateways',
  'Endpoints',
  'Pools',
  'Targets',
  'Certificates',
  'Uploads',
] as const

/** What a database of pyHrapi holds; `file` is what the user calls it. */
export function readDatabase(
  file: string,
  tables: ReadonlyMap<string, readonly Row[]>,
): PyhrapiRecords {
  function place(table: string, name: string): Location {
    return { file: `${file}#${table}/${name}`, start: { line: 1, column: 1 } }
  }
  function orphan(table: 'Endpoints' | 'Targets', of: string, name: string): UnusedRecord {
    const kind = table === 'Endpoints' ? 'endpoint' : 'target'
    return {
      what: `The ${kind} \`${name}\` is of a ${of} that is gone.`,
      place: place(table, name),
      help: 'pyHrapi does not serve it either.',
    }
  }
  function rows(name: (typeof tableNames)[number]): readonly Row[] {
    return tables.get(name) ?? []
  }
  const gateways = rows('Gateways').flatMap((row) => gatewayOf(row, rows('Endpoints'), place))
  const pools = rows('Pools').flatMap((row) => poolOf(row, rows('Targets'), place))
  const known = {
    gateways: new Set(gateways.map(({ name }) => name)),
    pools: new Set(pools.map(({ name }) => name)),
  }
  return {
    gateways,
    pools,
    certificates: rows('Certificates').flatMap((row) => certificateOf(row, place)),
    unused: [
      ...rows('Endpoints')
        .filter((row) => !known.gateways.has(nameIn(row, 'gateway_id')))
        .map((row) => orphan('Endpoints', 'gateway', nameIn(row, 'alias'))),
      ...rows('Targets')
        .filter((row) => !known.pools.has(nameIn(row, 'pool_id')))
        .map((row) => orphan('Targets', 'pool', nameIn(row, 'alias'))),
      ...rows('Uploads').map((_, index) => uploadedConfiguration(place('Uploads', `${index + 1}`))),
    ],
  }
}

type PlaceOf = (table: string, name: string) => Location

function gatewayOf(row: Row, endpoints: readonly Row[], place: PlaceOf): readonly GatewayRecord[] {
  const name = textIn(row['name'])
  if (name === undefined) return []
  const pool = textIn(row['defBack'])
  return [
    {
      name,
      protocol: textIn(row['mode']) ?? 'http',
      // Its word for none.
      defaultPool:
        pool === undefined || pool === 'None' ? { kind: 'none' } : { kind: 'pool', name: pool },
      endpoints: endpoints
        .filter((each) => each['gateway_id'] === name)
        .flatMap((each) => endpointOf(each)),
      place: place('Gateways', name),
    },
  ]
}

function endpointOf(row: Row): readonly EndpointRecord[] {
  const alias = textIn(row['alias'])
  return alias === undefined ? [] : [{ alias, address: textIn(row['entity_id']) ?? '' }]
}

function poolOf(row: Row, targets: readonly Row[], place: PlaceOf): readonly PoolRecord[] {
  const name = textIn(row['name'])
  if (name === undefined) return []
  const policy = textIn(row['policy'])
  const weights = numberIn(row['policy_weights'])
  return [
    {
      name,
      isEnabled: isTrue(row['enabled']),
      ...(policy !== undefined && { policy }),
      ...(weights !== undefined && { weights }),
      targets: targets
        .filter((each) => each['pool_id'] === name)
        .flatMap((each) => targetOf(each, place)),
      place: place('Pools', name),
    },
  ]
}

function targetOf(row: Row, place: PlaceOf): readonly TargetRecord[] {
  const alias = textIn(row['alias'])
  if (alias === undefined) return []
  return [
    {
      alias,
      address: textIn(row['entity_id']) ?? '',
      ...weightIn(row['weight']),
      isEnabled: isTrue(row['enabled']),
      place: place('Targets', alias),
    },
  ]
}

/** The text is in whichever column begins as PEM does. */
function certificateOf(row: Row, place: PlaceOf): readonly CertificateRecord[] {
  const texts = Object.entries(row).flatMap(([column, value]) => {
    const text = value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : value
    return typeof text === 'string' ? [{ column, text }] : []
  })
  const pem = texts.find(({ text }) => text.includes('-----BEGIN '))?.text
  const others = texts.filter(({ text }) => text !== pem)
  const name = (others.find(({ column }) => column === 'name') ?? others[0])?.text
  if (name === undefined) return []
  return [
    {
      name: name.replace(/\.pem$/, ''),
      ...(pem !== undefined && { pem }),
      place: place('Certificates', name),
    },
  ]
}

/** A column that was never set counts as pyHrapi takes it: as enabled. */
function isTrue(value: unknown): boolean {
  return value === undefined || value === null || numberIn(value) !== 0
}

function nameIn(row: Row, column: string): string {
  return textIn(row[column]) ?? ''
}
