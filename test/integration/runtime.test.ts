import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RuntimeCommand } from '../../src/model/ports.ts'
import { createRuntimeConnector } from '../../src/runtime/connector.ts'
import { readProcess } from '../../src/runtime/read-process.ts'
import { question } from '../../src/runtime/steps/command-line.ts'
import { commandOf } from '../../src/runtime/steps/commands.ts'
import { systemClock } from '../../src/system/clock.ts'
import { haproxyBinaries } from '../support/haproxy/haproxy-binaries.ts'
import { startHaproxy, type HaproxyPlaces, type TestHaproxy } from '../support/haproxy/haproxy.ts'

const connector = createRuntimeConnector({ clock: systemClock })
const quick = createRuntimeConnector({ clock: systemClock, timeoutMs: 300 })

function config(at: HaproxyPlaces): string {
  return `global
${at.globalLines}
  stats socket ${at.folder}/operator.sock mode 600 level operator
  stats socket ${at.folder}/user.sock mode 600 level user
  stats socket 127.0.0.1:${at.port('admin')} level admin
  setenv HAPROXYCTL_GENERATION 0123456789abcdef
  setenv TRICKY "a\\n> b"
defaults
  mode http
  timeout connect 1s
  timeout client 5s
  timeout server 5s
backend web
  server a 127.0.0.1:1 weight 7
  server b 127.0.0.1:2 disabled
backend tcp
  balance static-rr
  server a [::1]:3
`
}

describe.each(haproxyBinaries())('the socket of HAProxy $version', (binary) => {
  let haproxy: TestHaproxy
  beforeAll(async () => {
    haproxy = await startHaproxy({ config, binary, ports: ['admin'] })
  })
  afterAll(() => haproxy.stop())

  test('matches every reply to its command, whatever its form', async () => {
    await using connection = await connector.open(haproxy.socketPath)

    const replies = await connection.send([
      'set server web/a weight 3',
      'set server web/zz weight 3',
      addressOf('a', '127.0.0.9', 99),
      addressOf('a', 'nonsense', 1),
      'set server web/a foo',
      'sett server web/a weight 3',
      'add server web/c 127.0.0.1:3 weight 5',
      'enable server web/c',
      'del server web/c',
      'set server web/c state maint',
      'del server web/c',
      'add server tcp/c 127.0.0.1:3',
      'set maxconn server web/a x',
      question('get', 'weight', 'web/a'),
    ])

    expect(replies.map((reply) => reply.isError)).toEqual([
      false,
      true,
      false,
      true,
      true,
      true,
      false,
      false,
      true,
      false,
      false,
      true,
      true,
      false,
    ])
    expect(replies[1]!.text).toBe('No such server.')
    expect(replies.at(-1)!.text).toBe('3 (initial 7)')
  })

  test('sends 10,000 commands in one go', async () => {
    await using connection = await connector.open(haproxy.socketPath)
    const commands = Array.from(
      { length: 10_000 },
      (_, index) => `set server web/a weight ${index % 256}`,
    )

    const replies = await connection.send([...commands, question('get', 'weight', 'web/a')])

    expect(replies).toHaveLength(10_001)
    expect(replies.filter((reply) => reply.isError)).toEqual([])
    expect(replies.at(-1)!.text).toBe(`${9_999 % 256} (initial 7)`)
  })

  test('reads a process with its rights, servers and generation', async () => {
    const state = await readProcess(connector, [haproxy.socketPath])

    expect(state).toMatchObject({
      pid: await haproxy.pid(),
      version: binary.version,
      generation: '0123456789abcdef',
      capabilities: { level: 'admin' },
      oldWorkers: 0,
    })
    expect(state.capabilities.commands).toEqual(
      expect.arrayContaining(['add server', 'set server', 'show servers state', 'commit ssl cert']),
    )
    expect(
      state.servers.map((each) => `${each.backend}/${each.name} ${each.address} ${each.port}`),
    ).toEqual([expect.stringMatching(/^web\/a 127.0.0./), 'web/b 127.0.0.1 2', 'tcp/a ::1 3'])
    expect(state.servers[1]!.adminState & 5).toBe(5)
  })

  test.each(['operator', 'user'])('sees that a socket has only the rights of %s', async (level) => {
    const state = await readProcess(connector, [join(haproxy.folder, `${level}.sock`)])

    expect(state.capabilities.level).toBe(level)
    await using connection = await connector.open(join(haproxy.folder, `${level}.sock`))
    const [reply] = await connection.send(['set server web/a weight 3'])
    expect(reply).toMatchObject({ isError: true, text: 'Permission denied' })
  })

  test('asks the socket that may do most, and passes over one that is not there', async () => {
    const addresses = ['/nowhere.sock', join(haproxy.folder, 'user.sock'), haproxy.socketPath]

    expect((await readProcess(connector, addresses)).capabilities.level).toBe('admin')
    await expect(readProcess(connector, ['/nowhere.sock'])).rejects.toMatchObject({
      kind: 'unavailable',
      message: 'cannot connect to HAProxy at /nowhere.sock: there is no such socket',
    })
  })

  test('speaks over TCP, and takes a prompt within data for data', async () => {
    await using connection = await connector.open(`127.0.0.1:${haproxy.port('admin')}`)

    expect((await connection.ask('show env TRICKY')).text).toBe('TRICKY=a\n> b')
    expect((await connection.ask('show env')).text).toContain('HAPROXYCTL_GENERATION=')
    expect((await connection.send([question('get', 'weight', 'tcp/a')]))[0]!.text).toBe(
      '1 (initial 1)',
    )
  })

  test('opens the connection again when HAProxy has hung up', async () => {
    await using connection = await connector.open(haproxy.socketPath)
    await connection.send([question('get', 'weight', 'tcp/a')])
    await connection.send(['quit'])

    expect((await connection.send([question('get', 'weight', 'tcp/a')]))[0]!.text).toBe(
      '1 (initial 1)',
    )
  })

  test('a command that is longer than the buffer is refused, and the others are done', async () => {
    await using connection = await connector.open(haproxy.socketPath)

    const replies = await connection.send([
      question('get', 'weight', 'tcp/a'),
      `get var ${'x'.repeat(20_000)}`,
      question('get', 'weight', 'tcp/a'),
    ])

    expect(replies.map((reply) => reply.isError)).toEqual([false, true, false])
  })

  test('what the master passes on without a severity is not taken for a refusal', async () => {
    await using connection = await connector.open(`master@${haproxy.masterPath}`)

    const replies = await connection.send([
      commandOf({ kind: 'add-server', ...added, address: '127.0.0.1:1', options: [] }),
      commandOf({ kind: 'add-server', ...added, address: '127.0.0.1:1', options: [] }),
      addressOf('added', '127.0.0.1', 2),
      commandOf({ kind: 'delete-server', ...added }),
      commandOf({ kind: 'delete-server', ...added }),
    ])

    expect(replies.map((reply) => reply.isError)).toEqual([false, true, false, false, true])
  })

  test('reaches the worker through the master, and reloads', async () => {
    const address = `master@${haproxy.masterPath}`
    await using connection = await connector.open(address)
    const before = await haproxy.pid()

    const replies = await connection.send([
      'set server web/a weight 3',
      'set server web/zz weight 3',
    ])
    const state = await readProcess(connector, [address])
    const answer = await connector.reload(haproxy.masterPath)

    expect(replies.map((reply) => reply.isError)).toEqual([false, true])
    expect(state).toMatchObject({ pid: before, oldWorkers: 0, capabilities: { level: 'admin' } })
    expect(answer.isLoaded).toBe(binary.version === '2.6' ? undefined : true)
    await expect.poll(() => haproxy.pid().catch(() => before)).not.toBe(before)
  })
})

