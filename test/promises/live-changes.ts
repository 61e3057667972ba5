import type { Promises } from './promise.ts'

const changes = 'src/plan/classify/servers/server-changes'
const settings = 'src/plan/classify/servers/server-settings'
const backend = 'src/plan/classify/servers/backend-servers'
const files = 'src/plan/classify/companion-files'
const tunables = 'src/plan/classify/tunables/tunables'
const live = 'src/plan/classify/live-backends'
const lines = 'src/plan/classify/line-changes'
const rules = 'src/plan/rules/live-rules'
const facts = ['src/plan/every-kind', 'is done by the commands that the facts have for it'] as const

export const liveChanges: Promises = [
  ['names a class and a reason for each change', ...facts],
  ['| `runtime` |', ...facts],
  ['| `map` |', 'test/integration/plan-files', 'a map with %s is filled in a transaction'],
  [
    '| `certificate` |',
    'test/integration/plan-certificates',
    'a renewed certificate is served, and read back',
  ],
  ['| `reload` |', lines, 'a section %j that gets %j on %s needs a %s: %s'],
  ['| `restart` |', lines, 'a section %j that gets %j on %s needs a %s: %s'],
  ['| address, port of a server |', changes, '%j → %j, of a server that runs with %j'],
  ['| name of a server with `resolvers` |', changes, 'names: %j → %j is %s'],
  ['| weight |', changes, 'the weight'],
  ['| `disabled` |', changes, 'the state'],
  ['| `maxconn` of a server |', settings, '%j → %j'],
  [
    '| `maxconn` of a frontend',
    'test/integration/plan-files',
    'the limit of a frontend, its end and return, and what its limit becomes meanwhile',
  ],
  [
    '| `maxconn` of the process |',
    'test/integration/plan-limits',
    'the limit of the process: %j → %j needs a reload',
  ],
  [
    '| `check` and `agent-check` end',
    'test/integration/plan-checks',
    '%s → %s: it is made anew, and that says why',
  ],
  ['| port and address of checks', settings, '%j → %j'],
  ['| a new server |', rules, 'a server that comes'],
  [
    '| a server less |',
    'test/integration/plan-drain',
    'that goes is deleted when its last request has ended',
  ],
  ['| other options of a server |', backend, 'half of them'],
  [
    '| a frontend that is switched off or on |',
    tunables,
    'one that was switched off while it ran comes back, one that started so does not',
  ],
  ['| a new backend', live, 'why one comes only with a reload'],
  ['| a backend less', live, 'why one goes only with a reload'],
  ['| `maxconnrate`', tunables, 'lines of `global` that the socket takes'],
  ['| `dynamic-cookie-key`', tunables, 'cookies that HAProxy makes'],
  ['| `profiling.tasks`', 'test/integration/plan-files', 'profiling of tasks, and its end'],
  ['| entries of a map or ACL file |', files, 'maps and lists of values'],
  ['| content of a certificate', files, 'certificates'],
  ['| a certificate in a folder', files, 'folders of certificates'],
  [
    '| the keys of `tls-ticket-keys` |',
    'test/integration/plan-certificates',
    'ticket keys %s: HAProxy holds the last three',
  ],
  ['| entries of a `crt-list` |', files, 'lists of certificates'],
  [
    'A new entry is the last of its list',
    'test/integration/plan-certificates',
    'a list takes a new certificate and gives one up',
  ],
  ['`add server` has `check-ssl` and `check-send-proxy`', settings, '%j → %j'],
  [
    'are those that the project has under',
    'test/e2e/companions',
    'goes to its place, is changed live, and is one with its file',
  ],
  [
    'let instances come and go by address and state alone',
    'test/e2e/slots',
    'lets instances come, go and take turns without a reload, and grows before it runs out',
  ],
  [
    'HAProxy puts new servers behind the others',
    'src/plan/classify/servers/server-order',
    'servers that come are put last, and numbered where numbers count',
  ],
  [
    'Comments, layout, and the order of lines',
    'src/plan/plan-haproxy',
    'rules in another order are another configuration, options are not',
  ],
  [
    'only a server that goes is merely drained',
    backend,
    'where a reload is due anyway, one only gets no new connections',
  ],
  [
    'For some lines, the runtime API has a similar command whose result differs from that of a',
    lines,
    'in a %s, %j → %j is a reload, although there is a command near it',
  ],
  ['| `ssl` of a server |', changes, 'options'],
  ['| a `frontend` that goes |', lines, '%j → %j: a section is told as one thing'],
  [
    '| `disabled` in a `listen`',
    lines,
    'in a %s, %j → %j is a reload, although there is a command near it',
  ],
  [
    '| words behind `acl`',
    lines,
    'in a %s, %j → %j is a reload, although there is a command near it',
  ],
  [
    '| `rate-limit sessions` |',
    lines,
    'in a %s, %j → %j is a reload, although there is a command near it',
  ],
  ['| what a `crt-list` says', 'src/plan/steps/crt-list-steps', 'entries come before others go'],
  [
    '| `dispatch`, `option transparent` |',
    lines,
    'in a %s, %j → %j is a reload, although there is a command near it',
  ],
  [
    '| `set-var proc.…` |',
    lines,
    'in a %s, %j → %j is a reload, although there is a command near it',
  ],
  [
    '| a new server under HAProxy 2.4 and 2.5 |',
    'src/plan/plan-haproxy',
    'HAProxy %s: a new server is a %s change',
  ],
  ['| `anonkey` |', lines, 'in a %s, %j → %j is a reload, although there is a command near it'],
  [
    '| `jwt` certificates',
    lines,
    'in a %s, %j → %j is a reload, although there is a command near it',
  ],
  ['| `timeout …`', lines, 'in a %s, %j → %j is a reload, although there is a command near it'],
  ["| a certificate's `.ocsp` |", files, 'its OCSP answer'],
  [
    'A backend that is disabled is left out',
    'src/plan/classify/servers/servers',
    'backends whose servers are not looked at',
  ],
  [
    'is asked (`help`, `show cli level`)',
    'src/plan/plan-haproxy',
    'the process is believed more than the table',
  ],
  [
    'is shown as drift and left alone',
    'src/plan/drift/drift',
    '%s is shown and kept, over a reload too, or put back',
  ],
  [
    '| weight, drain, maintenance',
    'src/plan/drift/drift',
    '%s is shown and kept, over a reload too, or put back',
  ],
  [
    '| a frontend that is disabled or shut down',
    'src/plan/drift/process-drift',
    '%s is shown and kept, or put back',
  ],
  [
    '| a map or ACL file with more or fewer',
    'src/plan/drift/process-drift',
    '%s is shown and kept, or put back',
  ],
  [
    '| other entries of a map',
    'test/e2e/status',
    'diff --live shows all that was changed by hand, without any source, and apply --heal puts it back',
  ],
  [
    'What is kept is done again',
    'test/integration/target-haproxy',
    'does again after a reload what somebody had done by hand, and is kept',
  ],
  [
    'when only its name becomes another',
    'src/plan/drift/drift',
    'a server that somebody made %s is so under a new name',
  ],
  ['An address that differs is always put back', changes, 'another hand is always put back'],
  [
    'may set weight and state as it likes',
    'src/plan/drift/drift',
    'what an agent does is not drift',
  ],
  [
    'comes back only by a reload',
    'src/plan/drift/process-drift',
    '%s is shown and kept, or put back',
  ],
  [
    'asks no source',
    'test/e2e/status',
    'diff --live shows all that was changed by hand, without any source, and apply --heal puts it back',
  ],
]
