import { describe, expect, test } from 'vitest'
import { haproxyBinaries } from '../support/haproxy-binaries.ts'
import { startHaproxy, type HaproxyPlaces, type TestHaproxy } from '../support/haproxy.ts'
import { planFor, rendered, runPlan } from '../support/plan-world.ts'
import { runningPicture } from '../support/running-picture.ts'

const times = '  timeout connect 1s\n  timeout client 5s\n  timeout server 5s\n'

interface Row {
  readonly what: string
  readonly body: string
  readonly edit: readonly [string, string]
  readonly changes: readonly string[]
  /** The last version that takes such a file, where it is not the newest. */
  readonly until?: string
}

const rows: readonly Row[] = [
  { what: 'the second of two defaults', body: `defaults\n${times}  default-server weight 3\nbackend one\n  server a 127.0.0.1:1\ndefaults\n${times}  default-server weight 5\nbackend two\n  server a 127.0.0.1:1\n`,
    edit: ['weight 5', 'weight 6'], changes: ['runtime server-weight two/a'] },
  { what: 'defaults by name', body: `defaults x\n${times}  default-server weight 3\ndefaults y from x\n  default-server inter 3s\ndefaults z\n${times}backend one from y\n  server a 127.0.0.1:1\nbackend two\n  server a 127.0.0.1:1\n`,
    edit: ['weight 3', 'weight 4'], changes: ['runtime server-weight one/a'] },
  { what: 'a default-server between servers', body: `defaults\n${times}backend one\n  server a 127.0.0.1:1\n  default-server weight 9\n  server b 127.0.0.1:2\n`,
    edit: ['weight 9', 'weight 8'], changes: ['runtime server-weight one/b'] },
  { what: 'a server of a listen', body: `defaults\n${times}listen one\n  bind unix@FOLDER/l.sock\n  server a 127.0.0.1:1\n`,
    edit: ['127.0.0.1:1', '127.0.0.1:2'], changes: ['runtime server-address one/a'] },
  { what: 'a frontend and a backend of one name', body: `defaults\n${times}frontend one\n  bind unix@FOLDER/l.sock\n  default_backend one\nbackend one\n  server a 127.0.0.1:1\n`,
    edit: ['127.0.0.1:1', '127.0.0.1:2'], changes: ['runtime server-address one/a'], until: '3.2' },
  { what: 'a template by range that moves', body: `defaults\n${times}backend one\n  server-template t 2-4 127.0.0.1:1\n`,
    edit: ['2-4', '3-5'], changes: ['runtime server one/t5', 'runtime server one/t2'] },
  { what: 'a template of one', body: `defaults\n${times}backend one\n  server-template t 7-7 127.0.0.1:1\n`,
    edit: ['127.0.0.1:1', '127.0.0.1:2'], changes: ['runtime server-address one/t7'] },
  { what: 'a server that a condition leaves out', body: `defaults\n${times}backend one\n  server a 127.0.0.1:1\n.if 0\n  server b 127.0.0.1:2\n.endif\n`,
    edit: ['127.0.0.1:2', '127.0.0.1:3'], changes: [] },
  { what: 'a condition that only HAProxy can decide', body: `defaults\n${times}backend one\n.if !defined(HAPROXYCTL_NONE)\n  default-server weight 5\n.else\n  default-server weight 6\n.endif\n  server a 127.0.0.1:1\n`,
    edit: ['127.0.0.1:1', '127.0.0.1:2'], changes: ['reload server-options one/a'] },
  { what: 'a condition on defaults for servers', body: `defaults\n${times}backend one\n.if !defined(HAPROXYCTL_NONE)\n  default-server weight 5\n.else\n  default-server weight 6\n.endif\n  server a 127.0.0.1:1\n`,
    edit: ['weight 5', 'weight 7'], changes: ['reload server-options one/a'] },
  { what: 'a limit by a variable', body: `defaults\n${times}frontend one\n  maxconn "\${A-7}"\n  bind unix@FOLDER/l.sock\n`,
    edit: ['A-7', 'A-8'], changes: ['reload frontend-line'] },
  { what: 'a limit by a condition', body: `defaults\n${times}frontend one\n.if defined(HAPROXYCTL_NONE)\n  maxconn 7\n.endif\n  bind unix@FOLDER/l.sock\n`,
    edit: ['maxconn 7', 'maxconn 8'], changes: ['reload frontend-line'] },
  { what: 'an address by a variable', body: `defaults\n${times}backend one\n  server a "\${HAPROXYCTL_NONE-127.0.0.1}:1"\n`,
    edit: [':1"', ':2"'], changes: ['reload server-options one/a'] },
  { what: 'words in quotes', body: `defaults\n${times}backend one\n  "server" 'a' "127.0.0.1:1" weight\\ 7\n`.replace('weight\\ 7', 'weight "7"'),
    edit: ['"7"', "'8'"], changes: ['runtime server-weight one/a'] },
  { what: 'a backend that is disabled', body: `defaults\n${times}backend one\n  disabled\n  server a 127.0.0.1:1\n`,
    edit: ['127.0.0.1:1', '127.0.0.1:2\n  server b 127.0.0.1:3'], changes: [] },
  { what: 'a backend that is disabled no more', body: `defaults\n${times}backend one\n  disabled\n  server a 127.0.0.1:1\n`,
    edit: ['  disabled\n  server a 127.0.0.1:1', '  server a 127.0.0.1:2'], changes: ['reload backend-line'] },
  { what: 'a frontend that defaults disable', body: `defaults\n${times}  disabled\nfrontend one\n  enabled\n  bind unix@FOLDER/l.sock\nfrontend two\n  maxconn 5\n  bind unix@FOLDER/m.sock\n`,
    edit: ['maxconn 5', 'maxconn 6'], changes: [] },
  { what: 'ids of a backend and its servers', body: `defaults\n${times}backend one\n  id 77\n  server a 127.0.0.1:1 id 9\n  server b 127.0.0.1:2\n`,
    edit: ['127.0.0.1:1', '127.0.0.1:3'], changes: ['runtime server-address one/a'] },
  { what: 'servers of peers', body: `defaults\n${times}peers one\n  bind 127.0.0.1:PORT\n  server me\n  server b 127.0.0.1:2\n`,
    edit: ['127.0.0.1:2', '127.0.0.1:3'], changes: ['reload peers-line'] },
  { what: 'the server of a ring', body: `defaults\n${times}ring one\n  timeout connect 5s\n  timeout server 10s\n  server a 127.0.0.1:1\n`,
    edit: ['127.0.0.1:1', '127.0.0.1:3'], changes: ['reload ring-line'] },
  { what: 'an address without a port', body: `defaults\n${times}backend one\n  server a 127.0.0.1\n`,
    edit: ['a 127.0.0.1', 'a 127.0.0.9'], changes: ['runtime server-address one/a'] },
  { what: 'a port that comes', body: `defaults\n${times}backend one\n  server a 127.0.0.1\n`,
    edit: ['a 127.0.0.1', 'a 127.0.0.1:5'], changes: ['runtime server-address one/a'] },
  { what: 'a port that goes', body: `defaults\n${times}backend one\n  server a 127.0.0.1:5\n  server b 127.0.0.1:6\n`,
    edit: ['a 127.0.0.1:5', 'a 127.0.0.1'], changes: ['runtime server one/a'] },
  { what: 'a port that follows the client\'s', body: `defaults\n${times}backend one\n  server a 127.0.0.1:5\n  server b 127.0.0.1:6\n`,
    edit: ['a 127.0.0.1:5', 'a 127.0.0.1:+5'], changes: ['runtime server one/a'] },
  { what: 'an address with its family', body: `defaults\n${times}backend one\n  server a ipv4@127.0.0.1:5\n`,
    edit: ['ipv4@127.0.0.1:5', 'ipv6@[::1]:5'], changes: ['runtime server-address one/a'] },
  { what: 'a backend that does not balance', body: `defaults\n${times}backend one\n  dispatch 127.0.0.1:1\n  server a 127.0.0.1:1\n`,
    edit: ['server a 127.0.0.1:1', 'server a 127.0.0.1:1\n  server b 127.0.0.1:2'], changes: ['reload server one/b'] },
] // oxfmt-ignore

