import type { Promises } from './promise.ts'

const documents = 'test/e2e/json-documents'
const printed = 'test/e2e/printed-plans'

export const jsonDocuments: Promises = [
  [
    'prints one document on standard output',
    'test/e2e/streams',
    '--json gives exactly one document on standard output',
  ],
  [
    'with a description of every field',
    'src/documents/schemas',
    '%s says of every property what it is',
  ],
  [
    '`haproxyctl schema error` is the schema of what a command prints if it cannot do its work, and',
    documents,
    'a command that cannot do its work prints an error',
  ],
  ['Every document has a `format`', documents, 'what is printed with --json is as its schema says'],
  [
    'Empty lists are present',
    documents,
    'before anything is applied, with instances of every kind',
  ],
  ['look the same in all of them', documents, 'what is printed with --json is as its schema says'],
  [
    'A change has the values `before` and `after`',
    documents,
    'with a HAProxy that is applied to, reloaded, and changed by hand',
  ],
  ['Points in time end in `AtMs`', documents, 'what is printed with --json is as its schema says'],
  [
    'Secrets of the project and private keys are masked',
    'test/e2e/secrets',
    'what works: the file on disk has the secret, nothing else',
  ],
  [
    'What `diff --json` prints is a plan',
    printed,
    'is the plan that `diff --out` saves, and `apply` does it',
  ],
  ['saves the same document', printed, 'is the plan that `diff --out` saves, and `apply` does it'],
  ['| `complete` |', printed, 'is the plan that `diff --out` saves, and `apply` does it'],
  ['| `masked` |', printed, 'it is refused when the plan would be another one'],
  ['| `process` |', printed, 'of a process and its file is refused'],
  [
    'If anything in a plan was changed',
    printed,
    'is refused when a byte of it is changed, and when it is only a part',
  ],
  [
    'Whatever would end an apply before it changes anything is in `obstacles`, with the exit code',
    'test/e2e/foreseen',
    'diff says what apply will refuse',
  ],
]