const added = { backend: 'web', server: 'added' }

function addressOf(server: string, address: string, port: number): RuntimeCommand {
  return commandOf({ kind: 'set-address', backend: 'web', server, address, port })
}

describe('a socket that is not well', () => {
  const servers: Server[] = []
  afterAll(() => {
    for (const server of servers) server.close()
  })

  /** Answers each connection with these pieces, and then ends it or stays silent. */
  async function fake(pieces: readonly string[], then: 'end' | 'hang'): Promise<string> {
    const server = createServer((socket) => {
      socket.on('error', () => undefined)
      socket.once('data', () => {
        for (const piece of pieces) socket.write(piece)
        if (then === 'end') socket.end()
      })
    })
    servers.push(server)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const at = server.address()
    return typeof at === 'object' && at !== null ? `127.0.0.1:${at.port}` : ''
  }

  test.each([
    [
      'ends after the first of two replies',
      ['\n> \n> \n> '],
      'end',
      [false, true],
      'HAProxy ended the connection',
    ],
    [
      'is silent after the first',
      ['\n> \n> \n> '],
      'hang',
      [false, true],
      'no answer within 300 ms',
    ],
    [
      'cuts a reply short',
      ['\n> \n> \n> [3]: No such'],
      'end',
      [false, true],
      'HAProxy ended the connection',
    ],
    [
      'is the master',
      ['master> master> '],
      'hang',
      [true, true],
      'this is a socket of the master: write `master@` before its address',
    ],
    [
      'speaks HTTP',
      ['HTTP/1.1 400 Bad Request\r\n\r\n'],
      'end',
      [true, true],
      'HAProxy ended the connection',
    ],
  ] as const)(
    '%s: what was not answered is not taken for done',
    async (_, pieces, then, errors, why) => {
      // Only where the answer is never due: on a busy machine it may be late.
      const opener = then === 'hang' ? quick : connector
      await using connection = await opener.open(await fake(pieces, then))

      const replies = await connection.send(['set server a/b weight 1', 'set server a/c weight 1'])

      expect(replies.map((reply) => reply.isError)).toEqual(errors)
      expect(replies.at(-1)).toMatchObject({ isUnanswered: true, text: why })
    },
  )

  test('a dump that was cut short is no dump', async () => {
    await using connection = await connector.open(
      await fake(['\n1\n# be_id be_name\n3 web'], 'end'),
    )

    await expect(connection.ask('show servers state')).rejects.toThrow('its answer was cut short')
  })

  test('a prompt within a reply is noticed, and the connection is not used again', async () => {
    await using connection = await quick.open(await fake(['\n> \n> a\n> b\n> '], 'hang'))

    const first = await connection.send(['set server a/b weight 1'])
    const second = await connection.send(['set server a/b weight 1'])

    expect(first[0]!.isError).toBe(true)
    expect(second[0]!.isError).toBe(true)
  })

  test('stops when told to', async () => {
    await using connection = await connector.open(await fake([], 'hang'))
    const stop = new AbortController()

    const sent = connection.send(['set server a/b weight 1'], stop.signal)
    stop.abort(new Error('enough'))

    await expect(sent).rejects.toThrow('enough')
  })

  test.each([
    'set server a/b weight 1\nshutdown frontend x',
    'set server a/b weight 1; quit',
    'a\0b',
  ])('%j is never sent', async (command) => {
    await using connection = await connector.open(await fake([], 'hang'))

    await expect(connection.send([command])).rejects.toThrow('not one command')
    await expect(connection.ask(command)).rejects.toThrow('not one command')
  })
})
