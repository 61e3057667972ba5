import type { Promises } from './promise.ts'

const silent = 'all are served on, what can be done is done, and every command says so'

export const exitCodes: Promises = [
  ['a script may rely on them', 'test/e2e/help', 'haproxyctl %s --help'],
  [
    '| 0 | done',
    'test/e2e/streams',
    'haproxyctl %s --quiet says nothing on standard error when all is well',
  ],
  ['| 1 | `validate`', 'test/e2e/diff', 'with %s differences end in %i'],
  ['| 2 | `diff`', 'test/e2e/diff', 'with %s differences end in %i'],
  [
    'and the answer was no',
    'test/e2e/asked',
    'apply is answered %j: it ends with %i, and applied is %j',
  ],
  [
    '| 64 | wrong usage',
    'test/e2e/wrong-input',
    'wrong usage: `haproxyctl %s` says so and changes nothing',
  ],
  ['| 65 | the project', 'test/e2e/wrong-input', '%s is one clear message'],
  [
    '| 69 | a source',
    'test/e2e/broken-world',
    'a ZooKeeper that was never reached is an error, not an empty list',
  ],
  [
    '| 70 | a bug',
    'test/e2e/foreign-plugins',
    'a target that is broken is told as such, and not as a bug in haproxyctl',
  ],
  ['| 73 | a file', 'test/e2e/broken-world', 'a full disk, with a file that is %s'],
  [
    'If it was standard output that could not be written',
    'test/e2e/lost-output',
    '%s ends with %i',
  ],
  [
    '| 75 | another haproxyctl',
    'test/e2e/broken-world',
    'a second apply at once is told who is at it',
  ],
  ['| 80 | a guard', 'test/e2e/guarded-apply', '%s: refused, until a person overrides it'],
  ['| 81 | the plan is stale', 'test/e2e/broken-world', 'a plan that is out of date is refused'],
  [
    '| 82 | the reload failed',
    'test/faults/failing-reload',
    'a reload that hangs ends at its time limit, and the file is put back',
  ],
  [
    '| 83 | the reload failed',
    'test/faults/failing-reload',
    'a reload that kills HAProxy: the file that ran is put back, and that it is down is told',
  ],
  [
    '| 130, 143 |',
    'test/e2e/watch',
    'watch applies what changes, heals what it is told to, and ends with the number of its signal',
  ],
  [
    'that is an error. If there never was one',
    'test/e2e/away-process',
    'a HAProxy that was never there is a warning, one that was seen and is gone an error, and the project has the last word',
  ],
  [
    '| `diff`, `apply --dry-run` | 69',
    'test/e2e/away-process',
    'a HAProxy that was never there is a warning, one that was seen and is gone an error, and the project has the last word',
  ],
  [
    '| `apply` | 69',
    'test/e2e/away-process',
    'a HAProxy that was never there is a warning, one that was seen and is gone an error, and the project has the last word',
  ],
  [
    '| `status` | 69',
    'test/e2e/away-process',
    'a HAProxy that was never there is a warning, one that was seen and is gone an error, and the project has the last word',
  ],
  [
    '| `watch` | continues',
    'test/e2e/watch',
    'watch applies what changes, heals what it is told to, and ends with the number of its signal',
  ],
  [
    'the message names its sockets',
    'test/faults/unreachable-process',
    'sockets that are not those of the project: the one that listens is named, and nothing is changed',
  ],
  [
    'The work is done as far as possible, and the exit code says that it rests on an old',
    'test/e2e/silent-source',
    silent,
  ],
  ['| `discover`, `render` |', 'test/e2e/silent-source', silent],
  ['| `diff`, `apply --dry-run` | shows', 'test/e2e/silent-source', silent],
  ['| `apply` | applies the rest', 'test/e2e/silent-source', silent],
  [
    '| `apply` with `--override-guard',
    'test/e2e/silent-source',
    'with `require-fresh` nothing is changed until a person overrides it',
  ],
  [
    '| `watch` | applies the rest',
    'test/e2e/silent-source',
    'watch waits for the first answer of a source, and tells that once',
  ],
  ['| `status` | shows it', 'test/e2e/silent-source', silent],
  ['| `validate` | a warning', 'test/e2e/silent-source', silent],
  [
    'instances from a file (`--fleet`)',
    'test/e2e/silent-source',
    'a file of instances whose source had never answered is no empty list',
  ],
  [
    'list these services under `silent`',
    'test/e2e/json-documents',
    'where a source does not answer, and a guard refuses',
  ],
]
