import { createServer, type Socket } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { testContext } from 'haproxyctl/testing'
import type { CheckResult } from 'haproxyctl/plugin'
import { redisCheck, type RedisOptions } from './index.ts'
import { encodeCommand, readReply } from './resp.ts'

const open: AsyncDisposable[] = []

afterEach(async () => {
  for (const each of open.splice(0)) await each[Symbol.asyncDispose]()
})

/** Asks a server that answers each command in the given way, in pieces of so many bytes. */
async function probe(
  replies: Readonly<Record<string, string>>,
  options: RedisOptions = {},
  pieces = 1_000,
): Promise<CheckResult> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => undefined).setNoDelay(true))
    socket.on('data', (bytes) => {
      const commands = bytes.toString().split('*').slice(1)
      const answer = commands
        .map((command) => replies[command.split('\r\n')[2] ?? ''] ?? '-ERR unknown command\r\n')
        .join('')
      for (let at = 0; at < answer.length; at += pieces) socket.write(answer.slice(at, at + pieces))
      if (answer === '') socket.end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  open.push({
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  })
  const address = server.address()
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0
  const check = await redisCheck.open(options, testContext())
  const endpoint = { kind: 'tcp', address: '127.0.0.1', port } as const
  return check.check({ id: 'a', endpoint, origin: 'test' }, AbortSignal.timeout(30_000))
}

const master =
  '*3\r\n$6\r\nmaster\r\n:3129659\r\n*1\r\n*3\r\n$9\r\n127.0.0.1\r\n$4\r\n9001\r\n$1\r\n0\r\n'
const replica = '*5\r\n$5\r\nslave\r\n$9\r\n127.0.0.1\r\n:9000\r\n$9\r\nconnected\r\n:3167038\r\n'

describe('a redis check', () => {
  test.each<[string, RedisOptions, Record<string, string>]>([
    ['PONG', {}, { PING: '+PONG\r\n' }],
    ['PONG as a bulk string', {}, { PING: '$4\r\nPONG\r\n' }],
    ['its password', { password: 'p' }, { AUTH: '+OK\r\n', PING: '+PONG\r\n' }],
    ['its user', { username: 'u', password: 'p' }, { AUTH: '+OK\r\n', PING: '+PONG\r\n' }],
    ['its role', { role: 'master' }, { PING: '+PONG\r\n', ROLE: master }],
    ['the other role', { role: 'replica' }, { PING: '+PONG\r\n', ROLE: replica }],
  ])('is passed by %s, in whatever pieces', async (_what, options, replies) => {
    expect(await probe(replies, options)).toEqual({ isHealthy: true })
    expect(await probe(replies, options, 1)).toEqual({ isHealthy: true })
  })

  test.each<[string, RedisOptions, Record<string, string>]>([
    [
      'LOADING Redis is loading the dataset in memory',
      {},
      { PING: '-LOADING Redis is loading the dataset in memory\r\n' },
    ],
    ['NOAUTH Authentication required.', {}, { PING: '-NOAUTH Authentication required.\r\n' }],
    ['WRONGPASS invalid', { password: 'p' }, { AUTH: '-WRONGPASS invalid\r\n', PING: '+PONG\r\n' }],
    ['it is a replica', { role: 'master' }, { PING: '+PONG\r\n', ROLE: replica }],
    ['it is a master', { role: 'replica' }, { PING: '+PONG\r\n', ROLE: master }],
    ['the answer is not the expected one', {}, { PING: '+HELLO\r\n' }],
    ['the answer is not that of Redis', {}, { PING: 'HTTP/1.1 400 Bad Request\r\n' }],
    ['the answer is not that of Redis', {}, { PING: `*99999\r\n${'+a\r\n'.repeat(20_000)}` }],
    ['closed without an answer', {}, { PING: '' }],
  ])('is failed by %j', async (output, options, replies) => {
    expect(await probe(replies, options)).toEqual({ isHealthy: false, output })
  })
})

test('a command is written as an array of its words, counted in bytes', () => {
  expect(encodeCommand(['AUTH', 'é'])).toBe('*2\r\n$4\r\nAUTH\r\n$2\r\né\r\n')
})

test('a reply that is not whole is waited for', () => {
  for (let length = 0; length < master.length; length += 1)
    expect(readReply(Buffer.from(master.slice(0, length)))).toBeUndefined()
  expect(readReply(Buffer.from(`${master}+more`))?.end).toBe(master.length)
})
