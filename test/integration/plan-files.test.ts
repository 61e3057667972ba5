import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { haproxyBinaries } from '../support/haproxy/haproxy-binaries.ts'
import { startHaproxy, type HaproxyPlaces, type TestHaproxy } from '../support/haproxy/haproxy.ts'
import { planFor, rendered, runPlan } from '../support/worlds/plan-world.ts'
import { inWords } from '../support/running.ts'

type Files = Readonly<Record<string, string>>

const before: Files = {
  'hosts.map': 'a.test web\nb.test other\n',
  'blocked.acl': '10.0.0.1\n10.0.0.2\n',
  'paths.acl': '/x\n',
  'values.map': 'x 1\n',
  'page.http': 'HTTP/1.0 503 Sorry\r\n\r\n',
}

function config(at: HaproxyPlaces): string {
  return `global
${at.globalLines}  maxconn 1000
  maxconnrate 500
defaults
  mode http
  timeout connect 1s
  timeout client 5s
  timeout server 5s
frontend front
  bind unix@${at.folder}/front.sock
  maxconn 100
  http-request deny if { src -f ${at.folder}/blocked.acl }
  http-request deny if { path -i -m beg -f ${at.folder}/paths.acl }
  http-request deny if { hdr(x) -M -f ${at.folder}/values.map }
  errorfile 503 ${at.folder}/page.http
  use_backend %[req.hdr(host),lower,map(${at.folder}/hosts.map,web)]
backend web
backend other
`
}

function writeAll(at: HaproxyPlaces, files: Files): void {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(at.folder, name), text)
}

