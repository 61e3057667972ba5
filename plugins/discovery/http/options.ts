import { parseDuration, type TlsOptions } from 'haproxyctl/plugin'
import type { ListedQuery, ListingOptions } from '../../clients/listing/index.ts'

export interface HttpOptions extends ListingOptions {
  readonly url: string
  readonly socket?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly token?: string
  readonly poll?: string
  readonly 'long-poll'?: string
  readonly tls?: TlsOptions
}

export interface HttpQuery extends ListedQuery {
  readonly path?: string
}

const placeholder = '{service}'

/** Where the JSON of a service is, from the source's URL. */
export function urlFor(name: string, { path }: HttpQuery, { url }: HttpOptions): string {
  return (path ?? url).replaceAll(placeholder, encodeURIComponent(name))
}

/** Where that of all services is; absent where each has its own. */
export function urlForAll({ path }: HttpQuery, { url }: HttpOptions): string | undefined {
  const whole = path ?? url
  return whole.includes(placeholder) ? undefined : whole
}

export function pollMs({ poll = '10s' }: HttpOptions): number {
  return parseDuration(poll) ?? 10_000
}

export function longPollMs({ 'long-poll': longPoll }: HttpOptions): number | undefined {
  return longPoll === undefined ? undefined : parseDuration(longPoll)
}
