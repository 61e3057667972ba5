import { describe, expect, test } from 'vitest'
import {
  askOnce,
  serveTcp,
  type CheckedServer,
} from '../../../test/support/servers/checked-server.ts'
import { postgresError } from '../../../test/support/servers/database-words.ts'
import { writeMessage } from './messages.ts'
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

describe('a postgres check with a password', () => {
  const secret = { user: 'app', password: 'geheim' }
  const letIn = [authentication(0), message('S', 'TimeZone\0UTC\0'), message('Z', 'I')]
  const scram = authentication(10, 'SCRAM-SHA-256\0\0')

  /** Each answer goes out when the client has said something. */
  async function talk(
    ...answers: readonly (readonly Buffer[])[]
  ): Promise<{ readonly output: string | undefined; readonly heard: string }> {
    const heard: Buffer[] = []
    await using server = await serveTcp((socket) => {
      socket.on('data', (bytes: Buffer) => {
        heard.push(bytes)
        socket.write(Buffer.concat(answers[heard.length - 1] ?? []))
      })
    })
    const { output } = await askOnce(postgresCheck, server, secret)
    return { output, heard: Buffer.concat(heard).toString('latin1') }
  }

  test('is passed by a server that wants none, once it is ready', async () => {
    expect((await talk(letIn)).output).toBeUndefined()
  })

  test.each<[string, readonly (readonly Buffer[])[]]>([
    ['too many clients', [[authentication(0), postgresError('53300', 'too many clients')]]],
    ['the server wants the password as it is, which only goes over TLS', [[authentication(3)]]],
    ['the server wants a way to log in that is not known here (7)', [[authentication(7)]]],
    ['the server does not take SCRAM-SHA-256', [[authentication(10, 'SCRAM-SHA-256-PLUS\0\0')]]],
    ['the answer is not that of PostgreSQL', [[message('Z', 'I')]]],
    ['the answer is not that of PostgreSQL', [[scram], [authentication(11, 'r=other,s=eA==,i=1')]]],
    ['the answer is not that of PostgreSQL', [[scram], letIn]],
    ['the answer is not that of PostgreSQL', [[scram], [authentication(12, 'v=eA==')]]],
  ])('is failed by %j, and the password is not said', async (output, answers) => {
    const end = await talk(...answers)

    expect(end.output).toBe(output)
    expect(end.heard).not.toContain('geheim')
  })

  test('does not believe a server that lets anybody in who is asked by SCRAM', async () => {
    let said = 0
    await using server = await serveTcp((socket) => {
      socket.on('data', (bytes: Buffer) => {
        said += 1
        const [, nonce = ''] = /r=([^,\0]+)/.exec(bytes.toString('latin1')) ?? []
        if (said === 1) socket.write(scram)
        if (said === 2) socket.write(authentication(11, `r=${nonce}more,s=c2FsdA==,i=4096`))
        if (said === 3) socket.write(Buffer.concat([authentication(12, 'v=c2FsdA=='), ...letIn]))
      })
    })

    expect(await askOnce(postgresCheck, server, secret)).toEqual({
      isHealthy: false,
      output: 'the server does not know the password',
    })
  })
})

function message(letter: string, text: string): Buffer {
  return writeMessage(letter, Buffer.from(text, 'latin1'))
}

function authentication(method: number, text = ''): Buffer {
  return message('R', `\0\0\0${String.fromCodePoint(method)}${text}`)
}
