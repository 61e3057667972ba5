import type { Promises } from './promise.ts'

const rollback = 'test/e2e/rollback'
const back =
  'puts the generation before back, its companions too, and says what the next apply does'
const history = 'plugins/target/haproxy/history'

export const goingBack: Promises = [
  ['the last 20 generations with the files beside them', rollback, back],
  ['for the last 100 applies', history, 'a hundred are enough'],
  ['how it ended', history, 'the same again is told once, with what it changed and how it ended'],
  ['is the generation that the process runs', rollback, 'history for people'],
  ['cannot be put back', rollback, '%s is refused'],
  ['puts back the last generation that ran before the present one', rollback, back],
  ['the same [guards]', rollback, 'meets the guards, and goes on when they are overridden'],
  [
    'Files beside the configuration go back with it',
    rollback,
    'of a map that changed puts its old entries back',
  ],
  ['and `rollback` says so', rollback, back],
  ['Stop `haproxyctl watch`', rollback, back],
  ['Put the project back', rollback, back],
  ['`haproxyctl diff` is empty', rollback, back],
  ['its server comes back with the old generation', rollback, back],
  [
    'Nothing that serves depends on it',
    'test/e2e/companions',
    'is still our own when the state is lost',
  ],
]
