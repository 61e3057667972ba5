import { describe, expect, test } from 'vitest'
import { configurationOf, sectionOf } from '../../../../test/support/configuration.ts'
import { running } from '../../../../test/support/running.ts'
import { ServerOrder } from './server-order.ts'

function orderOf(lines: string, live: Readonly<Record<string, number>>, added = '') {
  const [balance = '', ...servers] = lines.split(', ')
  const text = [balance, ...servers.map((each) => `server ${each.replace(' ', ' 10.0.0.1:80 ')}`)]
  const backend = sectionOf(
    configurationOf(`backend web\n${text.map((line) => `  ${line}\n`).join('')}`),
    'backend web',
  )
  const order = new ServerOrder(
    backend,
    new Map(
      Object.entries(live).map(([name, id]) => [
        name,
        running(`web/${name}`, '10.0.0.1:80', { id }),
      ]),
    ),
  )
  const numbers = (added === '' ? [] : added.split(' ')).map((name) => {
    const server = backend.servers.get(name)
    if (server === undefined) throw new Error(`there is no server ${name}`)
    return order.add(server)
  })
  return { numbers, refusal: order.refuse() }
}

function counts(balance: string): object {
  return { code: 'order-counts', balance }
}

const firstServes = { code: 'first-backup-serves', section: 'backend web' }
const two = { a: 1, b: 2 }

describe('the order of servers that are there', () => {
  test.each<[string, Readonly<Record<string, number>>, object | undefined]>([
    ['balance source, a , b ', two, undefined],
    ['balance source, b , a ', two, counts('balance source')],
    ['balance uri depth 2, b , a ', two, counts('balance uri depth 2')],
    ['balance source, b ', two, undefined],
    ['balance source, a , c , b ', two, undefined],
    ['balance roundrobin, b , a ', two, undefined],
    ['balance random, b , a ', two, undefined],
    ['balance first, a , b ', two, undefined],
    ['balance first, b , a ', two, counts('balance first')],
    ['balance first, b id 2, a id 1', two, undefined],
    ['balance first, b , a ', { b: 1, a: 2 }, undefined],
    ['balance first, a , b ', { b: 2, a: 1 }, undefined],
    ['balance first, a id 2, b ', two, counts('balance first')],
    ['balance first, a id 9, b , c id 1', { c: 1, b: 2, a: 9 }, undefined],
    ['balance roundrobin, a backup, b backup', two, undefined],
    ['balance roundrobin, b backup, a backup', two, firstServes],
    ['balance roundrobin, b backup, a ', two, undefined],
    ['option allbackups, b backup, a backup', two, undefined],
  ])('%s, where %j run', (lines, live, refusal) => {
    expect(orderOf(lines, live).refusal).toEqual(refusal)
  })
})

describe('servers that come are put last, and numbered where numbers count', () => {
  test.each<[string, string, readonly (number | undefined)[], object | undefined]>([
    ['balance source, a , b , c ', 'c', [undefined], undefined],
    ['balance source, c , a , b ', 'c', [undefined], counts('balance source')],
    ['balance source, a , b ', 'a', [undefined], counts('balance source')],
    ['balance source, a , b ', 'b', [undefined], undefined],
    ['balance roundrobin, c , a , b ', 'c', [undefined], undefined],
    ['balance random, a , b , c , d ', 'c d', [3, 4], undefined],
    ['balance random, a , b , c ', 'a c', [1, 3], undefined],
    ['balance random, a , b , c id 7, d ', 'c d', [undefined, 8], undefined],
    ['balance first, a , b , c ', 'c', [3], undefined],
    ['balance first, c , a , b ', 'c', [3], counts('balance first')],
    ['balance first, a , b ', 'a', [1], undefined],
    ['balance roundrobin, a backup, b ', 'a', [undefined], undefined],
    ['balance roundrobin, a backup, b backup', 'a', [undefined], firstServes],
  ])('%s, to which %s come', (lines, added, numbers, refusal) => {
    expect(orderOf(lines, two, added)).toEqual({ numbers, refusal })
  })
})

test.each([
  [199, undefined],
  [200, 201],
])('beside %d servers, one that comes is given the number %j', (count, number) => {
  const live = Object.fromEntries(Array.from({ length: count }, (_, at) => [`s${at}`, at + 1]))
  const servers = [...Object.keys(live), 'new'].map((name) => `${name} `)

  const { numbers } = orderOf(['balance roundrobin', ...servers].join(', '), live, 'new')

  expect(numbers).toEqual([number])
})
