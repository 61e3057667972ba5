import type { PlainValue } from '../print-project.ts'
import type { ActionWord } from './actions.ts'
import { isNameOf, tagAsked } from './all-services.ts'
import type { Block, Node } from './tree.ts'

type Mapping = Readonly<Record<string, PlainValue>>

/** What a range over all services calls the one that it is at. */
export interface EachService {
  readonly variable?: string
}

/** `{{range service …}}` around a server line, as a service. */
export interface RangeService {
  readonly name: string
  readonly settings: Mapping
  /** In what it differs from what was there. */
  readonly changes: readonly ('names' | 'node-address' | 'else' | 'weight')[]
}

/** `undefined` where it is not one server line for each instance. */
export function rangeService(block: Block, each?: EachService): RangeService | undefined {
  const { query: asked, variables } = declaredIn(block.words)
  const query = queryOf(asked, each)
  if (query === undefined) return undefined
  const body = bodyOf(block.body, { service: query.name, variables })
  const line = body && /^\s*server\s+(\S+)\s+(\S+)(?:[ \t]+(\S.*?))?\s*$/.exec(body.text)
  if (body === undefined || line === null || line === undefined || /\S\n+\s*\S/.test(body.text))
    return undefined
  const [, , address = '', options = ''] = line
  const [, host, port = ''] =
    /^(<\.Address>|<\.NodeAddress>):(<\.Port>|\d{1,5})$/.exec(address) ?? []
  if (host === undefined) return undefined
  const words = options
    .replace(/(^|\s)weight\s+<weight>(?=\s|$)/, '')
    .replaceAll(numeric, '$1$2:-1}')
    .replaceAll(':-<none>}', ':-none}')
    .trim()
  if (/<\.|<weight>/.test(words)) return undefined
  return {
    name: query.name,
    settings: {
      discovery: query.discovery,
      health: query.health,
      port: /^\d/.test(port) ? Number(port) : undefined,
      server: words === '' ? undefined : words,
      'server-rules': body.rules,
    },
    changes: [
      'names',
      ...(host === '<.NodeAddress>' ? (['node-address'] as const) : []),
      ...(block.otherwise === undefined ? [] : (['else'] as const)),
      ...(options.includes('<weight>') ? (['weight'] as const) : []),
    ],
  }
}

/** Options that take a number; where an instance does not say it, HAProxy is to take the line all the same. */
const numeric =
  /\b((?:maxconn|minconn|maxqueue|weight|id|rise|fall|port|inter|slowstart)\s+)(\{metadata\.[\w.-]+):-<none>\}/g

interface ServiceQuery {
  readonly name: string
  readonly discovery: Mapping
  readonly health: Mapping | undefined
}

/** What the body calls an instance and its number: `$i, $s := service …`. */
interface Variables {
  readonly instance?: string
  readonly number?: string
}

function declaredIn(words: readonly ActionWord[]): {
  readonly query: readonly ActionWord[]
  readonly variables: Variables
} {
  const at = words.findIndex(({ value, isText }) => value === ':=' && !isText)
  if (at === -1) return { query: words, variables: {} }
  const names = words.slice(0, at).filter(({ value }) => value.startsWith('$'))
  const [instance, number] = names.toReversed().map(({ value }) => value)
  return {
    query: words.slice(at + 1),
    variables: {
      ...(instance !== undefined && { instance }),
      ...(number !== undefined && { number }),
    },
  }
}

/** `service "prod.web@dc1" "passing,warning"`, alone. */
function queryOf(words: readonly ActionWord[], each?: EachService): ServiceQuery | undefined {
  const [keyword, query, filter, ...rest] = words
  if (keyword?.value !== 'service' || query === undefined || rest.length > 0) return undefined
  if (filter !== undefined && !filter.isText) return undefined
  if (each !== undefined && isNameOf([query], each.variable)) {
    const wanted = new Set((filter?.value ?? '').split(',').map((state) => state.trim()))
    return { name: '{service}', discovery: { source: 'consul' }, health: healthFor(wanted) }
  }
  if (!query.isText) return undefined
  const [text, ...inline] = query.value.split('|')
  const [, tag, name = '', datacenter] =
    /^(?:([\w-]+)\.)?([\w-]+)(?:@([\w-]+))?(?:~[\w-]+)?$/.exec(text ?? '') ?? []
  if (name === '') return undefined
  const wanted = new Set((filter?.value ?? inline.join(',')).split(',').map((each) => each.trim()))
  return {
    name,
    discovery: { source: 'consul', name, tags: tag === undefined ? undefined : [tag], datacenter },
    health: healthFor(wanted),
  }
}

/** Without a word of health only those that pass are meant. */
function healthFor(wanted: ReadonlySet<string>): Mapping {
  const isAny = wanted.has('any')
  function use(state: string): string {
    return isAny || wanted.has(state) ? 'serve' : 'omit'
  }
  return { warning: use('warning'), critical: use('critical'), maintenance: use('maintenance') }
}

interface Body {
  /** With `<.Field>` for what is said of an instance. */
  readonly text: string
  readonly rules: readonly Mapping[]
}

interface Scene {
  readonly service: string
  readonly variables: Variables
}

function bodyOf(nodes: readonly Node[], scene: Scene): Body | undefined {
  let text = ''
  const rules: Mapping[] = []
  for (const node of nodes) {
    if (node.kind === 'text') text += node.text.replaceAll(/[<>]/g, ' ')
    else if (node.kind === 'print') {
      const printed = printedFor(node.words, scene)
      if (printed === undefined) return undefined
      text += printed
    } else {
      const rule = ruleOf(node)
      if (rule === undefined) return undefined
      rules.push(rule)
    }
  }
  return { text, rules }
}

/** What a field of an instance is in the words of a server. */
function printedFor(
  words: readonly ActionWord[],
  { service, variables: { instance, number } }: Scene,
): string | undefined {
  const text = words
    .map(({ value, isText }) => (isText ? JSON.stringify(value) : ownField(value, instance)))
    .join(' ')
  if (text === number) return '<.Number>'
  const field = /^(\.\w+)$/.exec(text)?.[1]
  switch (field ?? '') {
    case '.Address':
    case '.NodeAddress':
    case '.Port':
      return `<${field}>`
    case '.Node':
      return '{node:-none}'
    case '.ID':
      return '{id}'
    case '.Name':
      return service
    default:
  }
  if (/^\.Weights\.Passing$/.test(text)) return '<weight>'
  const [, where, dotted, indexed] =
    /^(?:\.(ServiceMeta|NodeMeta)\.([\w-]+)|index \.(?:ServiceMeta|NodeMeta) "([\w.-]+)")$/.exec(
      text,
    ) ?? []
  const key = dotted ?? indexed
  if (key === undefined) return undefined
  const isOfNode = where === 'NodeMeta' || text.includes('.NodeMeta')
  return `{metadata.${isOfNode ? 'node.' : ''}${key}:-<none>}`
}

function ownField(word: string, instance: string | undefined): string {
  return instance !== undefined && word.startsWith(`${instance}.`)
    ? word.slice(instance.length)
    : word
}

/** `{{if .Tags | contains "x"}} backup{{end}}` and the like. */
function ruleOf({ keyword, words, body, otherwise }: Block): Mapping | undefined {
  const tag = tagAsked(words, undefined)
  const [only, ...rest] = body
  if (keyword !== 'if' || tag === undefined || otherwise !== undefined) return undefined
  if (only?.kind !== 'text' || rest.length > 0 || only.text.includes('\n')) return undefined
  const server = only.text.trim()
  return server === 'backup' ? { tags: [tag], backup: true } : { tags: [tag], server }
}
