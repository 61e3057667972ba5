import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from 'node:tls'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { haproxyBinaries } from '../support/haproxy-binaries.ts'
import { startHaproxy, type HaproxyPlaces, type TestHaproxy } from '../support/haproxy.ts'
import { planFor, rendered, runPlan } from '../support/plan-world.ts'

type Files = Readonly<Record<string, string>>

const folder = mkdtempSync(join(tmpdir(), 'hap-certs-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A self-signed certificate with its key; the same name gives the same one. */
function certificate(name: string, days = 3650): string {
  const path = join(folder, name)
  try {
    return readFileSync(`${path}.pem`, 'utf8')
  } catch {
    const what = [
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:P-256',
      '-nodes',
      '-days',
      String(days),
    ]
    execFileSync('openssl', [
      'req', '-x509', ...what, '-subj', `/CN=${name}`, '-keyout', `${path}.key`, '-out', `${path}.crt`,
    ], { stdio: 'ignore' }) // oxfmt-ignore
    const pem = readFileSync(`${path}.crt`, 'utf8') + readFileSync(`${path}.key`, 'utf8')
    writeFileSync(`${path}.pem`, pem)
    return pem
  }
}

/** Ticket keys by number, one a line. */
function keys(...numbers: readonly number[]): string {
  return numbers.map((number) => `${Buffer.alloc(48, number).toString('base64')}\n`).join('')
}

function hasOpenssl(): boolean {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function writeAll(at: HaproxyPlaces, files: Files): void {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(at.folder, name), text)
}

describe.runIf(hasOpenssl()).each(haproxyBinaries())('HAProxy $version: certificates', (binary) => {
  let haproxy: TestHaproxy
  let files: Files
  let text: string
  beforeAll(() => {
    files = {
      'site.pem': certificate('site.test'),
      'first.pem': certificate('first.test'),
      'second.pem': certificate('second.test'),
      'ca.pem': certificate('ca.test'),
      'client.pem': certificate('client.test'),
      tickets: keys(1, 2, 3),
    }
  })
  beforeEach(async () => {
    haproxy = await startHaproxy({
      binary,
      ports: ['site', 'list'],
      config: (at) => {
        files = {
          ...files,
          'list.txt': `${at.folder}/first.pem\n${at.folder}/second.pem [alpn h2] second.test\n`,
        }
        writeAll(at, files)
        text = `global
${at.globalLines}defaults
  mode http
  timeout connect 1s
  timeout client 5s
  timeout server 5s
frontend site
  bind 127.0.0.1:${at.port('site')} ssl crt ${at.folder}/site.pem ca-file ${at.folder}/ca.pem verify optional tls-ticket-keys ${at.folder}/tickets
frontend list
  bind 127.0.0.1:${at.port('list')} ssl crt-list ${at.folder}/list.txt
backend app
  server a 127.0.0.1:1
backend web
  server s 127.0.0.1:1 ssl verify none crt ${at.folder}/client.pem
`
        return rendered(text).files[0]!.text
      },
    })
    return () => haproxy.stop()
  })

  function planFiles(after: Files) {
    return planFor(haproxy, {
      before: rendered(text, files),
      after: rendered(text, { ...files, ...after }),
    })
  }

  async function apply(after: Files): Promise<string[]> {
    const found = await planFiles(after)
    const pid = await haproxy.pid()
    const results = await runPlan(haproxy, found)
    expect(results.filter((result) => result.outcome !== 'done')).toEqual([])
    expect(await haproxy.pid()).toBe(pid)
    return found.changes.map((change) => `${change.class} ${change.kind}`)
  }

  test.each([
    ['that HAProxy has', 'ca-file', 'ca.pem', 'runtime server'],
    ['of the system', 'ca-file', '@system-ca', 'runtime server'],
    ['that HAProxy was started without', 'ca-file', 'first.pem', 'reload server'],
  ])('a new server that trusts authorities %s', async (_, keyword, name, word) => {
    const path = name.startsWith('@') ? name : join(haproxy.folder, name)
    const line = `  server b 127.0.0.1:2 ssl verify required ${keyword} ${path}\n`
    const plan = await planFor(haproxy, {
      before: rendered(text, files),
      after: rendered(text + line, files),
    })
    const results = await runPlan(haproxy, plan)

    expect(plan.changes.map((change) => `${change.class} ${change.kind}`)).toEqual([word])
    expect(results.map(({ outcome }) => outcome)).toEqual(['done'])
    // HAProxy itself takes what the plan does live, and nothing else.
    const [options] = /ssl .*/.exec(line)!
    const said = await haproxy.socket(`add server app/c 127.0.0.1:2 ${options}`)
    expect(said.includes('New server registered')).toBe(word.startsWith('runtime'))
  })

  test('a renewed certificate is served, and read back', async () => {
    expect(await served(haproxy.port('site'), 'x')).toBe('site.test')

    expect(await apply({ 'site.pem': certificate('renewed.test') })).toEqual([
      'certificate certificate',
    ])
    expect(await served(haproxy.port('site'), 'x')).toBe('renewed.test')
  })

  test('a certificate that only a list names is renewed as well', async () => {
    expect(await apply({ 'second.pem': certificate('again.test') })).toEqual([
      'certificate certificate',
    ])
    expect(await served(haproxy.port('list'), 'second.test')).toBe('again.test')
  })

  test('a certificate that servers are shown is renewed, and read back', async () => {
    expect(await apply({ 'client.pem': certificate('client2.test') })).toEqual([
      'certificate certificate',
    ])
    const answer = await haproxy.socket(`show ssl cert ${haproxy.folder}/client.pem`)
    expect(answer).toContain('CN=client2.test')
  })

  test('a file that a list only mentions in its options needs a reload', async () => {
    const list = `${haproxy.folder}/first.pem [ca-file ${haproxy.folder}/ca2.pem]\n`
    const before = { ...files, 'list.txt': list, 'ca2.pem': certificate('ca.test') }

    const { changes } = await planFor(haproxy, {
      before: rendered(text, before),
      after: rendered(text, { ...before, 'ca2.pem': certificate('site.test') }),
    })

    expect(changes).toMatchObject([{ class: 'reload', subject: { file: 'ca2.pem' } }])
  })

  test('a key that does not fit is refused, and no transaction is left open', async () => {
    const wrong = certificate('site.test').replace(
      /-----BEGIN PRIVATE KEY[^]*/,
      /-----BEGIN PRIVATE KEY[^]*/.exec(certificate('other.test'))![0],
    )
    const found = await planFiles({ 'site.pem': wrong })

    const results = await runPlan(haproxy, found)

    expect(results).toMatchObject([{ outcome: 'refused' }])
    expect(await haproxy.socket('show ssl cert')).not.toContain('*')
    expect(await served(haproxy.port('site'), 'x')).toBe('site.test')
  })

  test('a list takes a new certificate and gives one up', async () => {
    const list = `${haproxy.folder}/first.pem\n${haproxy.folder}/third.pem third.test\n`

    const classes = await apply({ 'list.txt': list, 'third.pem': certificate('third.test') })

    expect(classes).toEqual(['certificate crt-list'])
    expect(await served(haproxy.port('list'), 'third.test')).toBe('third.test')
    expect(await served(haproxy.port('list'), 'second.test')).toBe('first.test')
  })

  test('another default certificate needs a reload', async () => {
    const list = `${haproxy.folder}/second.pem [alpn h2] second.test\n${haproxy.folder}/first.pem\n`

    const { changes } = await planFiles({ 'list.txt': list })

    expect(changes).toMatchObject([
      { class: 'reload', reason: 'its first entry, the default certificate, changes' },
    ])
  })

  test.each([
    ['rotated', [2, 3, 4], 1],
    ['that grew', [1, 2, 3, 4, 5], 2],
    ['all new', [7, 8, 9], 3],
    ['in another order', [3, 2, 1], 2],
  ])('ticket keys %s: HAProxy holds the last three', async (_, numbers, steps) => {
    const found = await planFiles({ tickets: keys(...numbers) })
    const classes = await apply({ tickets: keys(...numbers) })

    expect(classes).toEqual(['certificate ticket-keys'])
    expect(found.changes[0]!.steps).toHaveLength(steps)
    expect(found.changes[0]!.steps).toMatchObject(
      Array.from({ length: steps }, () => ({ shown: expect.stringMatching(/ …$/) })),
    )
    expect(await ticketKeys()).toEqual(
      keys(...numbers.slice(-3))
        .trim()
        .split('\n'),
    )
    await runPlan(
      haproxy,
      await planFor(haproxy, {
        before: rendered(text, { ...files, tickets: keys(...numbers) }),
        after: rendered(text, files),
      }),
    )
    expect(await ticketKeys()).toEqual(keys(1, 2, 3).trim().split('\n'))
  })

  test('ticket keys that HAProxy does not hold any more are only in the file', async () => {
    expect((await planFiles({ tickets: keys(9, 1, 2, 3) })).changes).toEqual([])
  })

  test.each([
    ['too few', keys(1, 2)],
    ['longer ones', keys(1, 2, 3).replaceAll(/(?<=^.{64})/gm, 'A'.repeat(43) + '=')],
  ])('ticket keys, %s, need a reload', async (_, tickets) => {
    expect((await planFiles({ tickets })).changes).toMatchObject([{ class: 'reload' }])
  })

  async function ticketKeys(): Promise<string[]> {
    const answer = await haproxy.socket(`show tls-keys ${haproxy.folder}/tickets`)
    return [...answer.matchAll(/^\d+\.\d+ (\S+)$/gm)].map((match) => match[1]!)
  }

  test('a CA file is replaced', async () => {
    expect(
      await apply({ 'ca.pem': certificate('newca.test').replace(/-----BEGIN PRIVATE[^]*/, '') }),
    ).toEqual(['certificate ca-file'])
    expect(await haproxy.socket(`show ssl ca-file ${haproxy.folder}/ca.pem`)).toContain(
      '/CN=newca.test',
    )
  })
})

test.runIf(!hasOpenssl())('certificates: left out, because there is no openssl here', () => {
  expect(hasOpenssl()).toBe(false)
})

/** The name in the certificate that a client of that name is shown. */
function served(port: number, servername: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port, servername, rejectUnauthorized: false })
    socket.on('error', reject)
    socket.on('secureConnect', () => {
      const { subject } = socket.getPeerCertificate()
      socket.destroy()
      resolve(String(subject.CN))
    })
  })
}
