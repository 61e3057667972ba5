import type { Location } from '../../model/index.ts'
import type { ImportNotes } from '../imported.ts'

type Kind = 'gateway' | 'pool' | 'endpoint' | 'target'

/** Names of pyHrapi as names of the project; the same one is the same each time. */
export interface Names {
  /** The name that something of a kind has, made when it is first asked for. */
  of(kind: Kind, name: string, place: Location): string
  /** The name that something has got; `undefined` where there is nothing of it. */
  known(kind: Kind, name: string): string | undefined
}

export function projectNames(notes: ImportNotes): Names {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  function free(wanted: string, kind: Kind): string {
    let name = wanted
    for (let number = 1; taken.has(spotOf(kind, name)); number += 1)
      name = number === 1 ? `${wanted}-${kind}` : `${wanted}-${kind}-${number}`
    return name
  }
  return {
    of(kind, name, place) {
      const made = names.get(`${kind} ${name}`)
      if (made !== undefined) return made
      const plain = name.replaceAll(/[^A-Za-z0-9_.:-]/g, '_').slice(0, 128)
      const own = free(plain, kind)
      names.set(`${kind} ${name}`, own)
      taken.add(spotOf(kind, own))
      if (own !== name) {
        const why =
          plain === name
            ? 'From 3.3 on HAProxy takes no frontend and backend of one name.'
            : 'Names of the project are made of letters, digits and `_ . : -`.'
        notes.changed(`The ${kind} ${JSON.stringify(name)} is called \`${own}\`.`, place, why)
      }
      return own
    },
    known: (kind, name) => names.get(`${kind} ${name}`),
  }
}

/** Gateways and pools are sections, and no two of those have one name. */
function spotOf(kind: Kind, name: string): string {
  return kind === 'gateway' || kind === 'pool' ? name : `${kind} ${name}`
}
