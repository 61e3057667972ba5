/** A stretch of a Go template: text that is printed, or what stands between its braces. */
export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'action'; readonly words: readonly ActionWord[]; readonly offset: number }

/** `service`, `.Node`, `(`, `|`, or a text in quotes. */
export interface ActionWord {
  readonly value: string
  readonly isText: boolean
}

/** Splits a template; blanks that `{{-` and `-}}` take away are gone, and so are comments. */
export function partsOf(template: string): readonly Part[] {
  const parts: Part[] = []
  let at = 0
  let isTrimming = false
  function addText(raw: string, trimsEnd: boolean): void {
    const from = isTrimming ? raw.trimStart() : raw
    const text = trimsEnd ? from.trimEnd() : from
    if (text !== '') parts.push({ kind: 'text', text })
  }
  for (;;) {
    const open = template.indexOf('{{', at)
    if (open === -1) {
      addText(template.slice(at), false)
      return parts
    }
    const close = endOf(template, open + 2)
    const isLeft = /^\{\{-\s/.test(template.slice(open, open + 4))
    const isRight = /\s-$/.test(template.slice(open + 2, close))
    addText(template.slice(at, open), isLeft)
    const inner = template.slice(open + (isLeft ? 3 : 2), close - (isRight ? 1 : 0)).trim()
    if (!inner.startsWith('/*')) parts.push({ kind: 'action', words: wordsOf(inner), offset: open })
    at = close + 2
    isTrimming = isRight
  }
}

/** Braces in a text do not end an action; one that never ends goes on to the end. */
function endOf(template: string, from: number): number {
  const pattern = /"(?:[^"\\\n]|\\.)*"|`[^`]*`|\}\}/g
  pattern.lastIndex = from
  for (let match = pattern.exec(template); match !== null; match = pattern.exec(template))
    if (match[0] === '}}') return match.index
  return template.length
}

const wordPattern = /"((?:[^"\\\n]|\\.)*)"|`([^`]*)`|:=|[()|,]|[^\s()|,"`]+/g

function wordsOf(inner: string): readonly ActionWord[] {
  return [...inner.matchAll(wordPattern)].map(([word, quoted, raw]) => {
    const text = quoted?.replaceAll(/\\(.)/g, '$1') ?? raw
    return { value: text ?? word, isText: text !== undefined }
  })
}
