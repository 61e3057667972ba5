import { UnavailableError } from 'haproxyctl/plugin'

/** An element of an answer: text, or other elements. Attributes say nothing in these answers. */
export interface XmlElement {
  readonly name: string
  readonly children: readonly XmlElement[]
  readonly text: string
}

const deepest = 64

/** Reads the answers of the Query API. Whatever is not well-formed is no answer: it was cut, or is somebody else's. */
export function parseXml(text: string): XmlElement {
  const reader = new Reader(text)
  const root = reader.element(0)
  reader.end()
  return root
}

/** The elements at a path, as in `reservationSet.item.instancesSet.item`: of each step all that have its name. */
export function elementsAt(element: XmlElement | undefined, path: string): readonly XmlElement[] {
  let found: readonly XmlElement[] = element === undefined ? [] : [element]
  for (const step of path.split('.')) {
    found = found.flatMap(({ children }) => children.filter(({ name }) => name === step))
  }
  return found
}

/** The text of the first element at a path; `undefined` where there is none, or nothing in it. */
export function textAt(element: XmlElement | undefined, path: string): string | undefined {
  const text = elementsAt(element, path)[0]?.text
  return text === '' ? undefined : text
}

class Reader {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
    this.#skipAround()
  }

  element(depth: number): XmlElement {
    const [, name = '', ending] = this.#take(/<([A-Za-z_][\w.:-]*)(?:\s[^<>]*?)?(\/?)>/y)
    if (ending === '/') return { name, children: [], text: '' }
    if (depth > deepest) throw malformed()
    const children: XmlElement[] = []
    let text = ''
    for (;;) {
      const [, plain = '', literal, opens] = this.#take(
        /([^<]*)(?:<!--[^]*?-->|<!\[CDATA\[([^]*?)\]\]>|(?=<([A-Za-z_/])))/y,
      )
      text += decode(plain) + (literal ?? '')
      if (opens === undefined) continue
      if (opens === '/') break
      children.push(this.element(depth + 1))
    }
    const [, closed] = this.#take(/<\/([A-Za-z_][\w.:-]*)\s*>/y)
    if (closed !== name) throw malformed()
    return { name, children, text: children.length > 0 ? '' : text.trim() }
  }

  end(): void {
    this.#skipAround()
    if (this.#at !== this.#text.length) throw malformed()
  }

  /** Declaration, comments and blanks. A document type is not among them: it could define entities. */
  #skipAround(): void {
    this.#take(/(?:\s|<\?[^]*?\?>|<!--[^]*?-->)*/y)
  }

  #take(pattern: RegExp): RegExpExecArray {
    pattern.lastIndex = this.#at
    const match = pattern.exec(this.#text)
    if (match === null) throw malformed()
    this.#at = pattern.lastIndex
    return match
  }
}

const entities: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
])

function decode(text: string): string {
  if (!text.includes('&')) return text
  return text.replaceAll(/&(#\d{1,7}|#x[\dA-Fa-f]{1,6}|\w+);/g, (whole, name: string) => {
    if (!name.startsWith('#')) return entities.get(name) ?? whole
    const code = name.startsWith('#x')
      ? Number.parseInt(name.slice(2), 16)
      : Number.parseInt(name.slice(1), 10)
    return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole
  })
}

function malformed(): UnavailableError {
  return new UnavailableError('the answer is not valid XML', {
    help: 'Look whether `endpoint` is right, and whether a proxy answers in the place of AWS.',
  })
}
