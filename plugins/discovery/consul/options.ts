import type { ConsulAddress, ConsulPlace } from '../../clients/consul/index.ts'

export interface ConsulOptions extends ConsulPlace, ConsulAddress {
  readonly stale?: string
}

export interface ConsulQuery extends ConsulPlace {
  readonly name?: string
  readonly tags?: readonly string[]
  readonly from?: 'health' | 'catalog'
}

/** The path and parameters that ask for the instances of a service. */
export function instancesPath(service: string, query: ConsulQuery, options: ConsulOptions): string {
  const { name = service, from = 'health', tags = [] } = query
  const parameters = placeParameters({ ...options, ...query })
  for (const tag of tags) parameters.append('tag', tag)
  return pathOf(`${from}/service/${encodeURIComponent(name)}`, parameters)
}

/** The path and parameters that ask for the names of all services, with their tags. */
export function servicesPath(query: ConsulQuery, options: ConsulOptions): string {
  return pathOf('catalog/services', placeParameters({ ...options, ...query }))
}

function placeParameters({ datacenter, namespace, partition }: ConsulPlace): URLSearchParams {
  const parameters = new URLSearchParams()
  if (datacenter !== undefined) parameters.append('dc', datacenter)
  if (namespace !== undefined) parameters.append('ns', namespace)
  if (partition !== undefined) parameters.append('partition', partition)
  return parameters
}

function pathOf(path: string, parameters: URLSearchParams): string {
  return parameters.size === 0 ? path : `${path}?${parameters.toString()}`
}
