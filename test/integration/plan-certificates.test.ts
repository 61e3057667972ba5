import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Plan } from '../../src/model/plan/plan.ts'
import type { Rendered } from '../../src/model/config/rendered.ts'
import { commandOf } from '../../src/runtime/steps/commands.ts'
import { shownStep } from '../../src/runtime/steps/shown-step.ts'
import { haproxyBinaries } from '../support/haproxy/haproxy-binaries.ts'
import { startHaproxy, type HaproxyPlaces, type TestHaproxy } from '../support/haproxy/haproxy.ts'
import { connector, planFor, rendered, runPlan } from '../support/worlds/plan-world.ts'
import { inWords } from '../support/running.ts'
import { hasOpenssl, shownName } from '../support/self-signed.ts'

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
    execFileSync(
      'openssl',
      [
        'req',
        '-x509',
        ...what,
        '-subj',
        `/CN=${name}`,
        '-keyout',
        `${path}.key`,
        '-out',
        `${path}.crt`,
      ],
      { stdio: 'ignore' },
    )
    const pem = readFileSync(`${path}.crt`, 'utf8') + readFileSync(`${path}.key`, 'utf8')
    writeFileSync(`${path}.pem`, pem)
    return pem
  }
}

/** A list of the certificates that an authority has revoked: none. */
function revoked(name: string): string {
  certificate(name)
  const path = join(folder, name)
  writeFileSync(`${path}.index`, '')
  writeFileSync(`${path}.conf`, `[ca]\ndefault_ca = d\n[d]\ndatabase = ${path}.index\n`)
  return execFileSync(
    'openssl',
    [
      'ca',
      '-gencrl',
      '-config',
      `${path}.conf`,
      '-md',
      'sha256',
      '-crldays',
      '3650',
      '-keyfile',
      `${path}.key`,
      '-cert',
      `${path}.crt`,
    ],
    { encoding: 'utf8', stdio: 'pipe' },
  )
}

function classes({ changes }: Plan): readonly string[] {
  return changes.map((change) => `${change.class} ${change.kind}`)
}

/** Ticket keys by number, one a line. */
function keys(...numbers: readonly number[]): string {
  return numbers.map((number) => `${Buffer.alloc(48, number).toString('base64')}\n`).join('')
}

function writeAll(at: HaproxyPlaces, files: Files): void {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(at.folder, name), text)
}

