import { UnavailableError } from 'haproxyctl/plugin'
import type { Members } from './members.ts'

/** One question to the gateway, and the fields of its answer. */
export async function post(
  members: Members,
  url: string,
  question: object,
  signal: AbortSignal,
): Promise<Readonly<Record<string, unknown>>> {
  const body = JSON.stringify(question)
  const answer = await members.ask(
    (client, headers) => client.request({ url, method: 'POST', headers, body }, signal),
    signal,
  )
  return fieldsOf(answer.json())
}

export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(Object.entries(value))
}

/** Keys and values go in Base64. */
export function encode(text: string): string {
  return Buffer.from(text).toString('base64')
}

export function decode(text: string): string {
  return Buffer.from(text, 'base64').toString('utf8')
}

export function notEtcd(cause?: unknown): UnavailableError {
  return new UnavailableError('the answer is not that of etcd’s API (v3)', {
    cause,
    help: 'Look whether `endpoints` lead to etcd, 3.4 or newer.',
  })
}
