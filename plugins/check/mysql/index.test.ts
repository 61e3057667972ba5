import { describe, expect, test } from 'vitest'
import { askOnce, serveTcp } from '../../../test/support/servers/checked-server.ts'
import { greetingOf, mysqlGreeting } from '../../../test/support/servers/database-words.ts'
import { mysqlCheck, type MysqlOptions } from './index.ts'
import { writePacket } from './packets.ts'

const ok = Buffer.from([0, 0, 0, 2, 0, 0, 0])

const plainOnly = 'the server wants the password itself, which only goes over TLS'
const notMysql = 'the answer is not that of MySQL'

/** What caching_sha2_password says of its cache. */
function cached(...state: readonly number[]): Buffer {
  return Buffer.from([1, ...state])
}

function error(text: string): Buffer {
  return Buffer.from(`\xff\x15\x04${text}`, 'latin1')
}

/** Greets, and answers one packet after the other, or each with several at once; gives what it heard, the heads of packets taken off. */
async function talk(
  options: MysqlOptions,
  greeting: Buffer,
  ...answers: readonly (Buffer | readonly Buffer[])[]
): Promise<{ readonly output: string | undefined; readonly heard: readonly Buffer[] }> {
  const heard: Buffer[] = []
  let ended: Promise<unknown> | undefined
  await using server = await serveTcp((socket) => {
    ended = new Promise((resolve) => socket.on('close', resolve))
    socket.write(greeting)
    socket.on('data', (bytes: Buffer) => {
      heard.push(bytes)
      const answer = [answers[heard.length - 1] ?? []].flat()
      const packets = answer.map((body, index) => writePacket((bytes[3] ?? 0) + 1 + index, body))
      socket.write(Buffer.concat(packets))
    })
  })
  const { output } = await askOnce(mysqlCheck, server, options)
  await ended
  return { output, heard }
}

describe('a mysql check', () => {
  test('is passed by a greeting', async () => {
    expect(await talk({}, mysqlGreeting)).toEqual({ output: undefined, heard: [] })
  })

  test('logs in without a password, and out again', async () => {
    const { output, heard } = await talk({ user: 'app' }, mysqlGreeting, ok)

    expect(output).toBeUndefined()
    expect(heard[0]?.toString('latin1', 36)).toBe('app\0\0mysql_native_password\0')
    expect([...(heard.at(-1) ?? [])]).toEqual([1, 0, 0, 0, 1])
  })

  test('answers nothing to another riddle, too', async () => {
    const other = Buffer.from('\xfecaching_sha2_password\0salt', 'latin1')
    const { output, heard } = await talk({ user: 'app' }, mysqlGreeting, other, ok)

    expect(output).toBeUndefined()
    expect([...(heard[1] ?? [])]).toEqual([0, 0, 0, 3])
  })

  test.each<[string, readonly Buffer[], string | undefined]>([
    ['that remembers the user, in one piece', [cached(3), ok], undefined],
    ['that does not, and is only told over TLS', [cached(4)], plainOnly],
    ['that says something else', [Buffer.from([2, 0])], notMysql],
    ['that remembers, and then says something else', [cached(3), cached(3)], notMysql],
  ])(
    'is answered in the way of caching_sha2_password by a server %s',
    async (_, answers, wanted) => {
      const other = Buffer.from('\xfecaching_sha2_password\x0012345678901234567890\0', 'latin1')
      const secret = { user: 'app', password: 'geheim' }
      const { output, heard } = await talk(secret, mysqlGreeting, other, answers)

      expect(output).toBe(wanted)
      // A hash of 32 bytes, and never the password.
      expect(heard[1]?.length).toBe(36)
      expect(Buffer.concat(heard).toString('latin1')).not.toContain('geheim')
    },
  )

  test.each([
    ['the password itself', '\xfemysql_clear_password\0', plainOnly],
    [
      'what is not known here',
      '\xfeclient_ed25519\0salt',
      'the user logs in by client_ed25519, which is not known here',
    ],
    ['what nobody does any more', '\xfe', 'the user logs in as it was done before MySQL 4.1'],
  ])('says so where the server wants %s', async (_, text, wanted) => {
    const other = Buffer.from(text, 'latin1')
    const { output, heard } = await talk({ user: 'a', password: 'geheim' }, mysqlGreeting, other)

    expect(output).toBe(wanted)
    expect(heard.length).toBe(1)
  })

  test.each<[string, MysqlOptions, Buffer, readonly Buffer[]]>([
    ['Too many connections', {}, writePacket(0, error('Too many connections')), []],
    ['Access denied', { user: 'a' }, mysqlGreeting, [error('#28000Access denied')]],
    ['the user has a password', { user: 'a' }, mysqlGreeting, [Buffer.from([2, 0])]],
    ['the server takes no TLS', { user: 'a', tls: true }, greetingOf(0), []],
    ['the answer is not that of MySQL', {}, Buffer.from('HTTP/1.1 400 Bad Request\r\n'), []],
    ['the answer is not that of MySQL', {}, writePacket(0, Buffer.from([9, 1, 0, 3])), []],
    ['the answer is not that of MySQL', {}, writePacket(0, Buffer.from([10, 65])), []],
    ['the answer is not that of MySQL', {}, Buffer.from([0, 0, 0, 0]), []],
    ['the answer is not that of MySQL', { user: 'a' }, mysqlGreeting, [Buffer.from([255])]],
  ])('is failed by %j', async (output, options, greeting, answers) => {
    expect((await talk(options, greeting, ...answers)).output).toBe(output)
  })
})
