import { UnavailableError } from '../../model/errors.ts'
import type { WireRequest, WireResponse } from '../../model/http.ts'
import { maskedUrl } from './masked-url.ts'

/** What another host may know: everything else may be a credential, whatever its name is. */
const harmless = new Set(['accept', 'accept-language', 'content-type', 'user-agent'])

/** Where an answer sends us, or `undefined` where it is an answer. */
export function redirectOf(
  request: WireRequest,
  { status, headers }: Pick<WireResponse, 'status' | 'headers'>,
): WireRequest | undefined {
  const { location } = headers
  if (![301, 302, 303, 307, 308].includes(status) || location === undefined) return undefined
  if (!URL.canParse(location, request.url.href)) return undefined
  const url = new URL(location, request.url)
  url.username = ''
  url.password = ''
  const isElsewhere = request.isElsewhere || url.origin !== request.url.origin
  refuse(request, url, isElsewhere, status)
  const keepsMethod = status >= 307 || request.method === 'GET' || request.method === 'HEAD'
  const { body, ...rest } = request
  return {
    ...rest,
    ...(keepsMethod && body !== undefined && { body }),
    url,
    method: keepsMethod ? request.method : 'GET',
    headers: isElsewhere ? withoutCredentials(request.headers) : request.headers,
    isElsewhere,
  }
}

function refuse(
  { url: from, body }: WireRequest,
  url: URL,
  isElsewhere: boolean,
  status: number,
): void {
  const isDowngrade = from.protocol === 'https:' && url.protocol === 'http:'
  const isHttp = url.protocol === 'http:' || url.protocol === 'https:'
  // What a body holds may be a password, and is for the host that it was written for.
  const sendsBody = isElsewhere && status >= 307 && body !== undefined
  if (isHttp && !isDowngrade && !sendsBody) return
  throw new UnavailableError(`it redirects to ${maskedUrl(url)}, which is not followed`)
}

function withoutCredentials(headers: WireRequest['headers']): WireRequest['headers'] {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => harmless.has(name)))
}
