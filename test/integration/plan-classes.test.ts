import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { haproxyBinaries } from '../support/haproxy/haproxy-binaries.ts'
import { startHaproxy, type HaproxyPlaces, type TestHaproxy } from '../support/haproxy/haproxy.ts'
import { planFor, rendered, runPlan } from '../support/worlds/plan-world.ts'

const base = `backend web
  balance roundrobin
  default-server inter 2s
  server a 127.0.0.1:1 weight 10 check maxconn 5
  server b 127.0.0.1:2 check
  server c 127.0.0.1:3
  server d 127.0.0.1:4 disabled
  server e [::1]:5
backend fixed
  balance static-rr
  server a 127.0.0.1:1
  server b 127.0.0.1:2
backend tracked
  server a 127.0.0.1:1 check
  server b 127.0.0.1:2 track a
  server c 127.0.0.1:3
  use-server c if { path / }
backend named
  cookie c insert dynamic
  dynamic-cookie-key first
  server a localhost:1 resolvers dns init-addr none
  server b 127.0.0.1:2
  server-template t 1-2 127.0.0.1:9
backend checked
  balance static-rr
  server a 127.0.0.1:1 check inter 1h port 81 addr 127.0.0.5
  server b 127.0.0.1:1 agent-check agent-port 9 agent-inter 1h
  server c 127.0.0.1:1 check inter 1h agent-check agent-port 9 agent-inter 1h port 81 addr 127.0.0.5
  server d 127.0.0.1:1 check inter 1h observe layer4
  server e 127.0.0.1:1 disabled check inter 1h
  server f 127.0.0.1:1 minconn 2 maxconn 5
  server g 127.0.0.1:1 minconn 2
listen both
  bind unix@FOLDER/both.sock
  maxconn 20
  server a 127.0.0.1:1 maxconn 3
resolvers dns
  nameserver n 127.0.0.1:53
frontend front
  bind unix@FOLDER/front.sock
  maxconn 100
  default_backend web
`

interface Row {
  readonly what: string
  /** Replacements in `base`, one after the other. */
  readonly edits: readonly (readonly [string, string])[]
  readonly changes: readonly string[]
  /** What `show servers state` has to say afterwards, by server; `null` for one that is gone. */
  readonly state?: Readonly<Record<string, string | null>>
  readonly isOneWay?: true
  /** The versions that it is about, where it is not all of them. */
  readonly since?: string
  readonly until?: string
}

