import { describe, expect, test } from 'vitest'
import {
  askOnce,
  serveTcp,
  type CheckedServer,
} from '../../../test/support/servers/checked-server.ts'
import { postgresError } from '../../../test/support/servers/database-words.ts'
import { postgresCheck, type PostgresOptions } from './index.ts'

const password = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 3])

/** Answers the first question in pieces of so many bytes. */
function answering(answer: Buffer, pieces = answer.length): Promise<CheckedServer> {
  return serveTcp((socket) => {
    socket.setNoDelay(true)
    socket.once('data', () => {
      for (let at = 0; at < answer.length; at += pieces)
        socket.write(answer.subarray(at, at + pieces))
    })
  })
}

describe('a postgres check', () => {
  test.each<[string, Buffer, PostgresOptions]>([
    ['a question for the password', password, {}],
    ['no question at all', Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0]), {}],
    ['a user that is not let in', postgresError('28000', 'no entry'), {}],
    ['a database that is not there', postgresError('3D000', 'no such database'), {}],
  ])('is passed by %s, in whatever pieces', async (_what, answer, options) => {
    for (const pieces of [answer.length, 1]) {
      await using server = await answering(answer, pieces)
      expect(await askOnce(postgresCheck, server, options)).toEqual({ isHealthy: true })
    }
  })

  test.each<[string, Buffer, PostgresOptions]>([
    [
      'the database system is starting up',
      postgresError('57P03', 'the database system is starting up'),
      {},
    ],
    [
      'sorry, too many clients already',
      postgresError('53300', 'sorry, too many clients already'),
      {},
    ],
    ['no entry', postgresError('28000', 'no entry'), { user: 'app' }],
    ['no such database', postgresError('3D000', 'no such database'), { database: 'shop' }],
    ['two\\nlines', postgresError('XX000', 'two\nlines'), {}],
    ['the answer is not that of PostgreSQL', Buffer.from('HTTP/1.1 400 Bad Request'), {}],
    ['the answer is not that of PostgreSQL', Buffer.from([0x52, 255, 255, 255, 255, 0]), {}],
    ['the answer is not that of PostgreSQL', Buffer.from([0x45, 0, 0, 0, 8, 1, 2, 3, 4]), {}],
    ['the server takes no TLS', Buffer.from('N'), { tls: true }],
    ['the answer is not that of PostgreSQL', Buffer.from('Sx'), { tls: true }],
  ])('is failed by %j', async (output, answer, options) => {
    await using server = await answering(answer)

    expect(await askOnce(postgresCheck, server, options)).toEqual({ isHealthy: false, output })
  })

  test('names the user and the database', async () => {
    let heard = ''
    await using server = await serveTcp((socket) => {
      socket.once('data', (bytes) => {
        heard = bytes.toString('latin1')
        socket.write(password)
      })
    })

    await askOnce(postgresCheck, server, { user: 'app', database: 'shop' })

    expect(heard.slice(4)).toBe(
      '\0\u0003\0\0user\0app\0database\0shop\0application_name\0haproxyctl\0\0',
    )
  })
})
