import { isIP } from 'node:net'
import { checkServerIdentity, TLSSocket, type PeerCertificate } from 'node:tls'
import { showText, type Check, type Instance, type PluginContext } from 'haproxyctl/plugin'
import { describeCode, probe, tlsOf } from '../../clients/connection/index.ts'
import type { TlsCheckOptions } from './index.ts'

const dayMs = 86_400_000

export async function openTlsCheck(
  options: TlsCheckOptions,
  context: PluginContext,
): Promise<Check> {
  const tls = await tlsOf({ ...options, verify: false }, context)
  const place = { port: options.port, tls }
  return {
    check: (instance, signal) =>
      probe(instance, place, signal, (socket, finish) => {
        if (!(socket instanceof TLSSocket)) throw new TypeError('the connection is not secured')
        finish(complaintAbout(socket, namesFor(instance, options), options, context.clock.now()))
      }),
  }
}

/** Instances that are reached by address are asked for no name, unless some are given. */
function namesFor({ endpoint }: Instance, options: TlsCheckOptions): readonly string[] {
  const { names, 'server-name': serverName } = options
  if (names !== undefined) return names
  if (serverName !== undefined) return [serverName]
  return endpoint.kind === 'tcp' && isIP(endpoint.address) === 0 ? [endpoint.address] : []
}

function complaintAbout(
  socket: TLSSocket,
  names: readonly string[],
  { verify = true, 'days-left': daysLeft = 0 }: TlsCheckOptions,
  now: number,
): string | undefined {
  const certificate = socket.getPeerCertificate()
  // Some ways to shake hands need none.
  if (Object.keys(certificate).length === 0) return 'the server has shown no certificate'
  return (
    complaintAboutTime(certificate, daysLeft, now) ??
    (verify ? complaintAboutSigner(socket) : undefined) ??
    complaintAboutNames(certificate, names)
  )
}

function complaintAboutTime(
  { valid_from: from, valid_to: to }: PeerCertificate,
  daysLeft: number,
  now: number,
): string | undefined {
  const end = Date.parse(to)
  if (Date.parse(from) > now) return `the certificate is not valid before ${dayOf(from)}`
  if (end <= now) return `the certificate has expired on ${dayOf(to)}`
  const left = (end - now) / dayMs
  if (left >= daysLeft) return undefined
  return `the certificate ends on ${dayOf(to)}, in less than ${counted(Math.ceil(left))}`
}

/** What Node says of the chain, by a code; names are looked at here. */
function complaintAboutSigner({ authorizationError }: TLSSocket): string | undefined {
  const code: unknown = authorizationError
  if (typeof code !== 'string' || code === 'ERR_TLS_CERT_ALTNAME_INVALID') return undefined
  return describeCode(code) ?? showText(code, 80)
}

function complaintAboutNames(
  certificate: PeerCertificate,
  names: readonly string[],
): string | undefined {
  const missing = names.find((name) => checkServerIdentity(name, certificate) !== undefined)
  return missing === undefined ? undefined : `the certificate is not for ${showText(missing, 80)}`
}

function dayOf(time: string): string {
  return new Date(time).toISOString().slice(0, 10)
}

function counted(days: number): string {
  return days === 1 ? '1 day' : `${days} days`
}
