import { Failure, maskedUrl, readTls, type Discovery, type PluginContext } from 'haproxyctl/plugin'
import { discoverListed, openOnce, type ListedPlace } from '../../clients/listing/index.ts'
import {
  longPollMs,
  pollMs,
  urlFor,
  urlForAll,
  type HttpOptions,
  type HttpQuery,
} from './options.ts'
import { openDocument } from './remote-document.ts'

export async function openHttp(
  options: HttpOptions,
  context: PluginContext,
): Promise<Discovery<HttpQuery>> {
  const { socket, token, headers = {}, tls, url: base } = options
  const { clock, http, name } = context
  const client = http.open({
    base,
    headers: { ...headers, ...(token !== undefined && { authorization: `Bearer ${token}` }) },
    ...(socket !== undefined && { socket }),
    ...(tls !== undefined && { tls: await readTls(tls, context) }),
  })
  const times = { clock, pollMs: pollMs(options), longPollMs: longPollMs(options) }
  const documentsAt = openOnce((url) => openDocument({ client, url, ...times }))

  function placeAt(url: string): ListedPlace {
    return { documents: documentsAt(url), shown: maskedUrl(new URL(url, base)) }
  }
  return discoverListed<HttpQuery>({
    options,
    placeOf: (service, query) => placeAt(urlFor(service, query, options)),
    placeOfAll(query) {
      const url = urlForAll(query, options)
      if (url !== undefined) return placeAt(url)
      throw new Failure('invalid', `source ${name} has a URL for each service`, {
        help: 'For services by pattern it has to have one `url`, without `{service}`, for all of them.',
      })
    },
    close: async () => client[Symbol.asyncDispose](),
  })
}
