import { isAbsolute } from 'node:path'
import type { ImportNotes } from '../imported.ts'
import type { PlainValue } from '../print-project.ts'
import type { Names } from './names.ts'
import type { EndpointRecord, GatewayRecord } from './records.ts'

type Mapping = Readonly<Record<string, PlainValue>>

export interface GatewayScene {
  readonly names: Names
  readonly notes: ImportNotes
  /** Absolute path of a certificate's file; `undefined` where there is none. */
  readonly certificateFile: (name: string) => string | undefined
}

/** The path of the dashboard, on the page of statistics and in each frontend. */
export const dashboard = '/__haproxy/dashboard'

/** A gateway as a frontend; `undefined` where nothing of it could listen. */
export function importGateway(
  gateway: GatewayRecord,
  scene: GatewayScene,
): [string, Mapping] | undefined {
  const { notes } = scene
  const { name, place } = gateway
  const bind = gateway.endpoints.flatMap((each) => bindOf(gateway, each, scene))
  if (bind.length === 0) {
    const help = 'HAProxy has no frontend that listens nowhere.'
    notes.left(`The gateway ${JSON.stringify(name)} has no endpoint.`, place, help)
    return undefined
  }
  return [
    scene.names.of('gateway', name, place),
    { bind, default: defaultOf(gateway, scene), lines: linesOf(gateway, notes) },
  ]
}

/** As pyHrapi writes them; a gateway for TCP is one. */
function linesOf({ name, protocol, place }: GatewayRecord, notes: ImportNotes): readonly string[] {
  if (protocol.toLowerCase() === 'tcp') {
    const why = 'pyHrapi writes `mode http` for each gateway, whatever its protocol is.'
    notes.changed(`The gateway ${JSON.stringify(name)} forwards TCP.`, place, why)
    return ['mode tcp', 'option tcplog']
  }
  return [
    'mode http',
    `stats uri ${dashboard}`,
    'option httpclose',
    'option forwardfor',
    'http-request add-header X-Forwarded-Proto https',
  ]
}

function defaultOf(
  { name, defaultPool, place }: GatewayRecord,
  { names, notes }: GatewayScene,
): string | undefined {
  const shown = JSON.stringify(name)
  switch (defaultPool.kind) {
    case 'pool': {
      const pool = names.known('pool', defaultPool.name)
      if (pool === undefined) {
        const help = 'Write `default` where the frontend has a service to lead to.'
        const lost = JSON.stringify(defaultPool.name)
        notes.left(
          `The gateway ${shown} leads to the pool ${lost}, which is not there.`,
          place,
          help,
        )
      }
      return pool
    }
    case 'none': {
      const help = 'pyHrapi writes `default_backend None` for it, which HAProxy refuses.'
      notes.left(`The gateway ${shown} leads to no pool.`, place, help)
      return undefined
    }
    case 'unknown': {
      const help =
        'Its resources do not tell. Write `default`, or import its database: a copy of `<db>.db` in its temporary folder.'
      notes.left(`Which pool the gateway ${shown} leads to is not known.`, place, help)
      return undefined
    }
    default:
      return defaultPool satisfies never
  }
}

const addressPattern = /^([A-Za-z0-9_.*:[\]-]{0,256}:\d{1,5}) *(?:@(\S+))?$/

function bindOf(
  { name, place }: GatewayRecord,
  { alias, address }: EndpointRecord,
  { names, notes, certificateFile }: GatewayScene,
): readonly string[] {
  const what = `The endpoint ${JSON.stringify(alias)} of the gateway ${JSON.stringify(name)}`
  const [, listen, certificate] = addressPattern.exec(address.trim()) ?? []
  if (listen === undefined) {
    const shown = JSON.stringify(address.slice(0, 100))
    notes.left(
      `${what} listens at ${shown}, which is no address with a port.`,
      place,
      'As in 10.0.0.1:80.',
    )
    return []
  }
  const bind = `${listen} name ${names.of('endpoint', alias, place)}`
  if (certificate === undefined) return [bind]
  const file = certificateFile(certificate.replace(/\.pem$/, ''))
  if (file === undefined || !isAbsolute(file)) {
    const help = 'Store it, as docs/from-pyhrapi.md says, and write the endpoint into `bind`.'
    notes.left(
      `${what} uses the certificate ${JSON.stringify(certificate)}, which is not there.`,
      place,
      help,
    )
    return []
  }
  return [`${bind} ssl crt ${file}`]
}
