import { Failure } from '../../model/errors.ts'
import type { HttpRequest } from '../../model/http.ts'
import { showValue } from '../shown-value.ts'

/** The URL of a request, without credentials; of another kind than HTTP it is refused as wrong input. */
export function requestUrl({ url, query = {} }: HttpRequest, base: URL | undefined): URL {
  const whole = parseUrl(url, base)
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) whole.searchParams.append(name, String(value))
  }
  return whole
}

export function parseUrl(text: string, base?: URL): URL {
  const url = URL.canParse(text, base?.href) ? new URL(text, base) : undefined
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return url
  throw new Failure('invalid', `${showValue(text)} is not a URL of HTTP`, {
    help: 'Write one as in `https://registry.example:8501/`.',
  })
}

/** Takes the credentials out of a URL: what a `Basic` authorization says instead. */
export function takeCredentials(url: URL): string | undefined {
  const { username, password } = url
  if (username === '' && password === '') return undefined
  url.username = ''
  url.password = ''
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
  return `Basic ${Buffer.from(pair).toString('base64')}`
}
