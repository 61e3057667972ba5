import { describe, expect, test } from 'vitest'
import { haproxyBinaries } from '../support/haproxy/haproxy-binaries.ts'
import { startHaproxy, type HaproxyPlaces, type TestHaproxy } from '../support/haproxy/haproxy.ts'
import { planFor, rendered, runPlan } from '../support/worlds/plan-world.ts'
import { inWords } from '../support/running.ts'
import { runningPicture } from '../support/running-picture.ts'

const times = '  timeout connect 1s\n  timeout client 5s\n  timeout server 5s\n'

interface Row {
  readonly what: string
  readonly body: string
  readonly edit: readonly [string, string]
  readonly changes: readonly string[]
  /** The last version that takes such a file, where it is not the newest. */
  readonly until?: string
  /** The first one. */
  readonly since?: string
}

const rows: readonly Row[] = [
  {
    what: 'the second of two defaults',
    body: `defaults\n${times}  default-server weight 3\nbackend one\n  server a 127.0.0.1:1\ndefaults\n${times}  default-server weight 5\nbackend two\n  server a 127.0.0.1:1\n`,
    edit: ['weight 5', 'weight 6'],
    changes: ['runtime server-weight two/a'],
  },
  {
    what: 'defaults by name',
    body: `defaults x\n${times}  default-server weight 3\ndefaults y from x\n  default-server inter 3s\ndefaults z\n${times}backend one from y\n  server a 127.0.0.1:1\nbackend two\n  server a 127.0.0.1:1\n`,
    edit: ['weight 3', 'weight 4'],
    changes: ['runtime server-weight one/a'],
  },
  {
    what: 'a default-server between servers',
    body: `defaults\n${times}backend one\n  server a 127.0.0.1:1\n  default-server weight 9\n  server b 127.0.0.1:2\n`,
    edit: ['weight 9', 'weight 8'],
    changes: ['runtime server-weight one/b'],
  },
  {
    what: 'a server of a listen',
    body: `defaults\n${times}listen one\n  bind unix@FOLDER/l.sock\n  server a 127.0.0.1:1\n`,
    edit: ['127.0.0.1:1', '127.0.0.1:2'],
    changes: ['runtime server-address one/a'],
  },
  {
    what: 'a frontend and a backend of one name',
    body: `defaults\n${times}frontend one\n  bind unix@FOLDER/l.sock\n  default_backend one\nbackend one\n  server a 127.0.0.1:1\n`,
    edit: ['127.0.0.1:1', '127.0.0.1:2'],
    changes: ['runtime server-address one/a'],
    until: '3.2',
  },
  {
    what: 'a template by range that moves',
    body: `defaults\n${times}backend one\n  server-template t 2-4 127.0.0.1:1\n`,
    edit: ['2-4', '3-5'],
    changes: ['runtime server one/t5', 'runtime server one/t2'],
  },
  {
    what: 'a template of one',
    body: `defaults\n${times}backend one\n  server-template t 7-7 127.0.0.1:1\n`,
    edit: ['127.0.0.1:1', '127.0.0.1:2'],
    changes: ['runtime server-address one/t7'],
  },
  {
    what: 'a server that a condition leaves out',
    body: `defaults\n${times}backend one\n  server a 127.0.0.1:1\n.if 0\n  server b 127.0.0.1:2\n.endif\n`,
    edit: ['127.0.0.1:2', '127.0.0.1:3'],
    changes: [],
  },
  {
    what: 'a condition that only HAProxy can decide',
    body: `defaults\n${times}backend one\n.if !defined(HAPROXYCTL_NONE)\n  default-server weight 5\n.else\n  default-server weight 6\n.endif\n  server a 127.0.0.1:1\n`,
    edit: ['127.0.0.1:1', '127.0.0.1:2'],
    changes: ['reload server-options one/a'],
  },
  {
    what: 'a condition on defaults for servers',
    body: `defaults\n${times}backend one\n.if !defined(HAPROXYCTL_NONE)\n  default-server weight 5\n.else\n  default-server weight 6\n.endif\n  server a 127.0.0.1:1\n`,
    edit: ['weight 5', 'weight 7'],
    changes: ['reload server-options one/a'],
  },
  {
    what: 'a limit by a variable',
    body: `defaults\n${times}frontend one\n  maxconn "\${A-7}"\n  bind unix@FOLDER/l.sock\n`,
    edit: ['A-7', 'A-8'],
    changes: ['reload frontend-line'],
  },
  {
    what: 'a limit by a condition',
    body: `defaults\n${times}frontend one\n.if defined(HAPROXYCTL_NONE)\n  maxconn 7\n.endif\n  bind unix@FOLDER/l.sock\n`,
    edit: ['maxconn 7', 'maxconn 8'],
    changes: ['reload frontend-line'],
  },
  {
    what: 'an address by a variable',
    body: `defaults\n${times}backend one\n  server a "\${HAPROXYCTL_NONE-127.0.0.1}:1"\n`,
    edit: [':1"', ':2"'],
    changes: ['reload server-options one/a'],
  },
  {
    what: 'words in quotes',
    body: `defaults\n${times}backend one\n  "server" 'a' "127.0.0.1:1" weight\\ 7\n`.replace(
      'weight\\ 7',
      'weight "7"',
    ),
    edit: ['"7"', "'8'"],
    changes: ['runtime server-weight one/a'],
  },
  {
    what: 'a backend that is disabled',
    body: `defaults\n${times}backend one\n  disabled\n  server a 127.0.0.1:1\n`,
    edit: ['127.0.0.1:1', '127.0.0.1:2\n  server b 127.0.0.1:3'],
    changes: [],
  },
  {
    what: 'a backend that is disabled no more',
    body: `defaults\n${times}backend one\n  disabled\n  server a 127.0.0.1:1\n`,
    edit: ['  disabled\n  server a 127.0.0.1:1', '  server a 127.0.0.1:2'],
    changes: ['reload backend-line'],
  },
  {
    what: 'a frontend that defaults disable',
    body: `defaults\n${times}  disabled\nfrontend one\n  enabled\n  bind unix@FOLDER/l.sock\nfrontend two\n  maxconn 5\n  bind unix@FOLDER/m.sock\n`,
    edit: ['maxconn 5', 'maxconn 6'],
    changes: [],
  },
  {
    what: 'ids of a backend and its servers',
    body: `defaults\n${times}backend one\n  id 77\n  server a 127.0.0.1:1 id 9\n  server b 127.0.0.1:2\n`,
    edit: ['127.0.0.1:1', '127.0.0.1:3'],
    changes: ['runtime server-address one/a'],
  },
  {
    what: 'servers of peers',
    body: `defaults\n${times}peers one\n  bind 127.0.0.1:PORT\n  server me\n  server b 127.0.0.1:2\n`,
    edit: ['127.0.0.1:2', '127.0.0.1:3'],
    changes: ['reload peers-line'],
  },
  {
    what: 'defaults for the servers of peers',
    body: `defaults\n${times}peers one\n  bind 127.0.0.1:PORT\n  default-server inter 3s\n  server me\n  server b 127.0.0.1:2\n`,
    edit: ['inter 3s', 'inter 4s'],
    changes: ['reload peers-line'],
  },
  {
    what: 'the server of a ring',
    body: `defaults\n${times}ring one\n  timeout connect 5s\n  timeout server 10s\n  server a 127.0.0.1:1\n`,
    edit: ['127.0.0.1:1', '127.0.0.1:3'],
    changes: ['reload ring-line'],
  },
  {
    what: 'an address without a port',
    body: `defaults\n${times}backend one\n  server a 127.0.0.1\n`,
    edit: ['a 127.0.0.1', 'a 127.0.0.9'],
    changes: ['runtime server-address one/a'],
  },
  {
    what: 'a port that comes',
    body: `defaults\n${times}backend one\n  server a 127.0.0.1\n`,
    edit: ['a 127.0.0.1', 'a 127.0.0.1:5'],
    changes: ['runtime server-address one/a'],
  },
  {
    what: 'a port that goes',
    body: `defaults\n${times}backend one\n  server a 127.0.0.1:5\n  server b 127.0.0.1:6\n`,
    edit: ['a 127.0.0.1:5', 'a 127.0.0.1'],
    changes: ['runtime server one/a'],
  },
  {
    what: "a port that follows the client's",
    body: `defaults\n${times}backend one\n  server a 127.0.0.1:5\n  server b 127.0.0.1:6\n`,
    edit: ['a 127.0.0.1:5', 'a 127.0.0.1:+5'],
    changes: ['runtime server one/a'],
  },
  {
    what: 'an address with its family',
    body: `defaults\n${times}backend one\n  server a ipv4@127.0.0.1:5\n`,
    edit: ['ipv4@127.0.0.1:5', 'ipv6@[::1]:5'],
    changes: ['runtime server-address one/a'],
  },
  {
    what: 'a backend that does not balance',
    body: `defaults\n${times}backend one\n  dispatch 127.0.0.1:1\n  server a 127.0.0.1:1\n`,
    edit: ['server a 127.0.0.1:1', 'server a 127.0.0.1:1\n  server b 127.0.0.1:2'],
    changes: ['reload server one/b'],
  },
  {
    what: 'a backend that defaults keep from balancing',
    body: `defaults\n  option transparent\n${times}backend one\n  server a 127.0.0.1:1\n`,
    edit: ['server a', 'server b 127.0.0.1:2\n  server a'],
    changes: ['reload server one/b'],
  },
  {
    what: 'a backend that balances after all',
    body: `defaults\n  option transparent\n${times}backend one\n  no option transparent\n  server a 127.0.0.1:1\n`,
    edit: ['server a', 'server b 127.0.0.1:2\n  server a'],
    changes: ['runtime server one/b'],
  },
  {
    what: 'a new server with a name to be checked at',
    body: `defaults\n${times}backend one\n  server a 127.0.0.1:1\n`,
    edit: ['server a', 'server b 127.0.0.1:2 check addr localhost\n  server a'],
    changes: ['reload server one/b'],
  },
  {
    what: 'a new server with the name of an agent',
    body: `defaults\n${times}backend one\n  server a 127.0.0.1:1\n`,
    edit: [
      'server a',
      'server b 127.0.0.1:2 agent-check agent-port 9 agent-addr localhost\n  server a',
    ],
    changes: ['reload server one/b'],
  },
  {
    what: 'a name to be checked at',
    body: `defaults\n${times}backend one\n  server a 127.0.0.1:1 check addr 127.0.0.1\n  server b 127.0.0.1:2\n`,
    edit: ['addr 127.0.0.1', 'addr localhost'],
    changes: ['reload server-options one/a'],
  },
  {
    what: 'the name of an agent',
    body: `defaults\n${times}backend one\n  server a 127.0.0.1:1 agent-check agent-port 9 agent-addr 127.0.0.1\n  server b 127.0.0.1:2\n`,
    edit: ['agent-addr 127.0.0.1', 'agent-addr localhost'],
    changes: ['reload server-options one/a'],
  },
  {
    what: "a port that no longer follows the client's",
    body: `defaults\n${times}backend one\n  server a 127.0.0.1:+5\n  server b 127.0.0.1:6\n`,
    edit: ['127.0.0.1:+5', '127.0.0.1:5'],
    changes: ['runtime server one/a'],
  },
  {
    what: 'another protocol at the same place',
    body: `global\n  expose-experimental-directives\ndefaults\n${times}backend one\n  mode http\n  server a quic4@127.0.0.1:5 ssl verify none alpn h3\n  server b 127.0.0.1:6\n`,
    edit: ['quic4@', ''],
    changes: ['runtime server one/a'],
    since: '3.4',
  },
  {
    what: 'the address of a name that is looked up',
    body: `resolvers dns\n  nameserver n 127.0.0.1:9\ndefaults\n${times}backend one\n  server a localhost:5 resolvers dns init-addr libc\n`,
    edit: ['localhost:5', '127.0.0.1:5'],
    changes: ['reload server-options one/a'],
  },
  {
    what: 'another name of services (SRV)',
    body: `resolvers dns\n  nameserver n 127.0.0.1:9\ndefaults\n${times}backend one\n  server a _a._tcp.test resolvers dns init-addr none\n`,
    edit: ['_a.', '_b.'],
    changes: ['reload server-options one/a'],
  },
  {
    what: "a name of services (SRV) instead of a host's",
    body: `resolvers dns\n  nameserver n 127.0.0.1:9\ndefaults\n${times}backend one\n  server a b.test resolvers dns init-addr none\n`,
    edit: ['b.test', '_b._tcp.test'],
    changes: ['reload server-options one/a'],
  },
  {
    what: 'an address in short',
    body: `defaults\n${times}backend one\n  server a 127.0.0.1:5\n`,
    edit: ['127.0.0.1', '127.1'],
    changes: ['reload server-options one/a'],
  },
  {
    what: 'what an agent is sent ends with a line feed',
    body: `defaults\n${times}backend one\n  server a 127.0.0.1:5 agent-check agent-port 9 agent-send "a\\n"\n`,
    edit: ['"a', '"b'],
    changes: ['reload server-options one/a'],
  },
  {
    what: 'a server with checks where a program does them',
    body: `global\n  external-check\n  insecure-fork-wanted\ndefaults\n  option external-check\n  external-check command /bin/true\n${times}backend one\n  server a 127.0.0.1:1\n`,
    edit: ['server a', 'server b 127.0.0.1:2 check\n  server a'],
    changes: ['reload server one/b'],
  },
  {
    what: 'a server without checks where a program does them',
    body: `global\n  external-check\n  insecure-fork-wanted\ndefaults\n  option external-check\n  external-check command /bin/true\n${times}backend one\n  server a 127.0.0.1:1\n`,
    edit: ['server a', 'server b 127.0.0.1:2\n  server a'],
    changes: ['runtime server one/b'],
  },
  {
    what: 'checks by a program, and no longer',
    body: `global\n  external-check\n  insecure-fork-wanted\ndefaults\n  option external-check\n  external-check command /bin/true\n${times}backend one\n  option tcp-check\n  server a 127.0.0.1:1\n`,
    edit: ['server a', 'server b 127.0.0.1:2 check inter 1h\n  server a'],
    changes: ['runtime server one/b'],
  },
  {
    what: 'a server for logs',
    body: `defaults\n${times}backend one\n  mode log\n  server a udp@127.0.0.1:1\n`,
    edit: ['server a', 'server b udp@127.0.0.1:2\n  server a'],
    changes: ['reload server one/b'],
    since: '3.0',
  },
  {
    what: 'a new name for what has an id',
    body: `defaults\n${times}backend one\n  server a 127.0.0.1:1 id 9\n`,
    edit: ['server a', 'server b'],
    changes: ['reload server one/b', 'runtime server one/a'],
  },
  {
    what: 'new servers with and without an id',
    body: `defaults\n${times}backend one\n  server a 127.0.0.1:1\n`,
    edit: ['a 127.0.0.1:1', 'a 127.0.0.1:1\n  server b 127.0.0.1:2\n  server c 127.0.0.1:3 id 2'],
    changes: ['runtime server one/c', 'runtime server one/b'],
  },
  {
    what: 'a new name for what has a guid',
    body: `defaults\n${times}backend one\n  server a 127.0.0.1:1 guid x:y\n`,
    edit: ['server a', 'server b'],
    changes: ['reload server one/b', 'runtime server one/a'],
    since: '3.0',
  },
  {
    what: 'more options than fit into a command',
    body: `defaults\n${times}backend one\n  default-server inter 2s fastinter 1s downinter 3s rise 2 fall 3 slowstart 10s maxqueue 5 on-error fastinter on-marked-down shutdown-sessions error-limit 3 observe layer4 pool-max-conn 5 pool-purge-delay 5s pool-low-conn 3 on-marked-up shutdown-backup-sessions check-sni x verifyhost x maxconn 5 minconn 1\n  default-server ssl verify none sni str(x) alpn h2 ciphers HIGH ssl-min-ver TLSv1.2 ssl-max-ver TLSv1.3 no-ssl-reuse agent-check agent-port 9 agent-inter 3s agent-send x weight 5 port 80 addr 127.0.0.8\n  server a 127.0.0.1:1\n`,
    edit: ['server a', 'server b 127.0.0.1:2 check\n  server a'],
    changes: ['reload server one/b'],
  },
  {
    what: 'backup servers in another order',
    body: `defaults\n${times}backend one\n  server a 127.0.0.1:1 backup\n  server b 127.0.0.1:2 backup\n`,
    edit: [
      'a 127.0.0.1:1 backup\n  server b 127.0.0.1:2',
      'b 127.0.0.1:2 backup\n  server a 127.0.0.1:1',
    ],
    changes: ['reload server-order'],
  },
  {
    what: 'backup servers that serve together in another order',
    body: `defaults\n${times}backend one\n  option allbackups\n  server a 127.0.0.1:1 backup\n  server b 127.0.0.1:2 backup\n`,
    edit: [
      'a 127.0.0.1:1 backup\n  server b 127.0.0.1:2',
      'b 127.0.0.1:2 backup\n  server a 127.0.0.1:1',
    ],
    changes: [],
  },
  {
    what: 'a backup server before the others',
    body: `defaults\n${times}backend one\n  server a 127.0.0.1:1 backup\n`,
    edit: ['server a', 'server b 127.0.0.1:2 backup\n  server a'],
    changes: ['runtime server one/b', 'reload server-order'],
  },
  {
    what: 'a backup server behind the others',
    body: `defaults\n${times}backend one\n  server a 127.0.0.1:1 backup\n  server c 127.0.0.1:3\n`,
    edit: ['server c', 'server b 127.0.0.1:2 backup\n  server c'],
    changes: ['runtime server one/b'],
  },
  {
    what: 'servers that fill one after the other, in another order',
    body: `defaults\n${times}backend one\n  balance first\n  server a 127.0.0.1:1\n  server b 127.0.0.1:2\n`,
    edit: ['a 127.0.0.1:1\n  server b 127.0.0.1:2', 'b 127.0.0.1:2\n  server a 127.0.0.1:1'],
    changes: ['reload server-order'],
  },
  {
    what: 'servers by a fixed hash in another order',
    body: `defaults\n${times}backend one\n  balance source\n  server a 127.0.0.1:1\n  server b 127.0.0.1:2\n`,
    edit: ['a 127.0.0.1:1\n  server b 127.0.0.1:2', 'b 127.0.0.1:2\n  server a 127.0.0.1:1'],
    changes: ['reload server-order'],
  },
  {
    what: 'servers in another order',
    body: `defaults\n${times}backend one\n  server a 127.0.0.1:1\n  server b 127.0.0.1:2\n`,
    edit: ['a 127.0.0.1:1\n  server b 127.0.0.1:2', 'b 127.0.0.1:2\n  server a 127.0.0.1:1'],
    changes: [],
  },
]

