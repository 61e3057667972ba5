import { createHash, createHmac } from 'node:crypto'
import type { Credentials } from './credentials.ts'

export interface SignedRequest {
  readonly url: URL
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface SigningScope {
  readonly region: string
  readonly service: string
  readonly nowMs: number
}

/**
 * The headers of a request with those that prove who sends it: Signature Version 4. Paths and queries are taken as
 * they stand, which is right for the Query API: it asks for `/` and has its parameters in the body.
 */
export function sign(
  { url, method, headers, body }: SignedRequest,
  { accessKeyId, secretAccessKey, sessionToken }: Credentials,
  { region, service, nowMs }: SigningScope,
): Record<string, string> {
  const time = new Date(nowMs).toISOString().replaceAll(/[-:]|\.\d{3}/g, '')
  const day = time.slice(0, 8)
  const all: Record<string, string> = {
    ...headers,
    'x-amz-date': time,
    ...(sessionToken !== undefined && { 'x-amz-security-token': sessionToken }),
  }
  const signed = new Map([...Object.entries(all), ['host', url.host]])
  const names = [...signed.keys()].toSorted()
  const canonical = [
    method,
    url.pathname,
    url.search.slice(1),
    ...names.map((name) => `${name}:${signed.get(name)?.trim()}`),
    '',
    names.join(';'),
    hash(body),
  ].join('\n')
  const scope = `${day}/${region}/${service}/aws4_request`
  const toSign = ['AWS4-HMAC-SHA256', time, scope, hash(canonical)].join('\n')
  let key: Buffer = Buffer.from(`AWS4${secretAccessKey}`)
  for (const part of [day, region, service, 'aws4_request', toSign]) key = hmac(key, part)
  return {
    ...all,
    authorization: [
      `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope}`,
      `SignedHeaders=${names.join(';')}`,
      `Signature=${key.toString('hex')}`,
    ].join(', '),
  }
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}
