import { createServer } from 'node:http'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scratch } from '../../../test/support/scratch.ts'
import { openPlace } from './open-place.ts'

test('what hinders is told in words', async () => {
  await using folder = await scratch()
  await using taken = createServer()
  const at = await openPlace(
    taken,
    { kind: 'tcp', host: '127.0.0.1', port: 0 },
    { isPrivate: true },
  )
  const port = at.kind === 'tcp' ? at.port : 0
  for (const [place, said] of [
    [{ kind: 'tcp', host: '127.0.0.1', port }, 'something listens there already'],
    [{ kind: 'tcp', host: '192.0.2.1', port: 1024 }, 'this machine does not have the address'],
    [{ kind: 'unix', path: join(folder.path, 'none/a.sock') }, 'its folder is not there'],
    [
      { kind: 'unix', path: join(folder.path, 'a'.repeat(120)) },
      'the path of a socket has at most',
    ],
  ] as const) {
    const server = createServer()
    await expect(openPlace(server, place, { isPrivate: true })).rejects.toThrow(
      `cannot listen at ${place.kind === 'tcp' ? `${place.host}:${place.port}` : `unix:${place.path}`}: ${said}`,
    )
  }
})
