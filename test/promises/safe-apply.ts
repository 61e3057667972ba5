import type { Promises } from './promise.ts'

export const safeApply: Promises = [
  [
    'does the following, in this order',
    'test/integration/target-haproxy',
    'changes a server live: the worker stays, the file is written, the state is read back',
  ],
  [
    'If there are errors, it ends with exit code 65',
    'test/e2e/wrong-input',
    '%s is one clear message',
  ],
  [
    'the file on disk, the process over its socket',
    'test/integration/target-haproxy',
    'reads the file, its owner, the process and the text that it was started with',
  ],
  [
    'If they refuse a service, that service stays as it is',
    'test/e2e/held-back',
    'one service that a guard refuses stays as it is; the other gets its new server everywhere, and the override does the rest',
  ],
  [
    "The same holds if only a service's own lines are wrong (an unknown option, a missing",
    'test/e2e/held-back',
    'a service %s stays as it is, and everything else is applied',
  ],
  [
    'If only one target has a problem (it does not answer, cannot be written, is locked, or holds a',
    'test/e2e/held-back',
    'a target that %s holds up no other, and no record tells of what it lacks',
  ],
  [
    'it asks you on the terminal',
    'test/e2e/asked',
    'apply is answered %j: it ends with %i, and applied is %j',
  ],
  ['exit code 75', 'test/e2e/broken-world', 'a second apply at once is told who is at it'],
  ['exit code 81', 'test/e2e/broken-world', 'a plan that is out of date is refused'],
  [
    'has `haproxy -c` check it',
    'test/e2e/broken-world',
    'a line that only HAProxy itself refuses leaves the file and the process',
  ],
  [
    'in one step',
    'test/e2e/kill-apply',
    'kill -9 in the middle of ${rounds} applies: the file is always one that HAProxy takes, and the next apply does the rest',
  ],
  [
    'a reload does it instead',
    'test/faults/failing-commands',
    'one that is refused half way: the others are done, and a reload does the rest',
  ],
  [
    'the file that ran before is put back, and apply ends with exit code 82',
    'test/faults/failing-reload',
    'a reload that hangs ends at its time limit, and the file is put back',
  ],
  [
    'until the process itself says',
    'test/faults/failing-reload',
    'a reload that does nothing is not believed',
  ],
  [
    'the commands go first, and the file follows at once',
    'test/faults/kill-apply',
    'over the socket first, at %s leaves a good file, and the next apply completes it or takes it back',
  ],
  [
    'It reads the result back',
    'test/faults/failing-commands',
    'one that HAProxy accepts and does not do is found out by reading back',
  ],
  [
    'goes the same way up to and with step 7',
    'test/e2e/dry-run',
    'what an apply would refuse is refused by a dry run',
  ],
  [
    'and stops there',
    'test/e2e/dry-run',
    'a dry run goes as far as it can without changing anything',
  ],
  [
    'If it is killed at any moment',
    'test/faults/kill-apply',
    'at any call of a reload that fails and is put back: HAProxy serves, and the next apply goes on from there',
  ],
  [
    'in the temporary folder too',
    'test/e2e/stopped-apply',
    'kill -9: what it left of configurations in the temporary folder is gone after the next apply',
  ],
  [
    'If SIGTERM or Ctrl-C comes before step 8, nothing is changed',
    'test/e2e/stopped-apply',
    'SIGTERM while a server is drained: its connection lives on, and the next apply does the rest',
  ],
  [
    'Only a roll-back is finished first',
    'test/faults/stopped-apply',
    'what has to be put back is put back, also when the end is asked for meanwhile',
  ],
  [
    'the apply ends with 73',
    'test/faults/unwritable-file',
    'a state folder on a full disk: nothing is begun',
  ],
  ['to leave a service with fewer servers', 'src/plan/guards/messages', 'with %j, %s to %s'],
  ['to remove a larger share', 'src/plan/guards/messages', 'with %j, %s to %s'],
  [
    'what a silent source said longer ago',
    'test/e2e/guarded-apply',
    'what is older than `max-age` is refused',
  ],
  [
    'whose source does not answer |',
    'test/e2e/silent-source',
    'with `require-fresh` nothing is changed until a person overrides it',
  ],
  [
    'the last generation in the state folder; else the file',
    'test/e2e/guarded-apply',
    'a file that is %s lets nothing pass: the last generation counts',
  ],
  [
    'is not able to serve, and counts as gone',
    'test/e2e/guarded-apply',
    'all ways out of service for ten nodes that keep their names',
  ],
  [
    'A backup server is able to serve',
    'src/plan/guards/guards',
    'a backup server serves where no other is up',
  ],
  [
    'only calls it unhealthy',
    'src/plan/guards/guards',
    'servers that the registry calls unhealthy are not gone',
  ],
  [
    'a port that the project itself sets',
    'src/plan/guards/messages',
    'a port that the project sets does not make them others',
  ],
  [
    'is not held back: guards are about',
    'test/e2e/silent-source',
    'a service that a person takes out of the project is not held back',
  ],
  [
    'A service can have guards of its own',
    'src/plan/guards/messages',
    'the limits of another service do not count',
  ],
  [
    'A person overrides one by name, once',
    'test/e2e/guarded-apply',
    '%s: refused, until a person overrides it',
  ],
  [
    'is never taken for one that says "nothing"',
    'test/e2e/guarded-apply',
    '%s: an error is no empty list, and all ten stay',
  ],
  [
    'ends with 69',
    'test/e2e/silent-source',
    'all are served on, what can be done is done, and every command says so',
  ],
  [
    'The second command does exactly what the first one showed',
    'test/e2e/broken-world',
    'a saved plan is refused as a whole when only the last commit is another',
  ],
  [
    'If the plan was cut or changed after it was made, or an older haproxyctl made it, it refuses',
    'test/e2e/printed-plans',
    'is refused when a byte of it is changed, and when it is only a part',
  ],
  [
    'the age of an answer is the one',
    'test/e2e/silent-source',
    'is held to the guards, by the age that the answers had when it was made',
  ],
  [
    'with its secrets masked',
    'test/e2e/printed-plans',
    'it holds none of them, and is applied if the same plan is made anew',
  ],
  [
    'is shown in `diff` and `status` and left alone',
    'test/e2e/status',
    'status tells of all that is not as it should be, and in the exit code too',
  ],
  [
    '`apply --heal`, puts it back',
    'test/e2e/status',
    'apply --heal puts back each of it when it is the only thing',
  ],
  [
    'A configuration that haproxyctl did not write is overwritten only with `apply --adopt` (or',
    'test/integration/target-haproxy',
    'refuses a file that it did not write, and adopts it when told to',
  ],
  [
    'that service stays as it serves',
    'src/pipeline/held/hold-back',
    'a service that stays as it was',
  ],
  [
    'Everything else is applied, on each target by itself',
    'test/e2e/held-back',
    'one service that a guard refuses stays as it is; the other gets its new server everywhere, and the override does the rest',
  ],
  [
    'or with 69 for a source that has never answered',
    'test/e2e/held-back',
    'a service whose source has never answered is left out, and the others are applied',
  ],
  [
    'If they need what is held back, as a new frontend needs the backend of a new service, they',
    'src/pipeline/held/hold-back',
    'stay where they need what is held back, and no others',
  ],
  [
    'If no valid configuration is left that way, or if a process serves a service with an unknown',
    'src/pipeline/held/hold-back',
    'that were never valid leave nothing to be done',
  ],
  [
    'A saved plan holds what was shown',
    'test/e2e/held-back',
    'a plan that was saved while a service was held back does the rest of it',
  ],
  [
    'tries all that an apply does before it changes anything',
    'test/e2e/foreseen',
    'diff says what apply will refuse',
  ],
  [
    'is shown by section and kind',
    'src/cli/print/plan-text',
    'many changes are summed up by section and kind',
  ],
]
