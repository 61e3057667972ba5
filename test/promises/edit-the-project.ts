import type { Promises } from './promise.ts'

const get = 'test/e2e/get-and-set'
const yaml = 'src/text/yaml-edit/edit-yaml'

export const editTheProject: Promises = [
  ['prints what the project says at a path', get, '%s ends with %i'],
  ['keys, joined by dots', 'src/project/written', 'what is written at %s is %j'],
  ['an item of a list, counted from 0', 'src/project/written', 'what is written at %s is %j'],
  [
    'a key in quotes, because of its blank',
    'src/text/yaml-edit/edit-properties',
    'every path is read as it was written',
  ],
  [
    'the same without brackets',
    'src/text/yaml-edit/edit-properties',
    'every path is read as it was written',
  ],
  [
    'the escapes of JSON are known',
    'src/text/yaml-edit/edit-properties',
    'every path is read as it was written',
  ],
  ['A single value is printed as it is', get, '%s ends with %i'],
  [
    '`--json` adds the place where it stands',
    'test/e2e/json-documents',
    'of the project and its files: get, set, init, adopt, import, fmt',
  ],
  ['never the token', get, '%s ends with %i'],
  ['`get` exits with 1', get, '%s ends with %i'],
  ['The value is YAML', get, '%j changes that and nothing else'],
  ['Missing keys are added', yaml, 'set'],
  [
    '`--add` puts the value after the last item of a list, or after the last line of a block that',
    yaml,
    'add',
  ],
  ['`--remove` takes an entry away', yaml, 'remove'],
  [
    'Nothing else in the file changes',
    'src/text/yaml-edit/edit-properties',
    'an edit says what was asked for, and leaves everything else as it is, to the byte',
  ],
  ['`--dry-run` prints the edit as a diff', get, '%j changes that and nothing else'],
  [
    'If the project has [several files](project-file.md#several-files), the file that holds the',
    get,
    'of several files, the one is edited where the value stands',
  ],
  ['the edited project would not load', get, '%j ends with %i and leaves the file'],
  ['leads through an alias', yaml, 'refused'],
  ['that an alias still refers to', yaml, 'refused'],
  [
    'was changed while it was being edited',
    'src/pipeline/edit/edit-project',
    'a file that was changed meanwhile is left as it is',
  ],
  [
    'another `set` is at work',
    'src/pipeline/edit/edit-project',
    'an edit beside another one is refused',
  ],
  [
    'If an edit is below an anchor, it is made, and the aliases whose value it changes are',
    get,
    'an alias that stands for the new value is named',
  ],
]
