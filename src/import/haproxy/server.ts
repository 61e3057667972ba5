import type { SectionView } from '../../config/sections/section-view.ts'
import { optionGroups } from '../../config/servers/server-options.ts'
import { parseEndpoint } from '../../kit/instances/endpoint.ts'
import { serverMarksIn } from '../../kit/instances/server-words.ts'
import type { Directive, Word } from '../../model/config/config-file.ts'
import { formatEndpoint } from '../../model/index.ts'
import { initAddr, isHostName } from '../../text/host-name.ts'
import { serverName } from '../../text/server-name.ts'
import { stays, type Stays } from './stays.ts'

/** A server line as an instance, and words that it has beside others. */
export interface CarriedServer {
  readonly kind: 'server'
  readonly name: string
  readonly address: string
  readonly weight?: number
  readonly isBackup: boolean
  readonly isDisabled: boolean
  /** Its other options in their order. */
  readonly groups: readonly OptionGroup[]
  /** How its host name is looked up, where the line does not say so itself. */
  readonly lookup?: string
  readonly at: number
}

/** A keyword with its arguments. */
export interface OptionGroup {
  readonly keyword: string
  /** As HAProxy reads them, and as they stand. */
  readonly words: readonly string[]
  readonly raw: readonly string[]
}

export function readServer(
  directive: Directive,
  text: string,
  view: SectionView,
): CarriedServer | Stays {
  const [keyword, nameWord, addressWord, ...optionWords] = directive.words
  const at = keyword?.start ?? 0
  if (nameWord === undefined || addressWord === undefined)
    return stays(at, 'a server has no address', 'HAProxy does not take it either.')
  const { value: name } = nameWord
  const address = text.slice(addressWord.start, addressWord.end)
  const endpoint = addressWord.hasVariable ? undefined : parseEndpoint(addressWord.value)
  if (endpoint === undefined || formatEndpoint(endpoint) !== address || address.includes('$'))
    return stays(addressWord.start, `${address} is no address with a port, and nothing else`, asIn)
  if (nameWord.hasVariable || serverName(name) !== name)
    return stays(nameWord.start, `${name} is no name that an instance can have`, asName)
  const groups = groupsOf(optionWords, text)
  const raw = groups.flatMap((each) => each.raw).join(' ')
  if (serverMarksIn(raw).length > 0)
    return stays(at, `the words of ${name} have braces in them`, 'They would be filled in.')
  const own = ownOf(groups)
  if (own === undefined)
    return stays(at, `${name} says a weight or state that cannot be told`, 'Say each once.')
  const isLookedUp = endpoint.kind === 'tcp' && isHostName(endpoint.address) && initAddr(raw) !== ''
  const lookup = isLookedUp ? lookupOf(name, view) : undefined
  return {
    kind: 'server',
    name,
    address,
    ...own,
    groups: [...own.groups, ...(lookup === undefined ? [] : [lookupGroup(lookup)])],
    ...(lookup !== undefined && { lookup }),
    at,
  }
}

const asIn = 'As in 10.0.0.1:80 or [2001:db8::1]:80.'
const asName = 'Up to 64 letters, digits and `_ . : -`.'

/** What HAProxy does for it by now. */
function lookupOf(name: string, view: SectionView): string {
  return view.servers.get(name)?.options.get('init-addr')?.[0] ?? 'last,libc'
}

function lookupGroup(lookup: string): OptionGroup {
  return { keyword: 'init-addr', words: ['init-addr', lookup], raw: ['init-addr', lookup] }
}

function groupsOf(words: readonly Word[], text: string): readonly OptionGroup[] {
  return optionGroups(words.map(({ value }) => value)).map(([from, to]) => {
    const group = words.slice(from, to)
    return {
      keyword: group[0]?.value ?? '',
      words: group.map(({ value }) => value),
      raw: group.map(({ start, end }) => text.slice(start, end)),
    }
  })
}

/** The weight and the state of an instance, and what is left; `undefined` where that is not one thing. */
function ownOf(
  groups: readonly OptionGroup[],
): Pick<CarriedServer, 'weight' | 'isBackup' | 'isDisabled' | 'groups'> | undefined {
  function all(...keywords: readonly string[]): readonly OptionGroup[] {
    return groups.filter(({ keyword }) => keywords.includes(keyword))
  }
  const [weights, backups] = [all('weight'), all('backup', 'no-backup')]
  const states = all('disabled', 'enabled', 'no-disabled')
  if (weights.length > 1 || backups.length > 1 || states.length > 1) return undefined
  const weight = weights[0]?.raw[1]
  if (weights.length > 0 && !/^\d{1,3}$/.test(weight ?? '')) return undefined
  if (weight !== undefined && (Number(weight) > 256 || String(Number(weight)) !== weight))
    return undefined
  return {
    ...(weight !== undefined && { weight: Number(weight) }),
    isBackup: backups[0]?.keyword === 'backup',
    isDisabled: states[0]?.keyword === 'disabled',
    groups: groups.filter(({ keyword }) => !['weight', 'backup', 'disabled'].includes(keyword)),
  }
}
