import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { haproxyBinaries } from '../support/haproxy/haproxy-binaries.ts'
import { startHaproxy, type HaproxyPlaces, type TestHaproxy } from '../support/haproxy/haproxy.ts'
import { planFor, rendered, runPlan } from '../support/worlds/plan-world.ts'
import { inWords } from '../support/running.ts'

const base = `defaults first
  mode http
  maxconn 50
  timeout connect 1s
  timeout client 5s
  timeout server 5s
defaults second from first
defaults bare
  mode http
  timeout connect 1s
  timeout client 5s
  timeout server 5s
frontend own from first
  bind unix@FOLDER/own.sock
  maxconn 7
frontend one from first
  bind unix@FOLDER/one.sock
listen two from second
  bind unix@FOLDER/two.sock
  server s 127.0.0.1:1
frontend free from bare
  bind unix@FOLDER/free.sock
backend web from first
  server s 127.0.0.1:1
`

function config(at: HaproxyPlaces, body: string): string {
  return `global
${at.globalLines}  maxconn 400
${body.replaceAll('FOLDER', at.folder)}`
}

/** The connections that each frontend takes. */
const limits = { own: 7, one: 50, two: 50, free: 400 }

describe.each(haproxyBinaries())('HAProxy $version: what frontends may take', (binary) => {
  let haproxy: TestHaproxy
  beforeEach(async () => {
    haproxy = await startHaproxy({
      config: (at) => rendered(config(at, base)).files[0]!.text,
      binary,
    })
  })
  afterEach(() => haproxy.stop())

  test.each([
    ['its own line', 'maxconn 7', 'maxconn 8', { ...limits, own: 8 }],
    ['a line that goes, to the limit of the defaults', '  maxconn 7\n', '', { ...limits, own: 50 }],
    ['the line of the defaults', 'maxconn 50', 'maxconn 60', { ...limits, one: 60, two: 60 }],
    ['no line in the defaults', '  maxconn 50\n', '', { ...limits, one: 400, two: 400 }],
    [
      'a line in other defaults',
      'defaults second from first\n',
      'defaults second from first\n  maxconn 9\n',
      { ...limits, two: 9 },
    ],
    ['a first line', 'free.sock', 'free.sock\n  maxconn 3', { ...limits, free: 3 }],
    ['the limit of the process', 'maxconn 400', 'maxconn 300', { ...limits, free: 300 }],
  ])('%s is taken over the socket', async (_, from, to, expected) => {
    const whole = config(haproxy, base)
    const files = { before: rendered(whole), after: rendered(whole.replace(from, to)) }
    const pid = await haproxy.pid()

    const plan = await planFor(haproxy, files)
    const results = await runPlan(haproxy, plan)

    expect(new Set(plan.changes.map((change) => change.class))).toEqual(new Set(['runtime']))
    expect(results.filter((result) => result.outcome !== 'done')).toEqual([])
    await using fresh = await startHaproxy({
      config: (at) => rendered(config(at, base).replace(from, to)).files[0]!.text,
      binary,
    })
    expect(await slims(haproxy)).toEqual(expected)
    expect(await slims(fresh)).toEqual(expected)
    expect(await haproxy.pid()).toBe(pid)
  })

  async function slims(from: TestHaproxy): Promise<Record<string, number>> {
    const found: Record<string, number> = {}
    for (const line of (await from.socket('show stat -1 1 -1')).split('\n')) {
      const cells = line.split(',')
      if (cells[1] === 'FRONTEND') found[cells[0]!] = Number(cells[6])
    }
    return found
  }

  test.each([
    ['maxconn 400', 'maxconn 401', 'the worker made room for 400 connections when it started'],
    [
      '  maxconn 400\n',
      '',
      'HAProxy works out how many connections it can take only when it starts',
    ],
  ])('the limit of the process: %j → %j needs a reload', async (from, to, reason) => {
    const whole = config(haproxy, base)

    const { changes } = await planFor(haproxy, {
      before: rendered(whole),
      after: rendered(whole.replace(from, to)),
    })

    expect(inWords(changes)).toMatchObject([{ class: 'reload', reason }])
  })

  test.each([
    ['maxconn 7', 'maxconn 8'],
    ['maxconn 50', 'maxconn 60'],
    ['maxconn 400', 'maxconn 300'],
  ])('beside `minconn` a reload: %s → %s', async (from, to) => {
    const whole = config(
      haproxy,
      base.replace(/(server s 127.0.0.1:1)\n$/, '$1 minconn 2 maxconn 4\n'),
    )

    const { changes } = await planFor(haproxy, {
      before: rendered(whole),
      after: rendered(whole.replace(from, to)),
    })

    expect(inWords(changes)).toMatchObject([
      { class: 'reload', reason: expect.stringContaining('backend web has `minconn`') },
    ])
  })
})
