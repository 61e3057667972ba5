import { expect, test } from 'vitest'
import { encodeCommand, readReply } from './reply.ts'

test.each([
  // Seen on 2.6, 3.0 and 3.2.
  ['set server a/b weight 1', '', false],
  [
    'set server a/b weight 300',
    '[3]: Absolute weight can only be between 0 and 256 inclusive.\n',
    true,
  ],
  [
    'set server a/b addr 10.0.0.1',
    "[4]: IP changed from '10.0.0.2' to '10.0.0.1' by 'stats socket command'\n",
    false,
  ],
  [
    'set server a/b addr 10.0.0.1',
    "[4]: no need to change the addr, port changed from '1' to '2' by 'stats socket command'\n",
    false,
  ],
  ['set server a/b addr x', "[4]: Invalid addr 'x'\n", true],
  [
    'set server a/b addr 10.0.0.1',
    '[4]: Update for the current server address family is only supported through configuration file.\n',
    true,
  ],
  [
    'set server a/b fqdn b.test',
    "[4]: a/b changed its FQDN from a.test to b.test by 'stats socket command'\n",
    false,
  ],
  ['set server a/b check-port 1', '[4]: health checks are not enabled on this server', true],
  ['set server a/b ssl off', '[5]: server ssl setting updated.\n', false],
  ['add server a/b 10.0.0.1:1', '[6]: New server registered.\n', false],
  ['enable frontend x', '[5]: All sockets are already enabled.\n', false],
  [
    'sett x',
    '[6]: Unknown command, but maybe one of the following ones is a better match:\n  set x\n',
    true,
  ],
  ['set server', '[6]: The following commands are valid at this level:\n  set server\n', true],
  ['set server a/b weight 1', 'Permission denied\n', true],
  ['set var proc.x str(1)', '[3]: This command is restricted to experimental mode only.\n', true],
  ['new ssl cert /a.pem', "[3]: Certificate '/a.pem' already exists!\n", false],
  ['new ssl ca-file /a.pem', "[3]: CA file '/a.pem' already exists!\n", false],
  ['commit ssl cert /a.pem', 'Committing /a.pem..\nSuccess!\n', false],
  ['commit ssl cert /a.pem', "Committing /a.pem.\nCan't commit /a.pem!\n", true],
  ['add ssl crt-list /l', "Inserting certificate '/a.pem' in crt-list '/l'.\nSuccess!\n", false],
  ['set maxconn server', 'usage of something without a severity\n', true],
  ['show servers state', '1\n# be_id\n', false],
  ['show servers state nope', "[3]: Can't find backend.\n", true],
  ['get weight a/b', '3 (initial 1)\n', false],
  ['show info', 'Permission denied\n', true],
])('%s: %j is an error: %s', (text, raw, isError) => {
  expect(readReply({ text }, raw)).toMatchObject({ command: text, isError })
})

// The master leaves the severity out.
test.each([
  ['add server a/b 10.0.0.1:1', 'New server registered.\n', false],
  ['add server a/b 10.0.0.1:1', 'Already exists a server with the same name in backend.\n', true],
  ['del server a/b', 'Server deleted.\n', false],
  ['del server a/b', 'Only servers in maintenance mode can be deleted.\n', true],
  ['add backend b from d', 'New backend registered.\n', false],
  ['publish backend b', 'Backend published.\n', false],
  ['unpublish backend b', 'Backend unpublished.\n', false],
  [
    'del backend b',
    "backend 'b' has no server available!\nServer deleted.\nBackend deleted.\n",
    false,
  ],
  ['del backend b', 'Server deleted.\nOnly a backend without server can be deleted.\n', true],
  ['prepare map /m', 'New version created: 1\n', false],
  ['set ssl cert /a.pem', 'Transaction created for certificate /a.pem!\n', false],
  ['abort ssl cert /a.pem', "Transaction aborted for certificate '/a.pem'!\n", false],
  ['new ssl crl-file /a.pem', "CRL file '/a.pem' already exists!\n", false],
  ['new ssl cert /a.pem', "New empty certificate store '/a.pem'!\n", false],
  ['del ssl cert /a.pem', "Certificate '/a.pem' deleted!\n", false],
  ['del ssl cert /a.pem', "certificate '/a.pem' in use, can't be deleted!\n", true],
  ['set ssl ca-file /ca.pem', 'transaction created for CA /ca.pem!\n', false],
  ['new ssl ca-file /ca.pem', "New CA file created '/ca.pem'!\n", false],
  ['del ssl crt-list /l a.pem', "Entry 'a.pem' deleted in crtlist '/l'!\n", false],
  ['set ssl tls-key k v', 'TLS ticket key updated!\n', false],
])('over the master, %s: %j is an error: %s', (text, raw, isError) => {
  expect(readReply({ text }, raw)).toMatchObject({ isError })
})

test('the prompts between the lines of a payload are not part of the answer', () => {
  expect(readReply({ text: 'add map @1 x', payload: 'a b' }, '+ + [3]: no')).toMatchObject({
    text: 'no',
    isError: true,
  })
})

test('a payload ends where its lines end', () => {
  expect(encodeCommand({ text: 'set ssl cert x', payload: 'a\n\n \nb\n' })).toBe(
    'set ssl cert x <<\na\nb\n\n',
  )
  expect(encodeCommand({ text: 'show info' })).toBe('show info\n')
})