const rows: readonly Row[] = [
  { what: 'nothing', edits: [], changes: [] },
  {
    what: 'comments, blanks and the order of lines that do not depend on one another',
    edits: [
      [
        '  balance roundrobin\n  default-server inter 2s\n',
        '  # new\n\n  default-server   inter 2s  # x\n  balance "roundrobin"\n',
      ],
    ],
    changes: [],
  },
  {
    what: 'the order of options',
    edits: [['weight 10 check maxconn 5', 'maxconn 5 check weight 10']],
    changes: [],
  },
  {
    what: 'an address',
    edits: [['a 127.0.0.1:1 weight', 'a 127.0.0.9:11 weight']],
    changes: ['runtime server-address'],
    state: { 'web/a': '127.0.0.9:11 ready 10' },
  },
  {
    what: 'an IPv4 address that becomes an IPv6 one',
    edits: [['a 127.0.0.1:1 weight', 'a [2001:DB8::0:1]:11 weight']],
    changes: ['runtime server-address'],
    state: { 'web/a': '2001:db8::1:11 ready 10' },
  },
  { what: 'an IPv6 address in another spelling', edits: [['[::1]:5', '[0:0::1]:5']], changes: [] },
  {
    what: 'a weight',
    edits: [['weight 10', 'weight 20']],
    changes: ['runtime server-weight'],
    state: { 'web/a': '127.0.0.1:1 ready 20' },
  },
  {
    what: 'a weight by default-server',
    edits: [['inter 2s', 'inter 2s weight 3']],
    changes: [
      'runtime server-weight',
      'runtime server-weight',
      'runtime server-weight',
      'runtime server-weight',
    ],
    state: { 'web/a': '127.0.0.1:1 ready 10', 'web/b': '127.0.0.1:2 ready 3' },
  },
  {
    what: 'a weight where the balancing is fixed',
    edits: [
      [
        'backend fixed\n  balance static-rr\n  server a 127.0.0.1:1',
        'backend fixed\n  balance static-rr\n  server a 127.0.0.1:1 weight 3',
      ],
    ],
    changes: ['reload server-options'],
  },
  {
    what: 'maintenance',
    edits: [['b 127.0.0.1:2 check', 'b 127.0.0.1:2 check disabled']],
    changes: ['runtime server-state'],
    state: { 'web/b': '127.0.0.1:2 maint 1' },
  },
  {
    what: 'the end of maintenance',
    edits: [[' disabled', '']],
    changes: ['runtime server-state'],
    state: { 'web/d': '127.0.0.1:4 ready 1' },
  },
  {
    what: 'a slot that is emptied: nobody is sent to its new address',
    edits: [['c 127.0.0.1:3\n  server d', 'c 127.0.0.9:1 disabled\n  server d']],
    changes: ['runtime server-state', 'runtime server-address'],
    state: { 'web/c': '127.0.0.9:1 maint 1' },
  },
  {
    what: 'a slot that is taken: nobody is sent to its old address',
    edits: [['d 127.0.0.1:4 disabled', 'd 127.0.0.9:4']],
    changes: ['runtime server-address', 'runtime server-state'],
    state: { 'web/d': '127.0.0.9:4 ready 1' },
  },
  {
    what: 'the connections of a server',
    edits: [['maxconn 5', 'maxconn 50']],
    changes: ['runtime server-maxconn'],
  },
  {
    what: 'no limit of connections any more',
    edits: [[' maxconn 5', '']],
    changes: ['runtime server-maxconn'],
  },
  {
    what: 'a new server',
    edits: [['backend fixed', '  server n 127.0.0.1:7 weight 3 check\nbackend fixed']],
    changes: ['runtime server add'],
    state: { 'web/n': '127.0.0.1:7 ready 3' },
  },
  {
    what: 'a new server without checks, in maintenance',
    edits: [['backend fixed', '  server n 127.0.0.1:7 disabled\nbackend fixed']],
    changes: ['runtime server add'],
    state: { 'web/n': '127.0.0.1:7 maint 1' },
  },
  {
    what: 'a new server with options in quotes',
    edits: [
      [
        'backend fixed',
        '  server n 127.0.0.1:7 agent-check agent-port 9 agent-send "a; b\\\\c"\nbackend fixed',
      ],
    ],
    changes: ['runtime server add'],
    state: { 'web/n': '127.0.0.1:7 ready 1' },
  },
  {
    what: 'a new server on a unix socket',
    edits: [['backend fixed', '  server n unix@/tmp/none.sock\nbackend fixed']],
    changes: ['runtime server add'],
  },
  {
    what: 'a new server by name',
    edits: [['backend fixed', '  server n localhost:7\nbackend fixed']],
    changes: ['reload server add'],
  },
  {
    what: 'a new server with an option that HAProxy reads only at a start',
    edits: [['backend fixed', '  server n 127.0.0.1:7 redir http://x\nbackend fixed']],
    changes: ['reload server add'],
  },
  {
    what: 'a new server where the balancing is fixed',
    edits: [['backend tracked', '  server n 127.0.0.1:7\nbackend tracked']],
    changes: ['reload server add'],
  },
  {
    what: 'a new server that tracks one of the file',
    edits: [['  use-server', '  server n 127.0.0.1:7 track a\n  use-server']],
    changes: ['runtime server add'],
  },
  {
    what: 'a server less',
    edits: [['  server c 127.0.0.1:3\n  server d', '  server d']],
    changes: ['runtime server remove'],
    state: { 'web/c': null },
  },
  {
    what: 'a server in maintenance less',
    edits: [['  server d 127.0.0.1:4 disabled\n', '']],
    changes: ['runtime server remove'],
    state: { 'web/d': null },
  },
  {
    what: 'a server less that another tracks',
    edits: [
      [
        'backend tracked\n  server a 127.0.0.1:1 check\n  server b 127.0.0.1:2 track a\n',
        'backend tracked\n  server b 127.0.0.1:2\n',
      ],
    ],
    changes: ['reload server-options', 'reload server remove'],
  },
  {
    what: 'a renamed server',
    edits: [['server c 127.0.0.1:3\n  server d', 'server renamed 127.0.0.1:3\n  server d']],
    changes: ['runtime server add', 'runtime server remove'],
    state: { 'web/c': null, 'web/renamed': '127.0.0.1:3 ready 1' },
  },
  {
    what: 'an option that needs the server to be made anew',
    edits: [['b 127.0.0.1:2 check', 'b 127.0.0.1:2 check fall 7']],
    changes: ['runtime server change'],
    state: { 'web/b': '127.0.0.1:2 ready 1' },
  },
  {
    what: 'an option for all servers at once',
    edits: [['inter 2s', 'inter 3s']],
    changes: Array.from({ length: 5 }, () => 'reload server-options'),
  },
  {
    what: 'a server that tracks another less',
    edits: [['  server b 127.0.0.1:2 track a\n', '']],
    changes: ['runtime server remove'],
    state: { 'tracked/b': null },
  },
  {
    what: 'another name for resolvers',
    edits: [['a localhost:1', 'a other.test:1']],
    changes: ['runtime server-fqdn'],
  },
  {
    what: 'a server less that resolvers hold on to',
    edits: [['  server a localhost:1 resolvers dns init-addr none\n', '']],
    changes: ['reload server remove'],
  },
  {
    what: 'a template that grows',
    edits: [['t 1-2', 't 1-4']],
    changes: ['runtime server add', 'runtime server add'],
    state: { 'named/t4': '127.0.0.1:9 ready 1' },
  },
  {
    what: 'a template that shrinks',
    edits: [['t 1-2', 't 1']],
    changes: ['runtime server remove'],
    state: { 'named/t2': null },
  },
  {
    what: 'another key for cookies',
    edits: [['key first', 'key second']],
    changes: ['runtime backend-cookie-key'],
  },
  {
    what: 'cookies that are dynamic no more',
    edits: [['insert dynamic', 'insert']],
    changes: ['runtime backend-dynamic-cookie'],
  },
  {
    what: 'cookies that are dynamic no more, and their key',
    edits: [['insert dynamic\n  dynamic-cookie-key first', 'insert']],
    changes: ['runtime backend-dynamic-cookie'],
  },
  {
    what: 'other cookies',
    edits: [['insert dynamic', 'rewrite']],
    changes: ['reload backend-line'],
  },
  {
    what: 'a key without dynamic cookies',
    edits: [['backend fixed\n', 'backend fixed\n  dynamic-cookie-key k\n']],
    changes: ['runtime backend-cookie-key'],
    isOneWay: true,
  },
  {
    what: 'another weight where an agent goes by it',
    edits: [['b 127.0.0.1:1 agent-check', 'b 127.0.0.1:1 weight 5 agent-check']],
    changes: ['reload server-options'],
  },
  { what: 'a bind line', edits: [['front.sock', 'other.sock']], changes: ['reload bind'] },
  {
    what: 'a new backend',
    edits: [['backend fixed', 'backend more\n  server a 127.0.0.1:1\nbackend fixed']],
    changes: ['reload section'],
  },
  {
    what: 'a backend less',
    edits: [[/backend tracked[^]*?(?=backend named)/.exec(base)![0], '']],
    changes: ['reload section'],
  },
  {
    what: 'another balancing',
    edits: [['balance roundrobin', 'balance leastconn']],
    changes: ['reload backend-line'],
  },
  {
    what: 'a new server beside a reload',
    edits: [
      ['front.sock', 'other.sock'],
      ['backend fixed', '  server n 127.0.0.1:7\nbackend fixed'],
    ],
    changes: ['runtime server add', 'reload bind'],
    state: { 'web/n': '127.0.0.1:7 ready 1' },
  },
  {
    what: 'a server less beside a reload',
    edits: [
      ['front.sock', 'other.sock'],
      ['  server c 127.0.0.1:3\n  server d', '  server d'],
    ],
    changes: ['runtime server remove', 'reload bind'],
    state: { 'web/c': '127.0.0.1:3 drain 1' },
  },
  {
    what: 'checks that end',
    edits: [['a 127.0.0.1:1 check inter 1h', 'a 127.0.0.1:1 inter 1h']],
    changes: ['runtime server-check'],
    state: { 'checked/a': '127.0.0.1:1 ready 1 check off 127.0.0.5:81 agent off 127.0.0.5:81' },
  },
  {
    what: 'checks that end in maintenance',
    edits: [['disabled check inter 1h', 'disabled inter 1h']],
    changes: ['runtime server-check'],
    state: { 'checked/e': '127.0.0.1:1 maint 1 check off -:0 agent off -:0' },
  },
  {
    what: 'checks that end where connections are observed',
    edits: [['check inter 1h observe', 'inter 1h observe']],
    changes: ['reload server-options'],
  },
  {
    what: 'an agent that ends',
    edits: [['b 127.0.0.1:1 agent-check', 'b 127.0.0.1:1']],
    changes: ['runtime server-agent'],
    state: { 'checked/b': '127.0.0.1:1 ready 1 check off -:0 agent off -:9' },
  },
  {
    what: 'checks and an agent that end',
    edits: [['c 127.0.0.1:1 check inter 1h agent-check', 'c 127.0.0.1:1 inter 1h']],
    changes: ['runtime server-check', 'runtime server-agent'],
    state: { 'checked/c': '127.0.0.1:1 ready 1 check off 127.0.0.5:81 agent off 127.0.0.5:9' },
  },
  {
    what: 'checks where there were none',
    edits: [['b 127.0.0.1:1 agent-check', 'b 127.0.0.1:1 check agent-check']],
    changes: ['reload server-options'],
  },
  {
    what: 'another port of checks',
    edits: [['port 81 addr 127.0.0.5\n  server b', 'port 82 addr 127.0.0.5\n  server b']],
    changes: ['runtime server-check-port'],
    state: { 'checked/a': '127.0.0.1:1 ready 1 check on 127.0.0.5:82 agent off 127.0.0.5:81' },
  },
  {
    what: 'no port of checks any more',
    edits: [['port 81 addr 127.0.0.5\n  server b', 'addr 127.0.0.5\n  server b']],
    changes: ['runtime server-check-port'],
    state: { 'checked/a': '127.0.0.1:1 ready 1 check on 127.0.0.5:0 agent off 127.0.0.5:81' },
  },
  {
    what: 'another address of checks',
    edits: [['addr 127.0.0.5\n  server b', 'addr 127.0.0.6\n  server b']],
    until: '3.3',
    changes: ['runtime server-check-addr'],
    state: { 'checked/a': '127.0.0.1:1 ready 1 check on 127.0.0.6:81 agent off 127.0.0.5:81' },
  },
  {
    what: 'another address of checks, which HAProxy cannot read',
    edits: [['addr 127.0.0.5\n  server b', 'addr 127.0.0.6\n  server b']],
    since: '3.4',
    changes: ['reload server-options'],
  },
  {
    what: 'another address of checks and of the agent',
    edits: [['addr 127.0.0.5\n  server d', 'addr 127.0.0.6\n  server d']],
    until: '3.3',
    changes: ['runtime server-check-addr'],
    state: { 'checked/c': '127.0.0.1:1 ready 1 check on 127.0.0.6:81 agent on 127.0.0.6:9' },
  },
  {
    what: 'a limit that moves',
    edits: [['minconn 2 maxconn 5', 'minconn 2 maxconn 9']],
    changes: ['runtime server-maxconn'],
  },
  {
    what: 'a limit that would begin to move',
    edits: [['g 127.0.0.1:1 minconn 2', 'g 127.0.0.1:1 minconn 2 maxconn 9']],
    changes: ['reload server-options'],
  },
  {
    what: 'a limit that would no longer move',
    edits: [['minconn 2 maxconn 5', 'minconn 2']],
    changes: ['reload server-options'],
  },
  {
    what: 'the connections of a server of a listen',
    edits: [['maxconn 3', 'maxconn 4']],
    changes: ['runtime server-maxconn'],
  },
  // Last, because there is no way back but a reload.
  {
    what: 'a server less where the balancing is fixed',
    edits: [['  balance static-rr\n  server a 127.0.0.1:1\n', '  balance static-rr\n']],
    changes: ['runtime server remove'],
    isOneWay: true,
    state: { 'fixed/a': null },
  },
]

