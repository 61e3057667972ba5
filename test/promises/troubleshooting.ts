import type { Promises } from './promise.ts'

const unreachable = 'test/faults/unreachable-process'
const reload = 'test/faults/failing-reload'
const status = [
  'test/e2e/status',
  'status tells of all that is not as it should be, and in the exit code too',
] as const

export const troubleshooting: Promises = [
  ['it shows the state of every source, file and process', ...status],
  [
    'lists what the source says, and what was left out',
    'test/e2e/hostile-instances',
    'an entry that cannot be a server is reported and left out: the file is as without it',
  ],
  [
    'holds the service back; everything else was applied',
    'test/e2e/held-back',
    'one service that a guard refuses stays as it is; the other gets its new server everywhere, and the override does the rest',
  ],
  [
    'Its services keep the servers that they have',
    'test/e2e/silent-source',
    'all are served on, what can be done is done, and every command says so',
  ],
  [
    'The lock ends with its process, so you never have to remove one by hand',
    'test/e2e/kill-apply',
    'kill -9 in the middle of ${rounds} applies: the file is always one that HAProxy takes, and the next apply does the rest',
  ],
  [
    'the process or the commit has changed',
    'test/e2e/broken-world',
    'a plan that is out of date is refused',
  ],
  [
    'For each change that needs a reload, `haproxyctl diff` gives the reason',
    'src/plan/every-kind',
    'is what some difference is classified as',
  ],
  [
    '| the process does not tell',
    'src/plan/plan-haproxy',
    'a process that runs nobody knows what is reloaded',
  ],
  [
    '| HAProxy *n* cannot do that',
    'src/plan/plan-haproxy',
    'HAProxy %s: a new server is a %s change',
  ],
  [
    '| the socket has only the rights',
    'src/plan/plan-haproxy',
    'a socket without `level admin` leaves only the reload, and says so',
  ],
  [
    '| a line that is read only when',
    'src/plan/classify/line-changes',
    'a section %j that gets %j on %s needs a %s: %s',
  ],
  [
    'an apply says that nothing runs from it yet',
    'test/e2e/broken-world',
    'an apply without a process says that nothing runs from the file yet',
  ],
  ['do not let this user in', 'test/e2e/foreseen', 'a socket without `level admin`'],
  [
    'The process exists, but hangs or is stopped',
    unreachable,
    'a socket that is gone, and a master that hangs: each is told once, and HAProxy is read',
  ],
  [
    'Something else reloads HAProxy again and again',
    reload,
    'somebody else reloads all the time: signals are lost, and the new generation is seen all the same',
  ],
  [
    'The worker that ran before still runs',
    reload,
    'a reload that hangs ends at its time limit, and the file is put back',
  ],
  [
    'Read its log (`journalctl -u haproxy`) and repair it by hand',
    reload,
    'a reload that kills HAProxy: the file that ran is put back, and that it is down is told',
  ],
  [
    'If its file is missing at a reload, HAProxy 3.2 and 3.4 end with all their processes',
    'test/faults/soak',
    'HAProxy $version that ends by itself is started again, and its absence is no loss of ours',
  ],
  [
    'its own words are shown beside ours',
    'src/pipeline/validate/binary-findings',
    'what both say of a line is told once, with the words of HAProxy beside ours',
  ],
  ['turns a rule off', 'src/lint/lint', '%j runs the rule as %s'],
  [
    'by which line of which `.gitignore`',
    'test/integration/target-git',
    'says by which rule git ignores its file, before anything is written',
  ],
  [
    'The commit is kept, `status` shows how many commits are to be pushed, and the next apply tries',
    'test/integration/target-git',
    'pushes to a remote, and pushes later what could not be pushed at once',
  ],
  [
    'HAProxy ended at a reload',
    'test/faults/soak',
    'HAProxy $version that ends by itself is started again, and its absence is no loss of ours',
  ],
]
