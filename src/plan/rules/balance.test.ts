import { describe, expect, test } from 'vitest'
import { configurationOf, sectionOf } from '../../../test/support/configuration.ts'
import type { SectionView } from '../../config/sections/section-view.ts'
import type { Version } from '../../model/version.ts'
import { orderOf, refuseBalance } from './balance.ts'

function backend(lines: string, version: Version = '3.2'): SectionView {
  const text = `backend web\n${lines.replaceAll(/^/gm, '  ')}\n`
  return sectionOf(configurationOf(text, { version }), 'backend web')
}

const consistent = 'hash-type consistent'

describe('whether servers and weights can be taken, and what servers are known by', () => {
  test.each<[string, object | undefined, ReturnType<typeof orderOf>]>([
    ['', undefined, undefined],
    ['balance roundrobin', undefined, undefined],
    ['balance leastconn', undefined, undefined],
    ['balance first', undefined, 'first'],
    ['balance random', undefined, 'number'],
    ['balance random(2)', undefined, 'number'],
    ['balance static-rr', { code: 'balance-static', algorithm: 'static-rr' }, undefined],
    [
      `balance static-rr\n${consistent}`,
      { code: 'balance-static', algorithm: 'static-rr' },
      undefined,
    ],
    ['balance source', { code: 'balance-hashed', algorithm: 'source' }, 'place'],
    [`balance source\n${consistent}`, undefined, 'number'],
    [
      'balance source\nhash-type map-based',
      { code: 'balance-hashed', algorithm: 'source' },
      'place',
    ],
    ['balance hdr(host)', { code: 'balance-hashed', algorithm: 'hdr(host)' }, 'place'],
    [`balance uri depth 2\n${consistent} sdbm`, undefined, 'number'],
    ['dispatch 10.0.0.1:80', { code: 'not-balanced', section: 'backend web' }, undefined],
    [
      'balance source\noption transparent',
      { code: 'not-balanced', section: 'backend web' },
      undefined,
    ],
  ])('%j', (lines, refusal, order) => {
    expect(refuseBalance(backend(lines))).toEqual(refusal)
    expect(orderOf(backend(lines))).toBe(order)
  })

  test.each([
    ['3.2', undefined],
    ['3.4', 'number'],
  ] as const)('without a line, as HAProxy %s does it', (version, order) => {
    expect(refuseBalance(backend('', version))).toBeUndefined()
    expect(orderOf(backend('', version))).toBe(order)
  })
})
