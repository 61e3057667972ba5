/** Where something stands in a YAML file: keys of mappings as texts, places in lists as numbers from 0. */
export type YamlPath = readonly PathStep[]
export type PathStep = string | number

export type PathResult =
  | { readonly path: YamlPath }
  /** `offset` is the character that is wrong, from 0. */
  | { readonly problem: string; readonly offset: number }

/**
 * Reads `services.web.server`, `global[1]`, `sections["frontend www"][0]`: keys joined by dots, places in
 * lists in brackets, odd keys in quotes (`"…"` with JSON's escapes, `'…'` with `''` for a quote).
 */
export function parseYamlPath(text: string): PathResult {
  const path: PathStep[] = []
  let offset = 0
  while (offset < text.length || path.length === 0) {
    const isBracket = text[offset] === '['
    if (!isBracket && path.length > 0) {
      if (text[offset] !== '.') return { problem: 'a `.` or `[` has to follow', offset }
      offset++
    }
    const read = isBracket ? readBracket(text, offset) : readKey(text, offset)
    if ('problem' in read) return read
    path.push(read.step)
    offset = read.end
  }
  return { path }
}

/** The shortest form that `parseYamlPath` reads as the same path. */
export function formatYamlPath(path: YamlPath): string {
  let text = ''
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`
    else if (!isBare(step)) text += `[${JSON.stringify(step)}]`
    else text += text === '' ? step : `.${step}`
  }
  return text
}

type StepResult =
  | { readonly step: PathStep; readonly end: number }
  | { readonly problem: string; readonly offset: number }

const bareKey = /[^\s.[\]"']+(?: +[^\s.[\]"']+)*/y

function isBare(key: string): boolean {
  bareKey.lastIndex = 0
  return bareKey.exec(key)?.[0] === key
}

function readKey(text: string, offset: number): StepResult {
  if (text[offset] === '"' || text[offset] === "'") return readQuoted(text, offset)
  bareKey.lastIndex = offset
  const [key] = bareKey.exec(text) ?? []
  if (key === undefined) return { problem: 'a key has to stand here', offset }
  return { step: key, end: offset + key.length }
}

function readBracket(text: string, offset: number): StepResult {
  const inside = offset + 1
  const [digits] = /^\d{1,9}/.exec(text.slice(inside, inside + 9)) ?? []
  const isQuoted = text[inside] === '"' || text[inside] === "'"
  if (digits === undefined && !isQuoted) {
    const problem = 'brackets hold the place in a list, counted from 0, or a key in quotes'
    return { problem, offset: inside }
  }
  const read: StepResult =
    digits === undefined
      ? readQuoted(text, inside)
      : { step: Number(digits), end: inside + digits.length }
  if ('problem' in read) return read
  if (text[read.end] !== ']') return { problem: 'the bracket is not closed', offset: read.end }
  return { step: read.step, end: read.end + 1 }
}

const doubleQuoted = /"(?:[^"\\]|\\.)*"/y
const singleQuoted = /'(?:[^']|'')*'/y

function readQuoted(text: string, offset: number): StepResult {
  const isDouble = text[offset] === '"'
  const pattern = isDouble ? doubleQuoted : singleQuoted
  pattern.lastIndex = offset
  const [quoted] = pattern.exec(text) ?? []
  if (quoted === undefined) return { problem: 'the quote is not closed', offset }
  const step = isDouble ? unescape(quoted) : quoted.slice(1, -1).replaceAll("''", "'")
  if (step === undefined) return { problem: 'not an escape that JSON knows', offset }
  return { step, end: offset + quoted.length }
}

function unescape(quoted: string): string | undefined {
  try {
    return String(JSON.parse(quoted))
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
