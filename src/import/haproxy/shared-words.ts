import { quoteWord } from '../../text/words/quote.ts'
import type { PlainValue } from '../print-project.ts'
import type { CarriedServer, OptionGroup } from './server.ts'

type Mapping = Readonly<Record<string, PlainValue>>

/** What all servers have behind their addresses, and what an instance needs so that its own words come out. */
export interface SharedWords {
  readonly server?: string
  readonly rules?: readonly Mapping[]
  of(server: CarriedServer): Mapping
}

export function sharedWords(servers: readonly CarriedServer[]): SharedWords {
  const texts = new Set(servers.map(textOf))
  const [only = ''] = texts
  if (texts.size === 1) return { ...(only !== '' && { server: only }), of: () => ({}) }
  return withMarks(servers) ?? withRules(servers)
}

function textOf({ groups }: CarriedServer): string {
  return groups.flatMap(({ raw }) => raw).join(' ')
}

/** Where only arguments differ, as those of `cookie`: the name, or something that each instance says. */
function withMarks(servers: readonly CarriedServer[]): SharedWords | undefined {
  const [first] = servers
  const shapes = new Set(servers.map(shapeOf))
  const keywords = first?.groups.map(({ keyword }) => keyword) ?? []
  if (first === undefined || shapes.size > 1 || new Set(keywords).size < keywords.length)
    return undefined
  const marks = first.groups.map((group, at) =>
    group.raw.map((word, index) => {
      const own = servers.map((server) => argument(server, at, index))
      if (own.every(({ raw }) => raw === word)) return word
      if (own.some(({ value, raw }) => value === '' || quoteWord(value) !== raw)) return undefined
      if (own.every(({ value }, each) => value === servers[each]?.name)) return '{name}'
      // For instances that come later; each has to say what it needs here.
      const instead = /^\d+$/.test(own[0]?.value ?? '') ? own[0]?.value : 'none'
      return `{metadata.${keyOf(group, index)}:-${instead}}`
    }),
  )
  const words = marks.flat()
  if (words.includes(undefined)) return undefined
  return {
    server: words.join(' '),
    of(server) {
      const metadata = marks.flatMap((group, at) =>
        group.flatMap((word, index) => {
          const options = server.groups[at]
          const isOwn = word?.startsWith('{metadata.') === true && options !== undefined
          return isOwn ? [[keyOf(options, index), options.words[index] ?? '']] : []
        }),
      )
      return { metadata: Object.fromEntries(metadata) }
    },
  }
}

function shapeOf({ groups }: CarriedServer): string {
  return groups.map(({ keyword, words }) => `${keyword} ${words.length}`).join('\n')
}

function argument(
  { groups }: CarriedServer,
  at: number,
  index: number,
): { readonly value: string; readonly raw: string } {
  const group = groups[at]
  return { value: group?.words[index] ?? '', raw: group?.raw[index] ?? '' }
}

function keyOf({ keyword }: OptionGroup, index: number): string {
  const plain = keyword.replaceAll(/[^A-Za-z0-9_-]/g, '_')
  return index === 1 ? plain : `${plain}-${index}`
}

/** Words of their own for each group of servers, which its instances are marked with. */
function withRules(servers: readonly CarriedServer[]): SharedWords {
  const texts = [...new Set(servers.map(textOf))]
  function tagOf(server: CarriedServer): string {
    return `options-${texts.indexOf(textOf(server)) + 1}`
  }
  const rules = texts.flatMap((server, index) =>
    server === '' ? [] : [{ tags: [`options-${index + 1}`], server }],
  )
  return { rules, of: (server) => ({ tags: [tagOf(server)] }) }
}
