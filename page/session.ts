/** What the API says of a request that it did not carry out. */
export class Refusal extends Error {
  readonly status: number
  readonly help: string | undefined

  constructor(status: number, message: string, help: string | undefined) {
    super(message)
    this.status = status
    this.help = help
  }
}

/** Whether the token itself is not taken, so that asking again is of no use. */
export function isShutOut(error: unknown): error is Refusal {
  return error instanceof Refusal && (error.status === 401 || error.status === 403)
}

// In this tab only, and gone with it; a cookie would be sent by pages of others as well.
const key = 'haproxyctl-token'

export function token(): string | undefined {
  return sessionStorage.getItem(key) ?? undefined
}

export function keepToken(text: string): void {
  sessionStorage.setItem(key, text)
}

export function forgetToken(): void {
  sessionStorage.removeItem(key)
}

export interface RequestOptions {
  readonly method?: 'GET' | 'POST'
  readonly body?: unknown
  readonly signal?: AbortSignal
}

/** Throws a Refusal for every answer that is none. */
export async function call(
  path: string,
  { method = 'GET', body, signal }: RequestOptions = {},
): Promise<Response> {
  const response = await fetch(path, {
    method,
    redirect: 'error',
    headers: {
      authorization: `Bearer ${token() ?? ''}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(signal && { signal }),
  })
  if (response.ok) return response
  throw await refusalOf(response)
}

async function refusalOf(response: Response): Promise<Refusal> {
  const problem: unknown = await response.json().catch(() => undefined)
  const fallback = `the server answers ${response.status}`
  return new Refusal(
    response.status,
    textAt(problem, 'detail') ?? fallback,
    textAt(problem, 'help'),
  )
}

/** A text in what came as JSON. */
export function textAt(value: unknown, name: string): string | undefined {
  const found = entryAt(value, name)
  return typeof found === 'string' ? found : undefined
}

export function entryAt(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return Object.entries(value).find(([each]) => each === name)?.[1]
}

export function listAt(value: unknown, name: string): readonly unknown[] {
  const found = entryAt(value, name)
  return Array.isArray(found) ? found : []
}
