import { describe, expect, test } from 'vitest'
import { UnavailableError, type PluginContext, type RunResult } from 'haproxyctl/plugin'
import { testContext } from 'haproxyctl/testing'
import type { HaproxyTargetOptions } from '../options.ts'
import { readSettings } from '../settings.ts'
import { openReloader, type Reloader, type Whereabouts } from './reloader.ts'

interface World {
  readonly files?: Readonly<Record<string, string>>
  readonly alive?: readonly number[]
  readonly result?: Partial<RunResult>
  /** Why the master cannot be asked. */
  readonly code?: string
  readonly master?: { readonly isLoaded?: boolean; readonly log: string }
}

/** A reloader in a world that writes down what it is asked to do. */
function open(options: Partial<HaproxyTargetOptions>, world: World, asked: string[]): Reloader {
  const bare = testContext()
  const context: PluginContext = testContext({
    name: 'lb',
    root: '/',
    files: {
      ...bare.files,
      read: async (path) => {
        const text = world.files?.[path]
        return text === undefined ? undefined : Buffer.from(text)
      },
    },
    processes: {
      async run(file, args) {
        asked.push([file, ...args].join(' '))
        return { exitCode: 0, stdout: '', stderr: '', ...world.result }
      },
      start: () => Promise.reject(new Error('nothing is started')),
      async signal(pid, name) {
        asked.push(`${name} to ${pid}`)
      },
      isAlive: (pid) => world.alive?.includes(pid) === true,
    },
    runtime: {
      ...bare.runtime,
      async reload(address) {
        asked.push(`reload to ${address}`)
        return world.master ?? { log: '' }
      },
      askMaster() {
        const cause = world.code && Object.assign(new Error(world.code), { code: world.code })
        return Promise.reject(new UnavailableError('nobody there', { cause }))
      },
    },
  })
  const settings = readSettings({ config: '/h.cfg', sockets: '/admin.sock', ...options }, context)
  const reloader = openReloader(settings, context)
  if (reloader === undefined) throw new Error('no way to reload')
  return reloader
}

const accepted = expect.objectContaining({ kind: 'accepted' })

describe('a reload', () => {
  test.each<[string, Partial<HaproxyTargetOptions>, World, readonly string[], unknown]>([
    [
      'by the master',
      { master: '/m' },
      { master: { isLoaded: true, log: '' } },
      ['reload to /m'],
      { kind: 'accepted', detail: 'loaded' },
    ],
    ['by a master that says nothing', { master: '/m' }, {}, ['reload to /m'], { kind: 'accepted' }],
    [
      'by a master that could not',
      { master: '/m' },
      { master: { isLoaded: false, log: 'x\n[ALERT] (1) : no bind\ny\n' } },
      ['reload to /m'],
      { kind: 'refused', reason: '[ALERT] (1) : no bind' },
    ],
    [
      'by a signal to a pid',
      { reload: { by: 'signal', pid: 7 } },
      { alive: [7] },
      ['SIGUSR2 to 7'],
      accepted,
    ],
    [
      'by a signal to the first of a pid file',
      { reload: { by: 'signal', 'pid-file': '/pid' } },
      { files: { '/pid': '7\n8\n' }, alive: [7, 8] },
      ['SIGUSR2 to 7'],
      accepted,
    ],
    [
      'by systemd',
      { reload: { by: 'systemd', unit: 'haproxy' } },
      {},
      ['systemctl reload -- haproxy'],
      accepted,
    ],
    [
      'by a systemd that could not',
      { reload: { by: 'systemd', unit: 'haproxy' } },
      { result: { exitCode: 5, stderr: 'Unit not found.\n' } },
      ['systemctl reload -- haproxy'],
      { kind: 'refused', reason: 'it ended with 5: Unit not found.' },
    ],
    [
      'by a systemd that may start, of a unit that runs',
      { reload: { by: 'systemd', unit: 'haproxy', start: true } },
      {},
      ['systemctl is-active --quiet -- haproxy', 'systemctl reload -- haproxy'],
      accepted,
    ],
    [
      'by a systemd that may start, of a unit that does not',
      { reload: { by: 'systemd', unit: 'haproxy', start: true } },
      { result: { exitCode: 3 } },
      ['systemctl is-active --quiet -- haproxy', 'systemctl start -- haproxy'],
      { kind: 'refused', reason: 'it ended with 3' },
    ],
    ['by a command', { reload: { by: 'command', command: ['a', 'b c'] } }, {}, ['a b c'], accepted],
    [
      'by a command that was killed',
      { reload: { by: 'command', command: ['a'] } },
      { result: { exitCode: undefined } },
      ['a'],
      { kind: 'refused', reason: 'it was ended by a signal' },
    ],
    [
      'by the binary, the first time',
      { binary: 'hap', reload: { by: 'binary', 'pid-file': '/pid', arguments: ['-W'] } },
      {},
      ['hap -D -f /h.cfg -p /pid -W'],
      accepted,
    ],
    [
      'by the binary, taking over',
      { binary: 'hap', reload: { by: 'binary', 'pid-file': '/pid' } },
      { files: { '/pid': '7\n' }, alive: [7] },
      ['hap -D -f /h.cfg -p /pid -x /admin.sock -sf 7'],
      accepted,
    ],
  ])('%s', async (_, options, world, expected, answer) => {
    const asked: string[] = []

    const given = await open(options, world, asked).send(AbortSignal.timeout(5_000))

    expect(asked).toEqual(expected)
    expect(given).toEqual(answer)
  })

  test('by a signal to a process that is gone is not sent to anybody', async () => {
    const asked: string[] = []
    const reloader = open({ reload: { by: 'signal', pid: 7 } }, {}, asked)

    await expect(reloader.send(AbortSignal.timeout(5_000))).rejects.toThrow(UnavailableError)

    expect(asked).toEqual([])
    expect(await reloader.find(AbortSignal.timeout(5_000))).toEqual({
      kind: 'away',
      reason: 'process 7 is not a running HAProxy',
    })
  })

  test.each<[Partial<HaproxyTargetOptions>, World, Whereabouts]>([
    [{ master: '/m' }, {}, { kind: 'away', reason: 'nobody there' }],
    [
      { master: '/m' },
      { code: 'ECONNREFUSED' },
      {
        kind: 'away',
        reason: 'nothing listens on /m: HAProxy is not running, or was started without `-S /m`',
      },
    ],
    [
      { reload: { by: 'systemd', unit: 'haproxy' } },
      { result: { exitCode: 3 } },
      { kind: 'away', reason: 'haproxy is not active' },
    ],
    [{ reload: { by: 'systemd', unit: 'haproxy' } }, {}, { kind: 'there' }],
    [{ reload: { by: 'command', command: ['a'] } }, {}, { kind: 'unknown' }],
    [
      { reload: { by: 'binary', 'pid-file': '/pid' } },
      {},
      { kind: 'away', reason: 'no process that /pid names is a running HAProxy' },
    ],
    [
      { reload: { by: 'binary', 'pid-file': '/pid' } },
      { files: { '/pid': '7' }, alive: [7] },
      { kind: 'there' },
    ],
  ])('%j knows whether somebody is there', async (options, world, expected) => {
    expect(await open(options, world, []).find(AbortSignal.timeout(5_000))).toEqual(expected)
  })
})
