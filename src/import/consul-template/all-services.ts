import type { PlainValue } from '../print-project.ts'
import type { ActionWord } from './actions.ts'
import type { Block, Node } from './tree.ts'

/** `{{range services}}`: what follows is for each service that Consul has. */
export interface AllServices {
  readonly datacenter?: string
  /** Only for services of which one instance has this tag. */
  readonly tag?: string
  readonly body: readonly Node[]
  /** What the body calls a service: `$s := services`. */
  readonly variable?: string
}

/** The key of `services` that stands for all of them. */
export const allServicesPattern = '*'

/** `undefined` where it ranges over something else, or what it prints are no whole lines. */
export function allServices(block: Block): AllServices | undefined {
  const at = block.words.findIndex(({ value, isText }) => value === ':=' && !isText)
  const variable = block.words
    .slice(0, Math.max(at, 0))
    .findLast(({ value }) => value.startsWith('$'))?.value
  const [keyword, place, ...rest] = block.words.slice(at + 1)
  if (keyword?.value !== 'services' || keyword.isText || rest.length > 0) return undefined
  const datacenter = /^@([\w-]+)$/.exec(place?.value ?? '@')?.[1]
  if (place !== undefined && (!place.isText || datacenter === undefined)) return undefined
  if (block.otherwise !== undefined) return undefined
  const { tag, body } = withoutTag(block.body, variable)
  if (!isLines(body)) return undefined
  return {
    body,
    ...(datacenter !== undefined && { datacenter }),
    ...(tag !== undefined && { tag }),
    ...(variable !== undefined && { variable }),
  }
}

/** `.Name`, or that of the variable. */
export function isNameOf(words: readonly ActionWord[], variable: string | undefined): boolean {
  const [only, ...rest] = words
  if (only === undefined || only.isText || rest.length > 0) return false
  return only.value === '.Name' || (variable !== undefined && only.value === `${variable}.Name`)
}

/** The tag of `.Tags | contains "x"` and its other ways. */
export function tagAsked(
  words: readonly ActionWord[],
  variable: string | undefined,
): string | undefined {
  const texts = words
    .map(({ value, isText }) => (isText ? '"' : ownTags(value, variable)))
    .join(' ')
  const ways = ['.Tags | contains "', 'contains " .Tags', 'in .Tags "', '.Tags | in "']
  return ways.includes(texts) ? words.find(({ isText }) => isText)?.value : undefined
}

function ownTags(value: string, variable: string | undefined): string {
  return variable !== undefined && value === `${variable}.Tags` ? '.Tags' : value
}

/** A condition around all of the body that asks for a tag is a filter of the source. */
function withoutTag(
  body: readonly Node[],
  variable: string | undefined,
): Pick<AllServices, 'tag' | 'body'> {
  const filled = body.filter((node) => node.kind !== 'text' || node.text.trim() !== '')
  const [only] = filled
  if (filled.length !== 1 || only?.kind !== 'block' || only.keyword !== 'if') return { body }
  const tag = only.otherwise === undefined ? tagAsked(only.words, variable) : undefined
  return tag === undefined ? { body } : { tag, body: only.body }
}

function isLines([first]: readonly Node[]): boolean {
  return first?.kind === 'text' && /^[ \t]*\n/.test(first.text)
}

/** The name of the section that is printed for each, with `{service}` in it; absent where none is. */
function sectionName({ body, variable }: AllServices): string | undefined {
  const text = body
    .map((node) => {
      if (node.kind === 'text') return node.text
      return node.kind === 'print' && isNameOf(node.words, variable) ? '{service}' : '\n'
    })
    .join('')
  return /^[ \t]*(?:backend|listen)[ \t]+(\S*\{service\}\S*)[ \t]*$/m.exec(text)?.[1]
}

/** What becomes of the pattern. */
export function patternSettings(
  all: AllServices,
  servers: Readonly<Record<string, PlainValue>> = {},
): Readonly<Record<string, PlainValue>> {
  const { datacenter, tag } = all
  const name = sectionName(all)
  return {
    ...servers,
    discovery: { source: 'consul', datacenter, tags: tag === undefined ? undefined : [tag] },
    backend: name === undefined || name === '{service}' ? undefined : { name },
  }
}
