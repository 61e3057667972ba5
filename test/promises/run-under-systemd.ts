import type { Promises } from './promise.ts'

const watch = 'test/e2e/watch'

export const runUnderSystemd: Promises = [
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
    'reads the project again',
    watch,
    'watch reads its project again at SIGHUP, keeps the one before when it is wrong, and tells of drift and of a HAProxy that is gone once',
  ],
  [
    'ends at once, with 143',
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
    'has a user of its own',
    'test/integration/target-haproxy',
    'makes a file that its owner and its group read, and nobody else',
  ],
  [
    'has the mode 0640',
    'test/integration/target-haproxy',
    'makes a file that its owner and its group read, and nobody else',
  ],
  ['keeps its owner and mode', 'src/system/files', 'keeps the mode %o'],
]