function config(at: HaproxyPlaces, body: string): string {
  const text = body.replaceAll('FOLDER', at.folder).replaceAll('PORT', String(at.port('peers')))
  return `global\n${at.globalLines}  maxconn 300\n  localpeer me\n${text}`
}

describe.each(haproxyBinaries())('HAProxy $version: what files can be like', (binary) => {
  test.each(rows.filter(({ until = '99' }) => Number(binary.version) <= Number(until)))(
    '$what: $changes',
    async ({ body, edit: [from, to], changes }) => {
      await using haproxy = await start(body)
      const pid = await haproxy.pid()
      const files = { before: rendered(config(haproxy, body)), after: rendered(config(haproxy, body.replace(from, to))) } // oxfmt-ignore

      expect(await planFor(haproxy, { ...files, after: files.before })).toMatchObject({ changes: [], drift: [] }) // oxfmt-ignore
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

  function start(body: string): Promise<TestHaproxy> {
    return startHaproxy({
      config: (at) => rendered(config(at, body)).files[0]!.text,
      binary,
      ports: ['peers'],
    })
  }
})

async function pictureOf(haproxy: TestHaproxy): Promise<readonly string[]> {
  return (await runningPicture(haproxy)).map((line) => line.replaceAll(haproxy.folder, 'FOLDER'))
}