function config(at: HaproxyPlaces, body: string): string {
  return `global
${at.globalLines}defaults
  mode http
  timeout connect 1s
  timeout client 5s
  timeout server 5s
${body.replaceAll('FOLDER', at.folder)}`
}

function edit(row: Row): string {
  let text = base
  for (const [from, to] of row.edits) {
    expect(text).toContain(from)
    text = text.replace(from, () => to)
  }
  return text
}

describe.each(haproxyBinaries())('HAProxy $version: what a change costs', (binary) => {
  let haproxy: TestHaproxy
  beforeAll(async () => {
    haproxy = await startHaproxy({
      config: (at) => rendered(config(at, base)).files[0]!.text,
      binary,
    })
  })
  afterAll(() => haproxy.stop())

  test.each(rows.filter((row) => isAbout(row, binary.version)))('$what: $changes', async (row) => {
    const before = rendered(config(haproxy, base))
    const after = rendered(config(haproxy, edit(row)))
    const pid = await haproxy.pid()

    const plan = await planFor(haproxy, { before, after })
    const results = await runPlan(haproxy, plan)

    expect(plan.changes.map(word)).toEqual(row.changes)
    expect(results.filter((result) => result.outcome !== 'done')).toEqual([])
    expect(await haproxy.pid()).toBe(pid)
    await expect.poll(() => states(haproxy)).toMatchObject(row.state ?? {})
    const isLive = plan.changes.every((change) => change.class === 'runtime')
    if (isLive) {
      const again = await planFor(haproxy, { before, applied: after, after })
      expect(again).toMatchObject({ changes: [], drift: [] })
    }
    if (row.isOneWay === true) return
    // The way back has to be open too: the next row starts from the same place.
    const back = await planFor(haproxy, {
      before,
      ...(isLive && { applied: after }),
      after: before,
      settings: { drift: 'reset' },
    })
    if (isLive) expect(back.changes.filter((change) => change.class !== 'runtime')).toEqual([])
    const undone = await runPlan(haproxy, back)
    expect(undone.filter((result) => result.outcome !== 'done')).toEqual([])
    expect(await planFor(haproxy, { before, after: before })).toMatchObject({
      changes: [],
      drift: [],
    })
  })
})

