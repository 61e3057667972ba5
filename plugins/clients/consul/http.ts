import { readTls, type HttpClient, type PluginContext, type TlsOptions } from 'haproxyctl/plugin'

/** Where in Consul; the last two are of Consul Enterprise. */
export interface ConsulPlace {
  readonly datacenter?: string
  readonly namespace?: string
  readonly partition?: string
}

export interface ConsulAddress {
  readonly url?: string
  readonly socket?: string
  readonly token?: string
  readonly tls?: TlsOptions
  readonly connections?: number
}

/** A client whose URLs are paths below `/v1/`. */
export async function openConsulHttp(
  { url = 'http://127.0.0.1:8500', socket, token, tls, connections }: ConsulAddress,
  context: PluginContext,
): Promise<HttpClient> {
  return context.http.open({
    base: `${url.replace(/\/+$/, '')}/v1/`,
    ...(socket !== undefined && { socket }),
    ...(token !== undefined && { headers: { 'x-consul-token': token } }),
    ...(tls !== undefined && { tls: await readTls(tls, context) }),
    ...(connections !== undefined && { perHost: { connections } }),
  })
}
