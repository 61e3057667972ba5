import { describe, expect, test } from 'vitest'
import {
  UnavailableError,
  type PluginContext,
  type ProcessState,
  type RunningServer,
} from 'haproxyctl/plugin'
import { testContext } from 'haproxyctl/testing'
import type { HaproxyTargetOptions } from './options.ts'
import { findProcesses, stateOf, type Presence } from './processes.ts'
import { readSettings } from './settings.ts'

function running(pid: number, generation = 'a'): ProcessState {
  const capabilities = { level: 'admin' as const, commands: [] }
  return { pid, generation, version: '2.8', capabilities, servers: [], oldWorkers: 0 }
}

function dead(code: string): UnavailableError {
  const cause = Object.assign(new Error(code), { code })
  return new UnavailableError(`cannot connect: ${code}`, { cause })
}

type Answers = Readonly<Record<string, ProcessState | UnavailableError>>

interface Scene {
  readonly options?: Partial<HaproxyTargetOptions>
  readonly alive?: readonly number[]
}

function find(answers: Answers, { options = {}, alive = [] }: Scene = {}): Promise<Presence> {
  const bare = testContext()
  const context: PluginContext = testContext({
    name: 'lb',
    root: '/',
    files: { ...bare.files, read: async () => undefined },
    processes: {
      ...bare.processes,
      isAlive: (pid) => alive.includes(pid),
      run: () => Promise.reject(new UnavailableError('cannot run systemctl')),
    },
    readProcess: async ([address = '']) => {
      const answer = answers[address]
      if (answer instanceof Error) throw answer
      if (answer === undefined) throw dead('ENOENT')
      return answer
    },
  })
  const sockets = Object.keys(answers)
  const settings = readSettings({ config: '/x', sockets, ...options }, context)
  return findProcesses(settings, context, AbortSignal.timeout(5_000))
}

describe('findProcesses', () => {
  test.each<[string, Answers, Scene, string]>([
    ['a process that answers', { '/a': running(7) }, {}, 'answers'],
    ['no socket at all', {}, {}, 'none'],
    ['a socket that is not there', { '/a': dead('ENOENT') }, {}, 'absent'],
    ['a socket that nobody listens on', { '/a': dead('ECONNREFUSED') }, {}, 'absent'],
    ['a socket that we may not open', { '/a': dead('EACCES') }, {}, 'silent'],
    ['one of two that is dead', { '/a': running(7), '/b': dead('ENOENT') }, {}, 'silent'],
    ['the first of two that is dead', { '/a': dead('ENOENT'), '/b': running(7) }, {}, 'silent'],
    [
      'one of two that we may not open',
      { '/a': dead('ENOENT'), '/b': dead('EACCES') },
      {},
      'silent',
    ],
    ['two that are dead', { '/a': dead('ENOENT'), '/b': dead('ECONNREFUSED') }, {}, 'absent'],
    [
      'a dead socket of a process that lives',
      { '/a': dead('ENOENT') },
      { options: { reload: { by: 'signal', pid: 7 } }, alive: [7] },
      'silent',
    ],
    [
      'a dead socket of a process that is gone',
      { '/a': dead('ENOENT') },
      { options: { reload: { by: 'signal', pid: 7 } } },
      'absent',
    ],
    [
      'a dead socket and no systemctl to ask',
      { '/a': dead('ENOENT') },
      { options: { reload: { by: 'systemd', unit: 'haproxy' } } },
      'absent',
    ],
  ])('%s', async (_, answers, scene, kind) => {
    expect((await find(answers, scene)).kind).toBe(kind)
  })

  test('counts a process once, however many sockets lead to it', async () => {
    const presence = await find({ '/a': running(7), '/b': running(7), '/c': running(8) })
    expect(presence).toMatchObject({
      members: [{ addresses: ['/a'] }, { addresses: ['/c'] }],
    })
  })
})

describe('stateOf', () => {
  test.each([
    ['agree', 'a', 'a'],
    ['differ', 'b', undefined],
  ])('processes that %s', async (_, generation, expected) => {
    const presence = await find({ '/a': running(7), '/b': running(8, generation) })
    if (presence.kind !== 'answers') throw new Error(presence.kind)
    expect(stateOf(presence.members, true).generation).toBe(expected)
  })

  test.each<[string, Partial<RunningServer>, boolean, string | undefined]>([
    ['drained in one of them', { adminState: 8 }, true, 'a'],
    ['of another weight in one of them', { weight: 3 }, true, 'a'],
    ['at another address in one of them', { address: '10.0.0.9' }, true, undefined],
    [
      'drained in one of them, after an apply that was cut off',
      { adminState: 8 },
      false,
      undefined,
    ],
  ])('a server that is %s', async (_, more, isSettled, generation) => {
    const presence = await find({ '/a': running(7), '/b': running(8) })
    if (presence.kind !== 'answers') throw new Error(presence.kind)
    const [first, second] = presence.members
    const other = { ...second!, state: { ...second!.state, servers: [{ ...server, ...more }] } }
    const same = { ...first, state: { ...first.state, servers: [server] } }

    const state = stateOf([same, other], isSettled)

    expect(state.generation).toBe(generation)
    if (generation !== undefined) expect(state.servers).toMatchObject([more])
    expect(stateOf([other, same], isSettled).generation).toBe(generation)
  })
})

const server: RunningServer = {
  backend: 'web',
  name: 's',
  id: 1,
  address: '10.0.0.1',
  port: 80,
  weight: 1,
  initialWeight: 1,
  adminState: 0,
  operationalState: 2,
}
