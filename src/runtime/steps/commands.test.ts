import { describe, expect, test } from 'vitest'
import type { CommandKind, CommandStep, RuntimeStep } from '../../model/plan/runtime-step.ts'
import { readReply } from '../reply.ts'
import { commandOf, isCommand } from './commands.ts'
import { shownStep } from './shown-step.ts'

const a = { backend: 'web', server: 'a' }

interface Sample<Kind extends CommandKind> {
  readonly step: Omit<CommandStep<Kind>, 'kind'>
  readonly text: string
  /** What HAProxy says when it has done it, as its own socket and as the master pass it on. */
  readonly done?: readonly string[]
  readonly refused?: readonly string[]
}

/** Each kind of step; answers were seen on 2.6, 3.0, 3.2 and 3.4. */
const samples: { readonly [Kind in CommandKind]: Sample<Kind> } = {
  'add-server': {
    step: { ...a, address: '10.0.0.1:80', options: [['weight', '10'], ['check']] },
    text: 'add server web/a 10.0.0.1:80 weight 10 check',
    done: ['[6]: New server registered.\n', 'New server registered.\n'],
    refused: ['Already exists a server with the same name in backend.\n'],
  },
  'delete-server': {
    step: a,
    text: 'del server web/a',
    done: ['Server deleted.\n'],
    refused: ['Only servers in maintenance mode can be deleted.\n'],
  },
  'set-address': {
    step: { ...a, address: '10.0.0.1', port: 80 },
    text: 'set server web/a addr 10.0.0.1 port 80',
    done: [
      "[4]: IP changed from '10.0.0.2' to '10.0.0.1' by 'stats socket command'\n",
      "[4]: no need to change the addr, port changed from '1' to '2' by 'stats socket command'\n",
      "port changed from '1' to '2' by 'stats socket command'\n",
      "IP changed from '10.0.0.2' to '10.0.0.1', port changed from '1' to '2' by 'stats socket command'\n",
    ],
    refused: [
      "[4]: Invalid addr 'x'\n",
      '[4]: Update for the current server address family is only supported through configuration file.\n',
    ],
  },
  'set-fqdn': {
    step: { ...a, fqdn: 'b.test' },
    text: 'set server web/a fqdn b.test',
    done: ["[4]: a/b changed its FQDN from a.test to b.test by 'stats socket command'\n"],
    refused: ['[4]: no resolution configured\n'],
  },
  'set-weight': { step: { ...a, weight: 7 }, text: 'set server web/a weight 7' },
  'set-state': { step: { ...a, state: 'drain' }, text: 'set server web/a state drain' },
  'set-health-up': { step: a, text: 'set server web/a health up' },
  'enable-checks': { step: { ...a, checks: 'health' }, text: 'enable health web/a' },
  'disable-checks': { step: { ...a, checks: 'agent' }, text: 'disable agent web/a' },
  'set-checks': {
    step: { ...a, setting: 'agent-send', value: 'a; b' },
    text: 'set server web/a agent-send a\\;\\ b',
    done: ["[4]: port changed from '1' to '2' by 'stats socket command'\n"],
    refused: ['[4]: health checks are not enabled on this server'],
  },
  'set-server-maxconn': { step: { ...a, maxconn: 9 }, text: 'set maxconn server web/a 9' },
  'add-backend': {
    step: { backend: 'api', defaults: 'base', mode: 'tcp' },
    text: 'add backend api from base mode tcp',
    done: ['New backend registered.\n'],
  },
  'delete-backend': {
    step: { backend: 'api' },
    text: 'del backend api',
    done: ["backend 'b' has no server available!\nServer deleted.\nBackend deleted.\n"],
    refused: ['Server deleted.\nOnly a backend without server can be deleted.\n'],
  },
  'publish-backend': {
    step: { backend: 'api' },
    text: 'publish backend api',
    done: ['Backend published.\n'],
  },
  'unpublish-backend': {
    step: { backend: 'api' },
    text: 'unpublish backend api',
    done: ['Backend unpublished.\n'],
  },
  'enable-dynamic-cookie': {
    step: { backend: 'api' },
    text: 'enable dynamic-cookie backend api',
  },
  'disable-dynamic-cookie': {
    step: { backend: 'api' },
    text: 'disable dynamic-cookie backend api',
  },
  'set-dynamic-cookie-key': {
    step: { backend: 'api', key: 'hush' },
    text: 'set dynamic-cookie-key backend api hush',
  },
  'enable-frontend': { step: { frontend: 'front' }, text: 'enable frontend front' },
  'disable-frontend': { step: { frontend: 'front' }, text: 'disable frontend front' },
  'set-frontend-maxconn': {
    step: { frontend: 'front', maxconn: 9 },
    text: 'set maxconn frontend front 9',
  },
  'set-global-maxconn': { step: { maxconn: 9 }, text: 'set maxconn global 9' },
  'set-rate-limit': {
    step: { rate: 'ssl-sessions', limit: 0 },
    text: 'set rate-limit ssl-sessions global 0',
  },
  'set-profiling': { step: { what: 'tasks', mode: 'auto' }, text: 'set profiling tasks auto' },
  'new-ssl-file': {
    step: { what: 'cert', path: '/a.pem' },
    text: 'new ssl cert /a.pem',
    done: [
      "New empty certificate store '/a.pem'!\n",
      "New CA file created '/ca.pem'!\n",
      "[3]: Certificate '/a.pem' already exists!\n",
      "[3]: CA file '/a.pem' already exists!\n",
      "CRL file '/a.pem' already exists!\n",
    ],
    refused: ['[3]: Out of memory!\n'],
  },
  'set-ssl-file': {
    step: { what: 'ca-file', path: '/ca.pem', content: 'pem' },
    text: 'set ssl ca-file /ca.pem',
    done: [
      'Transaction created for certificate /a.pem!\n',
      'transaction created for CA /ca.pem!\n',
      'transaction updated for CA /ca.pem!\n',
    ],
    refused: ["[3]: unable to load certificate from file '/a.pem'\n", 'Can’t update /ca.pem!\n'],
  },
  'extend-ssl-file': {
    step: { what: 'ca-file', path: '/ca.pem', content: 'pem' },
    text: 'add ssl ca-file /ca.pem',
    done: ['transaction updated for CA /ca.pem!\n'],
  },
  'commit-ssl-file': {
    step: { what: 'cert', path: '/a.pem' },
    text: 'commit ssl cert /a.pem',
    done: ['Committing /a.pem..\nSuccess!\n'],
    refused: ["Committing /a.pem.\nCan't commit /a.pem!\n"],
  },
  'abort-ssl-file': {
    step: { what: 'cert', path: '/a.pem' },
    text: 'abort ssl cert /a.pem',
    done: ["Transaction aborted for certificate '/a.pem'!\n"],
  },
  'delete-ssl-file': {
    step: { what: 'crl-file', path: '/crl.pem' },
    text: 'del ssl crl-file /crl.pem',
    done: ["Certificate '/a.pem' deleted!\n", "CRL file '/crl.pem' deleted!\n"],
    refused: ["certificate '/a.pem' in use, can't be deleted!\n"],
  },
  'add-crt-list-line': {
    step: { list: '/a list', line: '/a.pem [alpn h2] a.test' },
    text: 'add ssl crt-list /a\\ list',
    done: ["Inserting certificate '/a.pem' in crt-list '/l'.\nSuccess!\n"],
  },
  'add-crt-list-certificate': {
    step: { list: '/certs', certificate: '/certs/a.pem' },
    text: 'add ssl crt-list /certs /certs/a.pem',
    done: ["Inserting certificate '/a.pem' in crt-list '/l'.\nSuccess!\n"],
  },
  'delete-crt-list-certificate': {
    step: { list: '/l', certificate: '/a.pem' },
    text: 'del ssl crt-list /l /a.pem',
    done: ["Entry 'a.pem' deleted in crtlist '/l'!\n"],
  },
  'set-ticket-key': {
    step: { file: '/keys', key: 'hush' },
    text: 'set ssl tls-key /keys hush',
    done: ['TLS ticket key updated!\n'],
  },
  'set-map-value': {
    step: { path: '/hosts.map', key: 'a<<b', value: 'two words' },
    text: 'set map /hosts.map a\\<\\<b two\\ words',
  },
}

