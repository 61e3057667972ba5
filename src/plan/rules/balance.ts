import type { Reason } from '../../model/plan/reason.ts'
import type { SectionView } from '../../config/sections/section-view.ts'

const dynamic = new Set(['roundrobin', 'leastconn', 'first', 'random'])

/** Why a backend takes neither servers nor weights while HAProxy runs: its balancing is a table that is computed once. */
export function refuseBalance(backend: SectionView): Reason | undefined {
  if (backend.isUnbalanced) return { code: 'not-balanced', section: backend.key }
  const [, algorithm = 'roundrobin'] = backend.balance
  const name = algorithm.replace(/\(.*$/s, '')
  if (dynamic.has(name)) return undefined
  if (name !== 'static-rr' && backend.hashType[1] === 'consistent') return undefined
  return { code: name === 'static-rr' ? 'balance-static' : 'balance-hashed', algorithm }
}

/** What the balancing knows servers by: their place in the file, or the numbers that they get by it. */
export function orderOf(backend: SectionView): 'place' | 'number' | 'first' | undefined {
  const [, algorithm = 'roundrobin'] = backend.balance
  const name = algorithm.replace(/\(.*$/s, '')
  if (name === 'first') return 'first'
  if (name === 'random') return 'number'
  if (dynamic.has(name) || name === 'static-rr' || backend.isUnbalanced) return undefined
  return backend.hashType[1] === 'consistent' ? 'number' : 'place'
}
