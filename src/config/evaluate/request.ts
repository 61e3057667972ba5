/** A request as data. What is absent is not known, and neither is what depends on it. */
export interface Request {
  readonly method?: string
  /** As in its first line: `/path?query`, or a whole URL. */
  readonly target?: string
  /** In order; names in any case. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** Whether a header that is not among them may be there all the same; without this it is not there. */
  readonly mayHaveMore?: boolean
  /** Headers of which nothing is known any more, in lower case. */
  readonly lostHeaders?: ReadonlySet<string>
  /** `1.1`, `2.0` … */
  readonly httpVersion?: string
  readonly source?: string
  readonly sourcePort?: number
  readonly destination?: string
  readonly destinationPort?: number
  readonly isTls?: boolean
  /** What the client asks for in its TLS handshake. */
  readonly serverName?: string
}

/** The target without scheme and host; `undefined` where it has no path, as in `OPTIONS *`. */
export function pathAndQuery({ target = '' }: Request): string | undefined {
  const url = /^[A-Za-z][A-Za-z0-9+.-]*:\/\/[^/?]*(.*)$/s.exec(target)
  const text = url?.[1] ?? target
  return text.startsWith('/') ? text : undefined
}

export function pathOf(request: Request): string | undefined {
  return pathAndQuery(request)?.split('?', 1)[0]
}

export function queryOf({ target = '' }: Request): string | undefined {
  const at = target.indexOf('?')
  return at === -1 ? undefined : target.slice(at + 1)
}

/** Whether it can be said which lines of this name there are. */
export function knowsHeader(request: Request, name: string): boolean {
  const wanted = name.toLowerCase()
  if (request.lostHeaders?.has(wanted) === true) return false
  return request.mayHaveMore !== true || headerLines(request, name).length > 0
}

export function headerLines({ headers }: Request, name: string): readonly string[] {
  const wanted = name.toLowerCase()
  return headers.filter(([each]) => each.toLowerCase() === wanted).map(([, value]) => value.trim())
}

/** All values of a header, in order: those of its lines, taken apart at commas. */
export function headerValues(request: Request, name: string): readonly string[] {
  return headerLines(request, name).flatMap(splitAtCommas)
}

/** Commas between quotes part nothing. */
function splitAtCommas(line: string): readonly string[] {
  const values: string[] = []
  let value = ''
  let isQuoted = false
  for (let at = 0; at < line.length; at += 1) {
    const character = line.charAt(at)
    if (character === ',' && !isQuoted) {
      values.push(value.trim())
      value = ''
      continue
    }
    if (character === '"') isQuoted = !isQuoted
    value += character
    if (character === '\\' && isQuoted) value += line.charAt((at += 1))
  }
  return [...values, value.trim()]
}

/** The parameters begin behind the first delimiter; `&` and `;` part them as well as the delimiter does. */
export function parameterValues(
  { target = '' }: Request,
  name: string,
  delimiter = '?',
): readonly string[] {
  const [, ...list] = target.split(delimiter)
  return valuesOf(
    list.flatMap((part) => part.split(/[&;]/)),
    name,
  )
}

export function cookieValues(request: Request, name: string): readonly string[] {
  const pairs = headerLines(request, 'cookie').flatMap((line) => line.split(/[;,]/))
  const values = valuesOf(
    pairs.map((pair) => pair.trim()),
    name,
  )
  return values.map((value) => value.replace(/^"(.*)"$/, '$1'))
}

function valuesOf(pairs: readonly string[], name: string): readonly string[] {
  return pairs
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1))
}
