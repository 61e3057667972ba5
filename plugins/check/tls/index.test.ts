import { createServer, type TlsOptions } from 'node:tls'
import { describe, expect, test } from 'vitest'
import { memoryFiles, testContext } from 'haproxyctl/testing'
import {
  askOnce,
  listenOn,
  serveTcp,
  type CheckedServer,
} from '../../../test/support/servers/checked-server.ts'
import { openAuthority } from '../../../test/support/servers/http-servers.ts'
import { hasOpenssl, selfSigned } from '../../../test/support/self-signed.ts'
import { tlsCheck, type TlsCheckOptions } from './index.ts'

const dayMs = 86_400_000

function serve(tls: TlsOptions): Promise<CheckedServer> {
  return listenOn(createServer(tls, (socket) => socket.on('error', () => undefined)))
}

describe.skipIf(!hasOpenssl)('a tls check (needs openssl)', () => {
  test('looks at who signed the certificate, and for which names', async () => {
    await using authority = await openAuthority()
    await using server = await serve(await authority.issue('app.example'))
    const files = memoryFiles(new Map([['/ca.pem', authority.ca.toString()]]))
    const outputs = async (options: TlsCheckOptions): Promise<string | undefined> =>
      (await askOnce(tlsCheck, server, options, { files, root: '/' })).output

    expect(await outputs({ ca: 'ca.pem' })).toBeUndefined()
    expect(await outputs({ ca: 'ca.pem', 'server-name': 'app.example' })).toBeUndefined()
    expect(await outputs({ ca: 'ca.pem', 'server-name': 'b.example' })).toBe(
      'the certificate is not for b.example',
    )
    expect(await outputs({ ca: 'ca.pem', names: ['app.example', 'www.example'] })).toBe(
      'the certificate is not for www.example',
    )
    expect(await outputs({})).toBe('the certificate is of an authority that is not trusted')
    expect(await outputs({ verify: false, names: ['app.example'] })).toBeUndefined()
  })

  test('counts the days that the certificate is good for', async () => {
    await using server = await serve(await selfSigned())
    const { clock } = testContext()
    const outputs = async (days: number, laterMs = 0): Promise<string | undefined> => {
      const later = { ...clock, now: () => clock.now() + laterMs }
      const options = { verify: false, 'days-left': days }
      return (await askOnce(tlsCheck, server, options, { clock: later })).output
    }

    expect(await outputs(0)).toBeUndefined()
    expect(await outputs(7)).toMatch(
      /^the certificate ends on \d{4}-\d\d-\d\d, in less than 1 day$/,
    )
    expect(await outputs(0, 2 * dayMs)).toMatch(/^the certificate has expired on \d{4}-\d\d-\d\d$/)
    expect(await outputs(0, -2 * dayMs)).toMatch(/^the certificate is not valid before /)
  })

  test('is failed by a server that wants a certificate, and does not get one', async () => {
    const tls = { ...(await selfSigned()), requestCert: true, maxVersion: 'TLSv1.2' } as const
    await using server = await serve(tls)

    expect(await askOnce(tlsCheck, server, { verify: false })).toMatchObject({ isHealthy: false })
  })
})

test('a server that does not speak TLS is told as such', async () => {
  await using server = await serveTcp((socket) => socket.end('220 mail\r\n'))

  const { isHealthy, output } = await askOnce(tlsCheck, server, { verify: false })

  expect(isHealthy).toBe(false)
  expect(output).toBe('no TLS: wrong version number')
})
