import type { Promises } from './promise.ts'

const watch = 'test/e2e/watch'
const daemon = 'test/e2e/daemon'
const service =
  'as a service watch follows the files of its project, tells systemd how it stands, and logs in JSON'
const inherited =
  'systemd is told of readiness, reloads and the end, each once, and what others inherit does not speak for it'

const installed = 'the package for Debian is installed, run, upgraded, removed and purged'

const live = 'test/e2e/live-systemd'
const liveUnits = 'runs the units beside a HAProxy of Debian’s unit, as the pages set both up'

export const runUnderSystemd: Promises = [
  ['| `haproxyctl', 'test/e2e/host-packages', installed],
  ['gives less than 2 of 10', 'test/e2e/host-packages', installed],
  [
    'no capabilities, a file system that is read-only except for `/etc/haproxy` and its state, no',
    'test/e2e/hardened-units',
    'an apply does nothing that the units do not allow',
  ],
  ['A change after a quiet time is applied at once', 'src/discovery/latest', 'gives %s'],
  [
    'applies whatever the sources report, as it changes',
    watch,
    'watch applies what changes, heals what it is told to, and ends with the number of its signal',
  ],
  [
    'It needs to write the configuration file',
    'test/integration/target-haproxy',
    'changes a server live: the worker stays, the file is written, the state is read back',
  ],
  [
    'goes into `StateDirectory=`',
    'src/pipeline/session/state-folder',
    'with %j and uid %i the state is kept in %s',
  ],
  [
    'an apply that is under way is finished first',
    watch,
    'watch that is asked to end finishes the apply that is under way',
  ],
  ['be it the project file, what it includes', daemon, service],
  ['be it the project file', 'src/pipeline/follow/files-read', 'of what was read, %s changes: %s'],
  ['has started when the first round is over', live, liveUnits],
  ['`NotifyAccess=all` is needed', 'src/system/service/service-manager', inherited],
  [
    'each line has its priority',
    daemon,
    'for the journal each line begins with its priority, the end as well',
  ],
  ['writes one object a line', daemon, service],
  [
    '`systemctl reload haproxyctl` does the same',
    watch,
    'watch reads its project again at SIGHUP, keeps the one before when it is wrong, and tells of drift and of a HAProxy that is gone once',
  ],
  [
    'if it takes longer, it is stopped, and the next start completes it',
    watch,
    'watch that is stopped in the middle of a reload ends with the number of its signal',
  ],
  [
    'needs a socket with `level admin`',
    'test/faults/unreachable-process',
    'a socket without `level admin`: the way out is told, and nothing is changed',
  ],
  [
    'a master socket to be reloaded by',
    'test/integration/runtime',
    'reaches the worker through the master, and reloads',
  ],
  [
    'tells a monitor whether disk, process and git',
    'test/e2e/status',
    'status tells of all that is not as it should be, and in the exit code too',
  ],
  [
    'haproxyctl has its own user, so that a compromised worker cannot change its own',
    'test/integration/target-haproxy',
    'makes a file that its owner and its group read, and nobody else',
  ],
  [
    'has the mode 0640',
    'test/integration/target-haproxy',
    'makes a file that its owner and its group read, and nobody else',
  ],
  ['keeps its owner and mode', 'src/system/files/files', 'keeps the mode %o'],
]