describe.runIf(hasOpenssl).each(haproxyBinaries())('HAProxy $version: certificates', (binary) => {
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
    ['that HAProxy has', 'ca-file ca.pem', ['runtime server']],
    ['of the system', 'ca-file @system-ca', ['runtime server']],
    [
      'that HAProxy has for something else',
      'ca-file site.pem',
      ['certificate ca-file', 'runtime server'],
    ],
    ['new to HAProxy', 'ca-file first.pem', ['certificate ca-file', 'runtime server']],
    [
      'and a list of those revoked',
      'ca-file ca.pem crl-file revoked.crl',
      ['certificate crl-file', 'runtime server'],
    ],
    ['with a certificate that HAProxy has', 'ca-file ca.pem crt client.pem', ['runtime server']],
    [
      'with a new certificate',
      'ca-file ca.pem crt other.pem',
      ['certificate certificate', 'runtime server'],
    ],
    ['whose file is not of the project', 'ca-file elsewhere.pem', ['reload server']],
  ] as const)('a new server that trusts authorities %s', async (_, options, changes) => {
    const words = options.replaceAll(/\b[\w.]+\.(?:pem|crl)/g, (name) => join(haproxy.folder, name))
    const line = `  server b 127.0.0.1:2 ssl verify required ${words}\n`
    const more = {
      ...files,
      'other.pem': certificate('other.test'),
      'revoked.crl': revoked('ca.test'),
    }
    // HAProxy itself takes no more than what the plan does without bringing a file.
    const said = await haproxy.socket(`add server app/c 127.0.0.1:2 ssl verify required ${words}`)
    expect(said.includes('New server registered')).toBe(changes[0] === 'runtime server')

    const plan = await planFor(haproxy, {
      before: rendered(text, files),
      after: rendered(text + line, more),
    })
    const results = await runPlan(haproxy, plan)

    expect(classes(plan)).toEqual(changes)
    expect(results.filter(({ outcome }) => outcome !== 'done')).toEqual([])
  })

  test.each([
    ['and shows nothing', '', 'runtime server'],
    ['and shows a certificate', 'crt client.pem', undefined],
  ])(
    'what a new server trusts %s can be renewed, and comes back after it went',
    async (_, shown, remade) => {
      const own = shown.replace('client', `${haproxy.folder}/client`)
      const line = `  server b 127.0.0.1:${haproxy.port('site')} ssl verify required ca-file ${haproxy.folder}/new.pem ${own} check inter 50ms fall 1000\n  server c 127.0.0.1:2\n`
      const trusting = (name: string) =>
        rendered(text + line, { ...files, 'new.pem': certificate(name) })
      const before = rendered(text, { ...files, 'new.pem': certificate('client.test') })
      let applied = before
      async function step(after: Rendered): Promise<readonly string[]> {
        const plan = await planFor(haproxy, { before, applied, after })
        const results = await runPlan(haproxy, plan)
        expect(results.filter(({ outcome }) => outcome !== 'done')).toEqual([])
        expect(await planFor(haproxy, { before, applied: after, after })).toMatchObject({
          changes: [],
        })
        applied = after
        return classes(plan)
      }
      async function checked(): Promise<string> {
        const [line] = /^web,b,.*/m.exec(await haproxy.socket('show stat')) ?? ['']
        return line.split(',')[36]!.replace('* ', '')
      }
      const come = ['certificate ca-file', 'runtime server', 'runtime server']

      expect(await step(trusting('client.test'))).toEqual(come)
      await expect.poll(checked).toBe('L6RSP')
      if (remade === undefined && ['2.6', '3.0'].includes(binary.version)) {
        const plan = await planFor(haproxy, { before, applied, after: trusting('site.test') })
        expect(classes(plan)).toEqual(['reload file'])
        return
      }
      expect(await step(trusting('site.test'))).toEqual([
        'certificate ca-file',
        ...(remade === undefined ? [] : [remade]),
      ])
      await expect.poll(checked).toBe('L6OK')
      const gone = rendered(text, { ...files, 'new.pem': certificate('site.test') })
      expect(await step(gone)).toEqual(['runtime server', 'runtime server'])
      expect(await step(trusting('client.test'))).toEqual(come)
      await expect.poll(checked).toBe('L6RSP')
    },
  )

  test('what an uncertain server trusts is renewed by a reload', async () => {
    const uncertain = text.replace(
      /(?<=server s )127.0.0.1:1 .*/,
      `"127.0.0.1:\${HAPROXYCTL_NONE-1}" ssl ca-file ${haproxy.folder}/new.pem`,
    )
    const plan = await planFor(haproxy, {
      before: rendered(uncertain, { ...files, 'new.pem': certificate('ca.test') }),
      after: rendered(uncertain, { ...files, 'new.pem': certificate('site.test') }),
    })

    expect(plan.changes).toMatchObject([
      { kind: 'ca-file' },
      { class: 'reload', kind: 'server-options' },
    ])
  })

  test('a renewed certificate is served, and read back', async () => {
    expect(await shownName(haproxy.port('site'), 'x')).toBe('site.test')

    expect(await apply({ 'site.pem': certificate('renewed.test') })).toEqual([
      'certificate certificate',
    ])
    expect(await shownName(haproxy.port('site'), 'x')).toBe('renewed.test')
  })

  test('a certificate that only a list names is renewed as well', async () => {
    expect(await apply({ 'second.pem': certificate('again.test') })).toEqual([
      'certificate certificate',
    ])
    expect(await shownName(haproxy.port('list'), 'second.test')).toBe('again.test')
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
    expect(await shownName(haproxy.port('site'), 'x')).toBe('site.test')
  })

  test('a list takes a new certificate and gives one up', async () => {
    const list = `${haproxy.folder}/first.pem\n${haproxy.folder}/third.pem third.test\n`

    const classes = await apply({ 'list.txt': list, 'third.pem': certificate('third.test') })

    expect(classes).toEqual(['certificate crt-list'])
    expect(await shownName(haproxy.port('list'), 'third.test')).toBe('third.test')
    expect(await shownName(haproxy.port('list'), 'second.test')).toBe('first.test')
  })

  test('another default certificate needs a reload', async () => {
    const list = `${haproxy.folder}/second.pem [alpn h2] second.test\n${haproxy.folder}/first.pem\n`

    const { changes } = await planFiles({ 'list.txt': list })

    expect(inWords(changes)).toMatchObject([
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
    expect(found.changes[0]!.steps.map(shownStep)).toEqual(
      Array.from({ length: steps }, () => expect.stringMatching(/^set ssl tls-key \S+ …$/)),
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

  test('a CA file is replaced, by a reload where HAProxy would not see certificates renewed after it', async () => {
    const ca = certificate('newca.test').replace(/-----BEGIN PRIVATE[^]*/, '')
    const site = certificate('renewed.test')
    const isForgotten = ['2.6', '3.0'].includes(binary.version)
    const found = await planFiles({ 'ca.pem': ca })
    expect(classes(found)).toEqual([isForgotten ? 'reload file' : 'certificate ca-file'])
    for (const [what, name, pem] of [
      ['ca-file', 'ca.pem', ca],
      ['cert', 'site.pem', site],
    ] as const)
      await put(what, name, pem)

    // What HAProxy itself serves after both, in this order, is why.
    expect(await shownName(haproxy.port('site'), 'x')).toBe(
      isForgotten ? 'site.test' : 'renewed.test',
    )
  })

  async function put(what: 'cert' | 'ca-file', name: string, pem: string): Promise<void> {
    await using connection = await connector.open(haproxy.socketPath)
    const path = `${haproxy.folder}/${name}`
    const replies = await connection.send([
      commandOf({ kind: 'set-ssl-file', what, path, content: pem }),
      commandOf({ kind: 'commit-ssl-file', what, path }),
    ])
    expect(replies.filter((reply) => reply.isError)).toEqual([])
  }
})

test.runIf(!hasOpenssl)('certificates: left out, because there is no openssl here', () => {
  expect(hasOpenssl).toBe(false)
})
