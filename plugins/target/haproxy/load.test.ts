import { describe, expect, test } from 'vitest'
import { parseLoad } from './load.ts'

const columns =
  '# pxname,svname,qcur,scur,slim,stot,ereq,econ,eresp,status,weight,type,rate,last_chk,rtime,addr,uweight,'

function load(...rows: readonly string[]): ReturnType<typeof parseLoad> {
  return parseLoad([columns, ...rows, '', ''].join('\n'))
}

describe('what a process counts', () => {
  test('a server, with what it was set to and what it goes by', () => {
    expect(
      load('web,a,2,7,100,50,,3,4,DRAIN,0,2,5,Layer4 check passed,12,10.0.0.1:80,10,').servers,
    ).toEqual([
      {
        backend: 'web',
        name: 'a',
        sessions: 7,
        rate: 5,
        errors: 7,
        responseMs: 12,
        status: 'DRAIN',
        weight: 10,
        effectiveWeight: 0,
        queued: 2,
        limit: 100,
        address: '10.0.0.1:80',
        lastCheck: 'Layer4 check passed',
      },
    ])
  })

  test.each([
    [
      'a frontend',
      'in,FRONTEND,,4,100,9,6,,,OPEN,,0,1,,,,,',
      'frontends',
      { name: 'in', errors: 6 },
    ],
    [
      'a backend',
      'web,BACKEND,0,3,10,9,,1,1,UP,3,1,1,,8,,3,',
      'backends',
      { name: 'web', errors: 2 },
    ],
  ] as const)('%s', (_, row, kind, expected) => {
    expect(load(row)[kind]).toEqual([expect.objectContaining(expected)])
  })

  test.each([
    ['commas', 'no, not today'],
    ['quotes', 'it said "no"'],
    ['ends of lines', 'one\ntwo'],
  ])('the text of a check may have %s', (_, text) => {
    const cell = `"${text.replaceAll('"', '""')}"`
    const { servers } = load(`web,a,0,0,,1,,0,0,DOWN,1,2,0,${cell},3,10.0.0.1:80,1,`)

    expect(servers).toMatchObject([{ lastCheck: text, responseMs: 3, address: '10.0.0.1:80' }])
  })

  test('a listener counts nothing, and nobody has waited for a server without requests', () => {
    const { servers } = load(
      'in,sock-1,,0,100,0,0,,,OPEN,,3,0,,,,,',
      'web,a,0,0,,0,,0,0,no check,1,2,0,,0,10.0.0.1:80,1,',
    )

    expect(servers.map(({ name, responseMs }) => [name, responseMs])).toEqual([['a', undefined]])
  })
})
