import type { RunningServer } from '../../../model/plan/plan.ts'
import type { Reason } from '../../../model/plan/reason.ts'
import { orderOf } from '../../rules/balance.ts'
import type { SectionView } from '../../../config/sections/section-view.ts'
import type { ServerView } from '../../../config/servers/server-view.ts'
import type { ServerOptions } from '../../../config/servers/server-options.ts'

/** From then on HAProxy, which tries one number after the other, takes longer to find a free one than to add the server. */
const many = 200

/**
 * HAProxy puts new servers behind the others, and numbers them. Where connections go by the one or the
 * other, they may go elsewhere than they would with a worker that starts from the file.
 */
export class ServerOrder {
  private readonly backend: SectionView
  private readonly order: ReturnType<typeof orderOf>
  /** Each server's number, in the order in which the process would list them. */
  private readonly numbers: Map<string, number>
  private highest = 0

  constructor(backend: SectionView, live: ReadonlyMap<string, RunningServer>) {
    this.backend = backend
    this.order = orderOf(backend)
    this.numbers = new Map([...live.values()].map(({ name, id }) => [name, id]))
    const given = [...backend.servers.values()].map(({ options }) => idIn(options) ?? 0)
    for (const id of [...this.numbers.values(), ...given]) if (id > this.highest) this.highest = id
  }

  /**
   * A new server, or one that is made anew: the number that it is given, where numbers count or are many and the file
   * has none.
   */
  add({ name, options }: ServerView): number | undefined {
    const id = idIn(options)
    const number = id ?? this.numbers.get(name) ?? ++this.highest
    this.numbers.delete(name)
    this.numbers.set(name, number)
    const isNumbered = this.order === 'number' || this.order === 'first' || this.numbers.size > many
    return isNumbered && id === undefined ? number : undefined
  }

  /** Why only a worker that starts from the file has its servers in the order that counts. */
  refuse(): Reason | undefined {
    const { balance, hasAllBackups, servers, key } = this.backend
    const { order } = this
    const wanted = [...servers.values()]
    if (order === 'first' || order === 'place') {
      const names = order === 'first' ? byNumber(wanted) : wanted.map(({ name }) => name)
      const isSo = this.isSo(names, order === 'first')
      return isSo ? undefined : { code: 'order-counts', balance: balance.join(' ') }
    }
    const backups = wanted.filter(({ options }) => options.has('backup')).map(({ name }) => name)
    // The first of them that is up serves alone.
    if (hasAllBackups || this.isSo(backups, false)) return undefined
    return { code: 'first-backup-serves', section: key }
  }

  private isSo(wanted: readonly string[], isByNumber: boolean): boolean {
    const known = new Set(wanted)
    const entries = [...this.numbers].filter(([name]) => known.has(name))
    if (isByNumber) entries.sort(([, a], [, b]) => a - b)
    const is = entries.map(([name]) => name)
    const there = new Set(is)
    return wanted.filter((name) => there.has(name)).every((name, index) => name === is[index])
  }
}

function idIn(options: ServerOptions): number | undefined {
  const [id] = options.get('id') ?? []
  return id === undefined ? undefined : Number(id)
}

/** As a worker that starts numbers them: those without an id get what is left, from 1 on. */
function byNumber(servers: readonly ServerView[]): readonly string[] {
  const taken = new Set(servers.map(({ options }) => idIn(options)))
  let next = 1
  const numbered = servers.map(({ name, options }) => {
    const id = idIn(options)
    if (id !== undefined) return { name, number: id }
    while (taken.has(next)) next++
    return { name, number: next++ }
  })
  return numbered.toSorted((a, b) => a.number - b.number).map(({ name }) => name)
}
