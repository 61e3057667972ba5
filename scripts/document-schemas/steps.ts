import { count, list, oneOf, record, ref, text, type Schema } from './shape.ts'

const backend = word('The backend.')
const server = { backend, server: word('The server in it.') }
const frontend = word('The frontend.')
const path = word('The file, as the process names it.')
const crtList = word('The crt-list, as the process names it.')
const sslFile = { what: oneOf('What the file holds.', ['cert', 'ca-file', 'crl-file']), path }
const maxconn = count('How many connections; 0 is no limit.')

function word(description: string): Schema {
  return ref('word', description)
}

/** One shape for all kinds of steps with the same fields; each kind with what it does. */
function step(
  kinds: Readonly<Record<string, string>>,
  fields: Readonly<Record<string, Schema>>,
  optional: Readonly<Record<string, Schema>> = {},
): Schema {
  const names = Object.keys(kinds)
  const description = names.map((name) => `\`${name}\`: ${kinds[name]}`).join(' ')
  const [only] = names
  const kind = names.length === 1 ? { const: only, description } : oneOf(description, names)
  return record(description, { kind, ...fields }, optional)
}

/** What is done in a process, as typed data; `src/model/runtime-step.ts` has the same. */
export const stepSchemas: Readonly<Record<string, Schema>> = {
  word: {
    description: 'A part of a command line, so it has no line break.',
    type: 'string',
    pattern: '^[^\\n\\r\\u0000]*$',
  },
  step: {
    description: 'One thing to do in the process, over its socket.',
    oneOf: [
      step(
        { 'add-server': 'Makes a server.' },
        {
          ...server,
          address: word('As a line of the configuration has it.'),
          options: list('Each with its arguments.', {
            type: 'array',
            items: word('The option, or an argument.'),
            minItems: 1,
          }),
        },
      ),
      step(
        {
          'delete-server': 'Deletes a server.',
          'set-health-up': 'Counts a server as up that nothing checks any more.',
        },
        server,
      ),
      step(
        { 'set-address': 'Leads a server elsewhere.' },
        {
          ...server,
          address: word('The address.'),
          port: { type: 'integer', minimum: 0, maximum: 65_535, description: 'The port.' },
        },
      ),
      step(
        { 'set-fqdn': 'Gives a server another host name.' },
        { ...server, fqdn: word('The name.') },
      ),
      step({ 'set-weight': 'Sets a weight.' }, { ...server, weight: count('The weight.') }),
      step(
        { 'set-state': 'Sets the administrative state.' },
        { ...server, state: oneOf('The state.', ['ready', 'drain', 'maint']) },
      ),
      step(
        { 'enable-checks': 'Switches checks on.', 'disable-checks': 'Switches checks off.' },
        { ...server, checks: oneOf('Which ones.', ['health', 'agent']) },
      ),
      step(
        { 'set-checks': 'Sets where checks go, or what they send.' },
        {
          ...server,
          setting: oneOf('What is set.', [
            'check-addr',
            'check-port',
            'agent-addr',
            'agent-port',
            'agent-send',
          ]),
          value: word('The value.'),
        },
      ),
      step({ 'set-server-maxconn': 'Limits the connections of a server.' }, { ...server, maxconn }),
      step(
        { drain: 'Waits until a server has no connections left.' },
        {
          ...server,
          limitMs: {
            type: 'number',
            minimum: 0,
            description: 'How long at most, in milliseconds.',
          },
        },
        {
          whenBusy: oneOf(
            '`shutdown`, which is the default, ends the connections that are left then; `fail` leaves them, and the change has failed.',
            ['shutdown', 'fail'],
          ),
          state: oneOf('The state that it is left in, where that is not `ready`.', [
            'drain',
            'maint',
          ]),
        },
      ),
      step(
        { 'add-backend': 'Makes a backend.' },
        { backend, defaults: word('The named defaults that it starts from.') },
        { mode: word('Its mode, where the defaults do not say.') },
      ),
      step(
        {
          'delete-backend': 'Deletes a backend.',
          'publish-backend': 'Lets traffic to a backend.',
          'unpublish-backend': 'Keeps traffic from a backend.',
          'enable-dynamic-cookie': 'Switches dynamic cookies on.',
          'disable-dynamic-cookie': 'Switches dynamic cookies off.',
        },
        { backend },
      ),
      step(
        { 'set-dynamic-cookie-key': 'Sets the key that dynamic cookies are made with.' },
        { backend, key: word('The key.') },
      ),
      step(
        {
          'enable-frontend': 'Lets a frontend take connections again.',
          'disable-frontend': 'Pauses a frontend.',
        },
        { frontend },
      ),
      step({ 'set-frontend-maxconn': 'Limits a frontend.' }, { frontend, maxconn }),
      step({ 'set-global-maxconn': 'Limits the process.' }, { maxconn }),
      step(
        { 'set-rate-limit': 'Limits how much may come in a second.' },
        {
          rate: oneOf('Of what.', ['connections', 'sessions', 'ssl-sessions', 'http-compression']),
          limit: count('How many; 0 is no limit.'),
        },
      ),
      step(
        { 'set-profiling': 'Switches profiling.' },
        {
          what: oneOf('Of what.', ['tasks', 'memory']),
          mode: oneOf('How.', ['on', 'off', 'auto']),
        },
      ),
      step(
        {
          'new-ssl-file': 'Makes an empty store for a file.',
          'commit-ssl-file': 'Uses what was set.',
          'abort-ssl-file': 'Forgets what was set.',
          'delete-ssl-file': 'Deletes a store.',
        },
        sslFile,
      ),
      step(
        {
          'set-ssl-file': 'Sets a content, to be committed.',
          'extend-ssl-file': 'Adds to a content that was set.',
        },
        { ...sslFile, content: text('The content; it is sent as a payload.') },
      ),
      step(
        { 'check-certificate': 'Reads a certificate back.' },
        {
          path,
          fingerprint: text('The SHA-1 fingerprint that it has to have.', {
            pattern: '^[0-9A-F]{40}$',
          }),
        },
      ),
      step(
        { 'add-crt-list-line': 'Adds a line to a crt-list.' },
        { list: crtList, line: word('The line.') },
      ),
      step(
        {
          'add-crt-list-certificate': 'Adds a certificate to a crt-list or a folder.',
          'delete-crt-list-certificate': 'Takes a certificate out of a crt-list or a folder.',
        },
        { list: crtList, certificate: word('The certificate.') },
      ),
      step(
        { 'set-ticket-key': 'Adds a key for session tickets.' },
        { file: word('The file of the keys.'), key: word('The key.') },
      ),
      step(
        { 'set-map-value': 'Changes the value of a key in a map.' },
        { path, key: word('The key.'), value: word('The value.') },
      ),
      step(
        { 'replace-entries': 'Replaces all entries of a map or ACL file at once.' },
        {
          what: oneOf('Which of the two.', ['map', 'acl']),
          path,
          entries: list('The entries.', word('An entry.')),
        },
      ),
    ],
  },
}
