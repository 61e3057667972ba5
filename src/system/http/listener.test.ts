import { rename } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { scratch } from '../../../test/support/scratch.ts'
import { openListener } from './listener.ts'

const routes = {
  '/here': () => ({ status: 200, type: 'text/plain', body: 'found\n' }),
}

interface Answer {
  readonly status: number | undefined
  readonly body: string
}

function ask(socketPath: string, path: string, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ socketPath, path, method }, (response) => {
      text(response).then((body) => resolve({ status: response.statusCode, body }), reject)
    })
      .on('error', reject)
      .end()
  })
}

test('each path has its answer, and what is no path has one, too', async () => {
  await using folder = await scratch()
  const path = join(folder.path, 'socket')
  await using _ = await openListener({ kind: 'unix', path }, routes)

  for (const [asked, method, status, body] of [
    ['/here', 'GET', 200, 'found\n'],
    ['/here?and=more', 'GET', 200, 'found\n'],
    ['/here', 'HEAD', 200, ''],
    ['/here', 'POST', 405, 'only GET and HEAD\n'],
    ['/there', 'GET', 404, 'not found\n'],
    ['//', 'GET', 404, 'not found\n'],
    ['http://[', 'GET', 404, 'not found\n'],
    ['*', 'GET', 404, 'not found\n'],
  ] as const) {
    expect(await ask(path, asked, method), asked).toEqual({ status, body })
  }
})

test('a socket that a killed process left is taken over, one that answers is not, and no other file', async () => {
  await using folder = await scratch()
  const path = join(folder.path, 'socket')
  const file = await folder.write('file', '')
  await leaveSocket(path)

  await using _ = await openListener({ kind: 'unix', path }, routes)
  expect(await ask(path, '/here')).toMatchObject({ status: 200 })
  await expect(openListener({ kind: 'unix', path }, routes)).rejects.toThrow(
    'another process listens',
  )
  await expect(openListener({ kind: 'unix', path: file }, routes)).rejects.toThrow(
    'is not a socket',
  )
})

/** A server takes away the socket that it made, unless that is elsewhere by then. */
async function leaveSocket(path: string): Promise<void> {
  const beside = `${path}.beside`
  await using _ = await openListener({ kind: 'unix', path: beside }, routes)
  await rename(beside, path)
}
