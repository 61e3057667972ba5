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
  bind 127.0.0.1:${at.port('site')} ssl crt ${at.folder}/site.pem ca-file ${at.folder}/ca.pem verify optional
frontend list
  bind 127.0.0.1:${at.port('list')} ssl crt-list ${at.folder}/list.txt
backend app
  server a 127.0.0.1:1
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