describe.each(Object.entries(samples))('%s', (kind, sample) => {
  const { text, done = [], refused = [] } = sample
  const step = { kind, ...sample.step } as CommandStep

  test(`is ${text}`, () => {
    expect(isCommand(step)).toBe(true)
    expect(commandOf(step).text).toBe(text)
  })

  test.each(['', ...done])('is done when %j is answered', (answer) => {
    expect(readReply(commandOf(step), answer).isError).toBe(false)
  })

  test.each(['Words.\n', 'Permission denied\n', '[3]: No.\n', '[4]: No.\n', ...refused])(
    'is not done when %j is answered',
    (answer) => {
      expect(readReply(commandOf(step), answer).isError).toBe(true)
    },
  )
})

test.each<[RuntimeStep, string]>([
  [{ kind: 'set-ticket-key', file: '/keys', key: 'hush' }, 'set ssl tls-key /keys …'],
  [
    { kind: 'set-dynamic-cookie-key', backend: 'api', key: 'hush' },
    'set dynamic-cookie-key backend api …',
  ],
  [{ kind: 'set-weight', ...a, weight: 7 }, 'set server web/a weight 7'],
  [{ kind: 'set-ssl-file', what: 'cert', path: '/a.pem', content: 'hush' }, 'set ssl cert /a.pem'],
  [{ kind: 'drain', ...a, limitMs: 1_500 }, 'wait until web/a has no connections, at most 1.5 s'],
  [
    { kind: 'replace-entries', what: 'map', path: '/m', entries: ['a b'] },
    'replace the entries of map /m by 1 entry',
  ],
  [
    { kind: 'check-certificate', path: '/a.pem', fingerprint: 'AB' },
    'check that /a.pem is the certificate with the fingerprint AB',
  ],
])('%j is shown as %s', (step, shown) => {
  expect(shownStep(step)).toBe(shown)
  expect(shown).not.toContain('hush')
})

test('the content of a file goes as payload', () => {
  const file = { what: 'cert', path: '/a.pem', content: 'pem' } as const

  expect(commandOf({ kind: 'set-ssl-file', ...file }).payload).toBe('pem')
  expect(commandOf({ kind: 'extend-ssl-file', ...file }).payload).toBe('pem')
  expect(commandOf({ kind: 'add-crt-list-line', list: '/l', line: '/a.pem' }).payload).toBe(
    '/a.pem',
  )
  expect(commandOf({ kind: 'commit-ssl-file', what: 'cert', path: '/a.pem' }).payload).toBe(
    undefined,
  )
})