function config(at: HaproxyPlaces, body: string): string {
  const text = body.replaceAll('FOLDER', at.folder).replaceAll('PORT', String(at.port('peers')))
  return `global\n${at.globalLines}  maxconn 300\n  localpeer me\n${text}`
}

describe.each(haproxyBinaries())('HAProxy $version: what files can be like', (binary) => {
  test.each(rows.filter((row) => isAbout(row, binary.version)))(
    '$what: $changes',
    async ({ body, edit: [from, to], changes }) => {
      await using haproxy = await start(body)
      const pid = await haproxy.pid()
      const files = {
        before: rendered(config(haproxy, body)),
        after: rendered(config(haproxy, body.replace(from, to))),
      }

      expect(await planFor(haproxy, { ...files, after: files.before })).toMatchObject({
        changes: [],
        drift: [],
      })
      const plan = await planFor(haproxy, files)
      const results = await runPlan(haproxy, plan)

      const words = plan.changes.map(({ class: cost, kind, subject }) => {
        const backend = subject.section.replace(/^\w+ /, '')
        return `${cost} ${kind}${subject.server === undefined ? '' : ` ${backend}/${subject.server}`}`
      })
      expect(words).toEqual(changes)
      expect(results.filter((result) => result.outcome !== 'done')).toEqual([])
      expect(await haproxy.pid()).toBe(pid)
      if (plan.changes.some((change) => change.class === 'reload')) return
      await using fresh = await start(body.replace(from, to))
      expect(await pictureOf(haproxy)).toEqual(await pictureOf(fresh))
      const again = await planFor(haproxy, { ...files, applied: files.after })
      expect(again).toMatchObject({ changes: [], drift: [] })
    },
  )

  test('a server that was tracked by one that came since is not deleted', async () => {
    const body = `defaults\n${times}backend one\n  server a 127.0.0.1:1 check inter 1h\n  server b 127.0.0.1:2\n`
    const tracked = `${body}  server c 127.0.0.1:3 track a\n`
    await using haproxy = await start(body)
    const [before, applied] = [body, tracked].map((each) => rendered(config(haproxy, each)))
    await runPlan(haproxy, await planFor(haproxy, { before: before!, after: applied! }))
    const after = rendered(config(haproxy, tracked.replace('check inter', 'check fall 9 inter')))

    const plan = await planFor(haproxy, { before: before!, applied: applied!, after })

    const reason = expect.stringContaining('a server that tracks it points at it')
    expect(inWords(plan.changes)).toMatchObject([
      { class: 'reload', kind: 'server-options', reason },
    ])
  })

  test('where numbers count, a new server gets the one that it would start with', async () => {
    const body = `defaults\n${times}backend one\n  balance source\n  hash-type consistent\n  server a 127.0.0.1:1\n`
    await using haproxy = await start(body)
    const before = rendered(config(haproxy, body))
    const after = rendered(config(haproxy, `${body}  server b 127.0.0.1:2\n`))

    const plan = await planFor(haproxy, { before, after })
    const results = await runPlan(haproxy, plan)

    // HAProxy 2.6 works out the places of a server before it has its number.
    const step = { kind: 'add-server', server: 'b', options: [['id', '2']] }
    expect(plan.changes).toMatchObject([{ class: 'runtime', steps: [step, {}] }])
    expect(results).toMatchObject([{ outcome: 'done' }])
    expect(await planFor(haproxy, { before, applied: after, after })).toMatchObject({
      changes: [],
      drift: [],
    })
  })

  function start(body: string): Promise<TestHaproxy> {
    return startHaproxy({
      config: (at) => rendered(config(at, body)).files[0]!.text,
      binary,
      ports: ['peers'],
    })
  }
})

function isAbout({ since = '0', until = '99' }: Row, version: string): boolean {
  return Number(since) <= Number(version) && Number(version) <= Number(until)
}

async function pictureOf(haproxy: TestHaproxy): Promise<readonly string[]> {
  return (await runningPicture(haproxy)).map((line) => line.replaceAll(haproxy.folder, 'FOLDER'))
}
