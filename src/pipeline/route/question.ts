import { isIP } from 'node:net'
import { Failure } from '../../model/index.ts'

/** A request as somebody asks about it. */
export interface RouteQuestion {
  /** `https://shop.example/cart`, `shop.example:8080/cart` or `/cart`. */
  readonly url: string
  readonly method?: string
  readonly headers?: readonly (readonly [name: string, value: string])[]
  /** The address of the client. */
  readonly source?: string
  /** Only what comes in at this frontend. */
  readonly frontend?: string
}

export interface ReadQuestion {
  readonly isTls?: boolean
  readonly host?: string
  readonly port?: number
  /** Path and query. */
  readonly target: string
  readonly method: string
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly source?: string
}

const help = 'Write https://shop.example/cart, shop.example:8080/cart or /cart.'

/** Throws a Failure of kind `usage` for what cannot be a request. */
export function readQuestion(question: RouteQuestion): ReadQuestion {
  const { url, method = 'GET', headers = [], source } = question
  const parts = /^(?:(https?):\/\/)?(\[[\da-f:.]+\]|[\w.*-]*)(?::(\d{1,5}))?(\/[^\s#]*)?$/i.exec(
    url,
  )
  if (parts === null || url === '') {
    throw new Failure('usage', `${JSON.stringify(url.slice(0, 200))} is not a URL for a request`, {
      help,
    })
  }
  const [, scheme, host = '', portText, target = '/'] = parts
  const port = portText === undefined ? usualPort(scheme) : Number(portText)
  if (port !== undefined && (port < 1 || port > 65_535)) {
    throw new Failure('usage', `${port} is no port`, { help })
  }
  if (source !== undefined && isIP(source) === 0) {
    throw new Failure(
      'usage',
      `${JSON.stringify(source.slice(0, 100))} is not an IP address of a client`,
    )
  }
  if (!/^[!#$%&'*+.^_`|~\w-]{1,32}$/.test(method)) {
    throw new Failure('usage', `${JSON.stringify(method.slice(0, 100))} is not an HTTP method`)
  }
  return {
    ...(scheme !== undefined && { isTls: scheme.toLowerCase() === 'https' }),
    ...(host !== '' && { host }),
    ...(port !== undefined && { port }),
    target,
    method,
    headers,
    ...(source !== undefined && { source }),
  }
}

function usualPort(scheme: string | undefined): number | undefined {
  if (scheme === undefined) return undefined
  return scheme.toLowerCase() === 'https' ? 443 : 80
}