describe.each(haproxyBinaries())('HAProxy $version: files and limits', (binary) => {
  let haproxy: TestHaproxy
  beforeEach(async () => {
    haproxy = await startHaproxy({
      binary,
      config: (at) => {
        writeAll(at, before)
        return rendered(config(at)).files[0]!.text
      },
    })
    return () => haproxy.stop()
  })

  async function plan(after: Files, edit: readonly [string, string] = ['', '']) {
    const text = config(haproxy)
    const found = await planFor(haproxy, {
      before: rendered(text, before),
      after: rendered(text.replace(...edit), { ...before, ...after }),
    })
    const pid = await haproxy.pid()
    const results = await runPlan(haproxy, found)
    expect(results.filter((result) => result.outcome !== 'done')).toEqual([])
    expect(await haproxy.pid()).toBe(pid)
    return found
  }

  async function entries(what: 'map' | 'acl', name: string, from = haproxy): Promise<string[]> {
    const answer = await from.socket(`show ${what} ${from.folder}/${name}`)
    return answer
      .split('\n')
      .map((line) => line.replace(/^0x\w+ /, ''))
      .filter((line) => line !== '')
  }

  test.each([
    ['one value', 'a.test other\nb.test other\n', 'one value'],
    ['a value with blanks and `;`', 'a.test some thing; \\o/\nb.test other\n', 'one value'],
    ['an entry more', 'a.test web\nb.test other\nc.test web\n', '2 entries → 3'],
    ['an entry less', 'b.test other\n', '2 entries → 1'],
    ['no entry left', '', '2 entries → 0'],
    ['another order', 'b.test other\na.test web\n', 'hosts.map: another order'],
    ['another key', 'a.test web\nc.test other\n', 'hosts.map: 1 entry replaced'],
    ['one entry left', 'a.test web\n', '2 entries → 1'],
    [
      'more than one buffer',
      Array.from({ length: 2_000 }, (_, index) => `host${index}.test web\n`).join(''),
      '2 entries → 2,000',
    ],
  ])('a map with %s is filled in a transaction', async (_, text, summary) => {
    const { changes } = await plan({ 'hosts.map': text })

    expect(changes.map((change) => `${change.class} ${change.kind}`)).toEqual(['map map'])
    expect(changes[0]!.summary).toContain(summary)
    expect(await entries('map', 'hosts.map')).toEqual(
      text.split('\n').filter((line) => line !== ''),
    )
  })

  const large = Array.from({ length: 100_000 }, (_, index) => `key${index} value\n`).join('')

  test.each([
    [
      'blanks, signs and what looks like a comment',
      'hosts.map',
      ' a.test   some  thing \t \r\n\t# is a key\n#a comment\n\nb\\;c x;\\y <<\n"q" "v" # w\na.test again\n',
    ],
    ['one value that ends like a payload', 'hosts.map', 'a.test <<\nb.test other\n'],
    ['100,000 entries', 'hosts.map', large],
    ['no line feed at its end', 'hosts.map', 'a.test x'],
    ['addresses', 'blocked.acl', '  10.0.0.9\r\n#c\n\n2001:db8::/32\n10.0.0.9\n'],
    ['paths', 'paths.acl', ' /A b \t\n\t#x\n/c;d\\e <<\n"q"\n'],
    ['values that are not asked for', 'values.map', 'x 1\ny  2 3\n'],
  ])('a file with %s holds what a new worker would read', async (_, name, text) => {
    const { changes } = await plan({ [name]: text })
    await using fresh = await startHaproxy({
      binary,
      config: (at) => {
        writeAll(at, { ...before, [name]: text })
        return config(at)
      },
    })

    expect(changes).toMatchObject([{ class: 'map' }])
    const what = name.endsWith('.map') ? 'map' : 'acl'
    expect(await entries(what, name)).toEqual(await entries(what, name, fresh))
  })

  test.each([
    ['a section', ['backend other', 'backend other\nbackend third'], 'reload file'],
    ['a line', ['maxconn 1000', 'maxconn 1000\n  nbthread 1'], 'map map'],
  ] as const)('a map that comes with %s that is new', async (_, edit, expected) => {
    const { changes } = await plan({ 'hosts.map': 'a.test third\n' }, edit)

    expect(changes.map((change) => `${change.class} ${change.kind}`)).toContain(expected)
  })

  test('a key without a value comes with a reload', async () => {
    const { changes } = await plan({ 'hosts.map': 'a.test web\nb.test\n' })

    expect(inWords(changes)).toMatchObject([
      { class: 'reload', reason: expect.stringMatching(/: b\.test$/) },
    ])
  })

  test('comments in a map are not seen by HAProxy', async () => {
    expect(
      (await plan({ 'hosts.map': '# hosts\n\na.test web\n  b.test other\n' })).changes,
    ).toEqual([])
  })

  test('the entries of an ACL file are replaced', async () => {
    const { changes } = await plan({ 'blocked.acl': '10.0.0.1\n10.9.0.0/16\n' })

    expect(changes.map((change) => `${change.class} ${change.kind}`)).toEqual(['map acl-file'])
    expect(await entries('acl', 'blocked.acl')).toEqual(['10.0.0.1', '10.9.0.0/16'])
  })

  test('an ACL entry that HAProxy refuses leaves the ACL as it was, and is reported', async () => {
    const text = config(haproxy)
    const found = await planFor(haproxy, {
      before: rendered(text, before),
      after: rendered(text, { ...before, 'blocked.acl': '10.0.0.7\nnonsense\n' }),
    })

    const [result] = await runPlan(haproxy, found)

    expect(result).toMatchObject({ outcome: 'refused' })
    expect(result!.detail).toContain("'nonsense' is not a valid IPv4 or IPv6 address")
    expect(await entries('acl', 'blocked.acl')).toEqual(['10.0.0.1', '10.0.0.2'])
  })

  test('a page for errors is read only at a start', async () => {
    const { changes } = await plan({ 'page.http': 'HTTP/1.0 503 Later\r\n\r\n' })

    expect(changes).toMatchObject([{ class: 'reload', kind: 'file' }])
  })

  test.each([
    ['maxconn 1000', 'maxconn 900', 'runtime global-maxconn', /^Maxconn: 900$/m],
    ['maxconn 1000', 'maxconn 100000', 'reload global-line', /^Maxconn: 1000$/m],
    ['maxconnrate 500', 'maxconnrate 77', 'runtime global-rate', /^ConnRateLimit: 77$/m],
    ['  maxconnrate 500\n', '', 'runtime global-rate', /^ConnRateLimit: 0$/m],
    [
      'maxconnrate 500',
      'maxconnrate 500\n  maxsessrate 88\n  maxsslrate 99',
      'runtime global-rate, runtime global-rate',
      /^SessRateLimit: 88$/m,
    ],
  ])('global: %j → %j is %s', async (from, to, words, shown) => {
    const { changes } = await plan({}, [from, to])

    expect(changes.map((change) => `${change.class} ${change.kind}`).join(', ')).toBe(words)
    expect(await haproxy.socket('show info')).toMatch(shown)
  })

  test('profiling of tasks, and its end', async () => {
    const shown = /^Per-task CPU profiling\s+: (auto|on|off)/m
    const unset = shown.exec(await haproxy.socket('show profiling status'))![1]
    const text = config(haproxy)
    const on = text.replace('maxconn 1000', 'maxconn 1000\n  profiling.tasks on')

    expect(
      (await plan({}, ['maxconn 1000', 'maxconn 1000\n  profiling.tasks on'])).changes,
    ).toMatchObject([{ class: 'runtime', kind: 'global-profiling' }])
    expect(shown.exec(await haproxy.socket('show profiling status'))![1]).toBe('on')
    const files = {
      before: rendered(text, before),
      applied: rendered(on, before),
      after: rendered(text, before),
    }
    const back = await planFor(haproxy, files)
    expect((await runPlan(haproxy, back)).map((result) => result.outcome)).toEqual(['done'])
    expect(shown.exec(await haproxy.socket('show profiling status'))![1]).toBe(unset)
  })

  test('the limit of a frontend, its end and return, and what its limit becomes meanwhile', async () => {
    const text = config(haproxy)
    const ways = [
      'maxconn 100',
      'maxconn 50',
      'maxconn 50\n  disabled',
      'maxconn 70\n  disabled',
      'maxconn 70',
    ]
    const files = ways.map((lines) => rendered(text.replace('maxconn 100\n', `${lines}\n`), before))
    const kinds: string[] = []
    const shown: string[] = []

    for (const [index, after] of files.entries()) {
      const applied = files[index - 1] ?? after
      const found = await planFor(haproxy, { before: files[0]!, applied, after })
      const results = await runPlan(haproxy, found)
      expect(results.filter((result) => result.outcome !== 'done')).toEqual([])
      expect(found).toMatchObject({ drift: [] })
      kinds.push(found.changes.map((change) => `${change.class} ${change.kind}`).join())
      const status = /^front,FRONTEND,,,0,\d+,(\d+),.*,(OPEN|PAUSED),/m
      const [, limit, state] = status.exec(await haproxy.socket('show stat -1 1 -1'))!
      shown.push(`${limit} ${state}`)
    }

    const [limit, state] = ['runtime frontend-maxconn', 'runtime frontend-state']
    expect(kinds).toEqual(['', limit, state, limit, state])
    expect(shown).toEqual(['100 OPEN', '50 OPEN', '50 PAUSED', '70 PAUSED', '70 OPEN'])
  })
})