function isAbout({ since = '0', until = '99' }: Row, version: string): boolean {
  return Number(since) <= Number(version) && Number(version) <= Number(until)
}

describe.each(haproxyBinaries())('HAProxy $version: cookies', (binary) => {
  test('a server that is added has the cookie that it would have after a reload', async () => {
    const text = base.replace('t 1-2', 't 1-3')
    await using haproxy = await startHaproxy({
      config: (at) => rendered(config(at, base)).files[0]!.text,
      binary,
    })
    await using fresh = await startHaproxy({
      config: (at) => rendered(config(at, text)).files[0]!.text,
      binary,
    })
    const before = rendered(config(haproxy, base))

    await runPlan(
      haproxy,
      await planFor(haproxy, { before, after: rendered(config(haproxy, text)) }),
    )

    const expected = /^named,t3,.*,127\.0\.0\.1:9,([0-9a-f]{16}),/m
    const [, cookie] = expected.exec(await fresh.socket('show stat'))!
    expect(expected.exec(await haproxy.socket('show stat'))?.[1]).toBe(cookie)
  })
})

function word(change: { class: string; kind: string; action: string }): string {
  return change.kind === 'server'
    ? `${change.class} server ${change.action}`
    : `${change.class} ${change.kind}`
}

/** The servers whose rows say what becomes of their checks. */
const checked = new Set(
  rows.flatMap((row) => Object.keys(row.state ?? {}).filter((path) => path.startsWith('checked/'))),
)

/** What `show servers state` tells of them, as far as the rows do. */
function checksOf(cells: readonly string[]): string {
  const [check, agent] = [cells[13], cells[14]].map((bits) =>
    (Number(bits) & 4) !== 0 ? 'on' : 'off',
  )
  return ` check ${check} ${cells[22]}:${cells[21]} agent ${agent} ${cells[23]}:${cells[24]}`
}

async function states(haproxy: TestHaproxy): Promise<Record<string, string | null>> {
  const found: Record<string, string | null> = {}
  for (const row of rows) for (const name of Object.keys(row.state ?? {})) found[name] = null
  for (const line of (await haproxy.socket('show servers state')).split('\n')) {
    const cells = line.split(' ')
    if (cells.length < 20 || line.startsWith('#')) continue
    const admin = Number(cells[6])
    const isReady = (admin & 9) === 0
    const state = isReady ? 'ready' : ['maint', 'drain'][admin & 1 ? 0 : 1]
    const path = `${cells[1]}/${cells[3]}`
    const shown = `${cells[4]}:${cells[18]} ${state} ${cells[7]}`
    found[path] = checked.has(path) ? `${shown}${checksOf(cells)}` : shown
  }
  return found
}
