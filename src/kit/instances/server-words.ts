import type { Instance } from '../../model/instance.ts'

/** In server words: the name of the server, and what its registry says of the instance, or a text instead. */
const markPattern = /(?<![$%])\{(name|id|node|metadata\.[^{}\s]+?)(?::-([^{}\s]*))?\}/g

/** Anything that looks like such a mark; `${NAME}` is HAProxy's own. */
const anyMark = /(?<![$%])\{[a-z][^{}\s]*\}/g

export interface ServerMark {
  readonly text: string
  /** Absent where it is none of those that there are. */
  readonly key?: string
  /** What stands there where an instance has nothing of the kind. */
  readonly instead?: string
}

export function serverMarksIn(words: string): readonly ServerMark[] {
  return [...words.matchAll(anyMark)].map(([text]) => {
    const [match] = text.matchAll(markPattern)
    const [, key, instead] = match ?? []
    return { text, ...(key !== undefined && { key }), ...(instead !== undefined && { instead }) }
  })
}

/** The words of one server. Each value comes out as one word, quoted where it has to be. */
export function fillServerWords(
  words: string,
  server: { readonly name: string; readonly instance?: Instance | undefined },
  quoteWord: (value: string) => string,
): string {
  if (!words.includes('{')) return words
  return words.replaceAll(markPattern, (_, key: string, instead = '') => {
    const value = valueOf(key, server)
    return quoteWord(value === undefined || value === '' ? instead : value)
  })
}

function valueOf(
  key: string,
  { name, instance }: { readonly name: string; readonly instance?: Instance | undefined },
): string | undefined {
  switch (key) {
    case 'name':
      return name
    case 'id':
      return instance?.id ?? name
    case 'node':
      return instance?.node
    default:
      return instance?.metadata?.[key.slice('metadata.'.length)]
  }
}
