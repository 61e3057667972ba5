import type { Diagnostic } from '../../model/index.ts'
import { importNotes, type Imported, type ImportNotes } from '../imported.ts'
import { printProject } from '../print-project.ts'
import { dashboard, importGateway } from './gateways.ts'
import { projectNames } from './names.ts'
import { faultOf } from './pem.ts'
import { importPool } from './pools.ts'
import type { CertificateRecord, PyhrapiRecords } from './records.ts'

const socket = '/run/haproxy/admin.sock'

const settings = {
  global: [
    'daemon',
    'maxconn 4096',
    'tune.ssl.default-dh-param 2048',
    `stats socket ${socket} mode 600 level admin`,
    'stats timeout 2m',
  ],
  defaults: [
    'log global',
    'log 127.0.0.1 local0',
    'log 127.0.0.1 local1 notice',
    'mode http',
    'timeout connect 900s',
    'timeout client 300s',
    'timeout server 300s',
    'maxconn 2000',
    'option redispatch',
    'retries 3',
    'option httpclose',
    'option httplog',
    'option forwardfor',
    'option httpchk HEAD / HTTP/1.0',
  ],
} as const

/** What pyHrapi keeps as a project; `certificateFile` says where the file of a certificate is to be. */
export function importPyhrapi(
  records: PyhrapiRecords,
  certificateFile: (name: string) => string,
): Imported {
  const found: Diagnostic[] = []
  const notes = importNotes((each) => found.push(each))
  const certificates = importCertificates(records.certificates, notes)
  const stored = new Map(certificates.map(({ name }) => [name, certificateFile(name)]))
  const names = projectNames(notes)
  const services = records.pools
    .map((each) => importPool(each, { names, notes, ofTcp: poolsOfTcp(records) }))
    .filter((each) => each !== undefined)
  const frontends = records.gateways
    .map((each) =>
      importGateway(each, { names, notes, certificateFile: (name) => stored.get(name) }),
    )
    .filter((each) => each !== undefined)
  for (const { what, place, help } of records.unused) notes.left(what, place, help)
  tellWhole(records, notes)
  const project = {
    ...settings,
    frontends: Object.fromEntries(frontends),
    stats: { port: 9000, uri: dashboard },
    services: Object.fromEntries(services),
    targets: {
      lb: {
        plugin: 'haproxy',
        config: '/etc/haproxy/haproxy.cfg',
        sockets: [socket],
        reload: { by: 'binary', 'pid-file': '/run/haproxy.pid' },
      },
    },
  }
  const text = printProject(['From what pyHrapi kept.'], project)
  return { files: [{ path: 'haproxyctl.yaml', text }], notes: found, certificates }
}

function importCertificates(
  records: readonly CertificateRecord[],
  notes: ImportNotes,
): NonNullable<Imported['certificates']> {
  return records.flatMap(({ name, pem, place }) => {
    const what = `The certificate ${JSON.stringify(name)}`
    if (pem === undefined) {
      const help = `It is in pyHrapi's temporary folder. Store it, as docs/from-pyhrapi.md says.`
      notes.left(`${what} is not handed out.`, place, help)
      return []
    }
    if (!/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/.test(name)) {
      notes.left(`${what} has a name that no file can have.`, place, 'Store it under another.')
      return []
    }
    const fault = faultOf(pem)
    if (fault === undefined) return [{ name, pem }]
    notes.left(`${what} is of no use: ${fault}.`, place, 'HAProxy would not start with it.')
    return []
  })
}

/** Pools that nothing but gateways for TCP leads to. */
function poolsOfTcp({ gateways }: PyhrapiRecords): ReadonlySet<string> {
  function leadsTo(isTcp: boolean): readonly string[] {
    return gateways.flatMap(({ protocol, defaultPool }) => {
      const isOne = (protocol.toLowerCase() === 'tcp') === isTcp
      return isOne && defaultPool.kind === 'pool' ? [defaultPool.name] : []
    })
  }
  const others = new Set(leadsTo(false))
  return new Set(leadsTo(true).filter((name) => !others.has(name)))
}

function tellWhole({ gateways, pools }: PyhrapiRecords, notes: ImportNotes): void {
  const [first] = [...gateways, ...pools]
  if (first === undefined) return
  notes.changed(
    'The dashboard is at port 9000.',
    first.place,
    'pyHrapi takes another port at each start.',
  )
  const header = gateways.find(({ protocol }) => protocol.toLowerCase() !== 'tcp')
  if (header === undefined) return
  notes.changed(
    '`reqadd` is `http-request add-header`.',
    header.place,
    'HAProxy has had no `reqadd` since 2.1.',
  )
}
