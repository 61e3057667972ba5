import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { haproxyBinaries } from '../support/haproxy/haproxy-binaries.ts'
import { startHaproxy, type HaproxyPlaces } from '../support/haproxy/haproxy.ts'
import { planFor, rendered, runPlan } from '../support/worlds/plan-world.ts'
import { hasOpenssl, shownName } from '../support/self-signed.ts'

type Files = Readonly<Record<string, string>>

const folder = mkdtempSync(join(tmpdir(), 'hap-certs-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Row {
  readonly what: string
  /** What follows `ssl` on each bind line. */
  readonly binds: readonly string[]
  /** Names of certificates stand for their content; `NAME cert` and `NAME key` for a part of it. */
  readonly before: Files
  readonly after: Files
  readonly changes: readonly string[]
  /** Where a version does it otherwise. */
  readonly old?: readonly string[]
}

function list(...names: readonly string[]): string {
  return names.map((name) => `FOLDER/${name}\n`).join('')
}

const one = { 'a.pem': 'a' }
const live = ['certificate certificate']
const liveList = ['certificate crt-list']
const reload = ['reload file']

const rows: readonly Row[] = [
  {
    what: 'a certificate and its key, renewed',
    binds: ['crt FOLDER/a.pem'],
    before: { 'a.pem': 'a cert', 'a.pem.key': 'a key' },
    after: { 'a.pem': 'b cert', 'a.pem.key': 'b key' },
    changes: live,
  },
  {
    what: 'a certificate of another ending, renewed',
    binds: ['crt FOLDER/a.crt'],
    before: { 'a.crt': 'a' },
    after: { 'a.crt': 'b' },
    changes: live,
    old: reload,
  },
  {
    what: 'a certificate and its key, new in a list',
    binds: ['crt-list FOLDER/list'],
    before: { ...one, list: list('a.pem') },
    after: { ...one, list: list('a.pem', 'b.pem'), 'b.pem': 'b cert', 'b.pem.key': 'b key' },
    changes: liveList,
  },
  {
    what: 'a certificate that was there, and in no list',
    binds: ['crt-list FOLDER/list'],
    before: { ...one, 'b.pem': 'b', list: list('a.pem') },
    after: { ...one, 'b.pem': 'b', list: list('a.pem', 'b.pem') },
    changes: liveList,
  },
  {
    what: 'a certificate that goes from a list, with its file',
    binds: ['crt-list FOLDER/list'],
    before: { ...one, 'b.pem': 'b', list: list('a.pem', 'b.pem') },
    after: { ...one, list: list('a.pem') },
    changes: liveList,
  },
  {
    what: 'a certificate that goes from a list, with its file, which has another use',
    binds: ['crt-list FOLDER/list', 'crt-list FOLDER/list2'],
    before: { ...one, 'b.pem': 'b', list: list('a.pem', 'b.pem'), list2: list('a.pem', 'b.pem') },
    after: { ...one, list: list('a.pem'), list2: list('a.pem') },
    changes: [...liveList, ...liveList],
  },
  {
    what: 'a new certificate in two lists',
    binds: ['crt-list FOLDER/list', 'crt-list FOLDER/list2'],
    before: { ...one, list: list('a.pem'), list2: list('a.pem') },
    after: { ...one, 'b.pem': 'b', list: list('a.pem', 'b.pem'), list2: list('a.pem', 'b.pem') },
    changes: [...liveList, ...liveList],
  },
  {
    what: 'a list that says something else of a certificate',
    binds: ['crt-list FOLDER/list'],
    before: { ...one, 'b.pem': 'b', list: list('a.pem', 'b.pem') },
    after: { ...one, 'b.pem': 'b', list: list('a.pem', 'b.pem c.test') },
    changes: reload,
  },
  {
    what: 'a list in another order',
    binds: ['crt-list FOLDER/list'],
    before: { ...one, 'b.pem': 'b', 'c.pem': 'c', list: list('a.pem', 'b.pem', 'c.pem') },
    after: { ...one, 'b.pem': 'b', 'c.pem': 'c', list: list('a.pem', 'c.pem', 'b.pem') },
    changes: reload,
  },
  {
    what: 'a certificate, new in a folder',
    binds: ['crt FOLDER/d'],
    before: { 'd/a.pem': 'a' },
    after: { 'd/a.pem': 'a', 'd/b.pem': 'b' },
    changes: live,
  },
  {
    what: 'a certificate and its key, new in a folder',
    binds: ['crt FOLDER/d'],
    before: { 'd/a.pem': 'a' },
    after: { 'd/a.pem': 'a', 'd/b.pem': 'b cert', 'd/b.pem.key': 'b key' },
    changes: live,
  },
  {
    what: 'a certificate that comes first in a folder',
    binds: ['crt FOLDER/d'],
    before: { 'd/b.pem': 'b' },
    after: { 'd/a.pem': 'a', 'd/b.pem': 'b' },
    changes: reload,
  },
  {
    what: 'the first certificate of a folder less',
    binds: ['crt FOLDER/d'],
    before: { 'd/a.pem': 'a', 'd/b.pem': 'b' },
    after: { 'd/b.pem': 'b' },
    changes: reload,
  },
  {
    what: 'the last certificate of a folder less',
    binds: ['crt FOLDER/d'],
    before: { 'd/a.pem': 'a', 'd/b.pem': 'b' },
    after: { 'd/a.pem': 'a' },
    changes: live,
  },
]

describe.runIf(hasOpenssl).each(haproxyBinaries())(
  'HAProxy $version: certificates and the files around them',
  (binary) => {
    test.each(rows)('$what: $changes', async (row) => {
      await using haproxy = await start(row, row.before)
      const text = config(haproxy, row)

      const plan = await planFor(haproxy, {
        before: rendered(text, contents(row.before, haproxy)),
        after: rendered(text, contents(row.after, haproxy)),
      })
      const results = await runPlan(haproxy, plan)

      const expected = Number(binary.version) < 3 ? (row.old ?? row.changes) : row.changes
      expect(plan.changes.map((change) => `${change.class} ${change.kind}`)).toEqual(expected)
      expect(results.filter((result) => result.outcome !== 'done')).toEqual([])
      if (plan.changes.some((change) => change.class === 'reload')) return
      await using fresh = await start(row, row.after)
      expect(await shown(haproxy, row)).toEqual(await shown(fresh, row))
    })

    function start(row: Row, files: Files) {
      return startHaproxy({
        binary,
        ports: ['0', '1'],
        config: (at) => {
          for (const [name, text] of Object.entries(contents(files, at))) {
            mkdirSync(dirname(join(at.folder, name)), { recursive: true })
            writeFileSync(join(at.folder, name), text)
          }
          return rendered(config(at, row)).files[0]!.text
        },
      })
    }
  },
)

test.runIf(!hasOpenssl)('certificate files: left out, because there is no openssl here', () => {
  expect(hasOpenssl).toBe(false)
})

function config(at: HaproxyPlaces, { binds }: Row): string {
  const lines = binds.map(
    (bind, index) => `  bind 127.0.0.1:${at.port(String(index))} ssl ${bind}\n`,
  )
  const text = `defaults\n  mode http\n  timeout connect 1s\n  timeout client 5s\n  timeout server 5s\nfrontend site\n${lines.join('')}`
  return `global\n${at.globalLines}${text.replaceAll('FOLDER', at.folder)}`
}

function contents(files: Files, at: HaproxyPlaces): Files {
  const found: Record<string, string> = {}
  for (const [name, text] of Object.entries(files)) {
    const [, who = '', part] = /^([abc])(?: (cert|key))?$/.exec(text) ?? []
    found[name] = who === '' ? text.replaceAll('FOLDER', at.folder) : certificate(who, part)
  }
  return found
}

/** A self-signed certificate with its key, or one of both. */
function certificate(name: string, part?: string): string {
  const path = join(folder, name)
  try {
    readFileSync(`${path}.cert`)
  } catch {
    execFileSync(
      'openssl',
      [
        'req',
        '-x509',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:P-256',
        '-nodes',
        '-days',
        '3650',
        '-subj',
        `/CN=${name}.test`,
        '-keyout',
        `${path}.key`,
        '-out',
        `${path}.cert`,
      ],
      { stdio: 'ignore' },
    )
  }
  const [cert, key] = ['cert', 'key'].map((each) => readFileSync(`${path}.${each}`, 'utf8'))
  if (part !== undefined) return part === 'cert' ? cert! : key!
  return `${cert}${key}`
}

/** The certificates that clients of these names are shown. */
function shown(at: HaproxyPlaces, { binds }: Row): Promise<readonly string[]> {
  const names = ['a.test', 'b.test', 'c.test', 'x']
  const ports = [...binds.keys()].map((index) => at.port(String(index)))
  return Promise.all(
    ports.flatMap((port) => names.map(async (name) => `${name}: ${await shownName(port, name)}`)),
  )
}
