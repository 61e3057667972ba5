import { expect, test } from 'vitest'
import type { RuntimeCommand } from '../model/ports.ts'
import { encodeCommand, readReply, unanswered } from './reply.ts'

const silent: RuntimeCommand = { text: 'set server a/b weight 1' }
const worded: RuntimeCommand = { text: 'add server a/b 10.0.0.1:1', success: /^New server/ }
const asking: RuntimeCommand = { text: 'show servers state', isQuestion: true }

test.each([
  // Seen on 2.6, 3.0 and 3.2.
  [silent, '', false],
  [silent, '[3]: Absolute weight can only be between 0 and 256 inclusive.\n', true],
  [silent, '[4]: health checks are not enabled on this server', true],
  [silent, '[5]: All sockets are already enabled.\n', false],
  [silent, '[6]: Unknown command, but maybe one of the following ones is a better match:\n', true],
  [silent, '[6]: The following commands are valid at this level:\n  set server\n', true],
  [silent, 'Permission denied\n', true],
  [silent, '[3]: This command is restricted to experimental mode only.\n', true],
  [silent, "Can't find the target PID matching the prefix '@1'\n", true],
  [silent, 'usage of something without a severity\n', true],
  [worded, '[6]: New server registered.\n', false],
  [worded, '[4]: New server registered.\n', false],
  [worded, '[3]: New server registered.\n', false],
  [worded, 'New server registered.\n', false],
  [worded, 'Already exists a server with the same name in backend.\n', true],
  [worded, '', false],
  [asking, '1\n# be_id\n', false],
  [asking, '[4]: 1\n', false],
  [asking, "[3]: Can't find backend.\n", true],
  [asking, 'Permission denied\n', true],
  [asking, '', false],
] as const)('to %j, %j is an error: %s', (command, raw, isError) => {
  expect(readReply(command, raw)).toMatchObject({ command: command.text, isError })
})

test('a reply has neither severity nor prompts, and names the command as it is shown', () => {
  const command = { text: 'add map @1 x', payload: 'a b', shown: 'add map @1 …' }

  expect(readReply(command, '+ + [3]: no\n')).toEqual({
    command: 'add map @1 …',
    text: 'no',
    isError: true,
  })
  expect(readReply({ text: 'show env' }, '+ a\n').text).toBe('+ a')
  expect(unanswered(command, 'cut off')).toEqual({
    command: 'add map @1 …',
    text: 'cut off',
    isError: true,
    isUnanswered: true,
  })
})

test('a payload ends where its lines end', () => {
  expect(encodeCommand({ text: 'set ssl cert x', payload: 'a\n\n \nb\n' })).toBe(
    'set ssl cert x <<\na\nb\n\n',
  )
  expect(encodeCommand({ text: 'show info' })).toBe('show info\n')
})
