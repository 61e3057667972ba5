import { describe, expect, test } from 'vitest'
import { readDatabase } from './database.ts'
import { importPyhrapi } from './pyhrapi.ts'

type Row = Readonly<Record<string, unknown>>
type Tables = Readonly<Record<string, readonly Row[]>>

const whole: Tables = {
  Gateways: [{ name: 'shop', mode: 'http', defBack: 'web' }],
  Endpoints: [{ alias: 'in', entity_id: '*:80', gateway_id: 'shop' }],
  Pools: [{ name: 'web', enabled: 1, policy: 'leastconn', policy_weights: 1 }],
  Targets: [{ alias: 'a', entity_id: '10.0.0.1:80', pool_id: 'web', weight: 10, enabled: 1 }],
}

interface Read {
  readonly project: string
  /** As `changed Pools/web: message`. */
  readonly notes: readonly string[]
}

/** What is told of every import that has a gateway. */
const always = /The dashboard is at|`reqadd` is/

function read(more: Tables): Read {
  const records = readDatabase('x.db', new Map(Object.entries({ ...whole, ...more })))
  const { files, notes } = importPyhrapi(records, (name) => `/certificates/${name}.pem`)
  return {
    project: files[0]?.text ?? '',
    notes: notes
      .filter(({ message }) => !always.test(message))
      .map(({ code, message, location }) => {
        return `${code.split('/')[1]} ${location?.file.split('#')[1]}: ${message}`
      }),
  }
}

function one(table: string, more: Row): Tables {
  return { [table]: [{ ...whole[table]?.[0], ...more }] }
}

describe('each column is carried over', () => {
  test.each<[string, Row, string]>([
    ['Gateways', {}, 'frontends:\n  shop:\n'],
    ['Gateways', {}, 'default: web\n'],
    ['Gateways', { mode: 'HTTP' }, 'mode http'],
    ['Endpoints', {}, 'bind:\n      - "*:80 name in"\n'],
    ['Endpoints', { entity_id: '10.0.0.1:81' }, '10.0.0.1:81 name in'],
    ['Pools', {}, 'balance: leastconn\n'],
    ['Pools', { policy: null }, 'balance: roundrobin\n'],
    ['Targets', {}, 'id: a\n'],
    ['Targets', {}, 'address: 10.0.0.1:80\n'],
    ['Targets', {}, 'weight: 10\n'],
    ['Targets', { weight: '7' }, 'weight: 7\n'],
    ['Targets', { enabled: null }, 'id: a\n'],
  ])('%s %j as %j, and nothing is told', (table, row, expected) => {
    const { project, notes } = read(one(table, row))

    expect(project.replaceAll("'", '"')).toContain(expected)
    expect(notes).toEqual([])
  })

  test.each<[string, Row, string, string]>([
    [
      'Gateways',
      { mode: 'tcp' },
      'mode tcp',
      'changed Gateways/shop: The gateway "shop" forwards TCP.',
    ],
    [
      'Gateways',
      { defBack: 'None' },
      '',
      'left-out Gateways/shop: The gateway "shop" leads to no pool.',
    ],
    [
      'Gateways',
      { defBack: 'gone' },
      '',
      'left-out Gateways/shop: The gateway "shop" leads to the pool "gone", which is not there.',
    ],
    [
      'Endpoints',
      { entity_id: 'nowhere' },
      '',
      'left-out Gateways/shop: The endpoint "in" of the gateway "shop" listens at "nowhere", which is no address with a port.',
    ],
    [
      'Endpoints',
      { entity_id: '*:443 @shop.pem' },
      '',
      'left-out Gateways/shop: The endpoint "in" of the gateway "shop" uses the certificate "shop.pem", which is not there.',
    ],
    ['Pools', { enabled: 0 }, '- disabled', 'changed Pools/web: The pool "web" is disabled.'],
    [
      'Pools',
      { policy: 'backfill' },
      'balance: roundrobin',
      'left-out Pools/web: The policy "backfill" of "web" is `roundrobin` here.',
    ],
    ['Pools', { policy_weights: 2 }, '', 'left-out Pools/web: The policy of "web" has a weight.'],
    [
      'Targets',
      { enabled: 0 },
      'health: maintenance',
      'changed Targets/a: The target "a" is disabled.',
    ],
    [
      'Targets',
      { weight: 300 },
      'weight: 256',
      'changed Targets/a: The weight of "a" is 256 in place of 300.',
    ],
    [
      'Targets',
      { weight: 1.5 },
      'weight: 2',
      'changed Targets/a: The weight of "a" is 2 in place of 1.5.',
    ],
    [
      'Targets',
      { weight: 'heavy' },
      '',
      'left-out Targets/a: The weight "heavy" of "a" is no number.',
    ],
    [
      'Targets',
      { entity_id: 'a:b' },
      '',
      'left-out Targets/a: The target "a" is at "a:b", which is no address with a port.',
    ],
  ])('or told: %s %j', (table, row, expected, note) => {
    const { project, notes } = read(one(table, row))

    expect(project).toContain(expected)
    expect(notes).toContain(note)
  })
})

test('what belongs to nothing any more, and what was uploaded, is told', () => {
  const { notes } = read({
    Endpoints: [...whole['Endpoints']!, { alias: 'x/y', entity_id: '*:81', gateway_id: 'gone' }],
    Targets: [...whole['Targets']!, { alias: 'b', entity_id: '10.0.0.2:80', pool_id: 'gone' }],
    Uploads: [{ id: 1 }],
  })

  expect(notes).toEqual([
    'left-out Endpoints/x/y: The endpoint `x/y` is of a gateway that is gone.',
    'left-out Targets/b: The target `b` is of a pool that is gone.',
    'left-out Uploads/1: An uploaded configuration is not carried over.',
  ])
})

test.each([
  ['a name that no file can have', { name: '../x', cert: '-----BEGIN X' }],
  ['no PEM', { name: 'x', cert: 'nothing' }],
  ['what is no certificate', { name: 'x', cert: '-----BEGIN CERTIFICATE-----\nx\n' }],
])('a certificate with %s is told', (_, row) => {
  const { notes } = read({ Certificates: [row] })
  expect(notes).toHaveLength(1)
  expect(notes[0]).toMatch(/^left-out Certificates\/.*: The certificate "/)
})
