import { guardNames, registryHealths } from '../../src/model/index.ts'
import { count, flag, list, oneOf, record, ref, text, time, type Schema } from './shape.ts'

const freshness = oneOf(
  '`fresh`: the source answered now. `stale`: it did not, and the instances are the last that it told. `missing`: it never has, and that the list is empty means nothing.',
  ['fresh', 'stale', 'missing'],
)

/** What stands in more than one document has one shape in all of them. */
export const sharedSchemas: Readonly<Record<string, Schema>> = {
  position: record('A point in a text. Both count from 1; columns in UTF-16 code units.', {
    line: { type: 'integer', minimum: 1, description: 'The line.' },
    column: { type: 'integer', minimum: 1, description: 'The column.' },
  }),
  location: record(
    'A stretch of a file.',
    {
      file: text('As the user named it; `<stdin>` is standard input.'),
      start: ref('position', 'Where it begins.'),
    },
    { end: ref('position', 'Where it ends, exclusive; absent where only the start is known.') },
  ),
  origin: {
    description: 'Where a rendered line, or a change, comes from.',
    oneOf: [
      record("A line of the project's or of a template.", {
        kind: oneOf('Which of the two.', ['project', 'template']),
        location: ref('location', 'Where it was written.'),
      }),
      record(
        'An instance that was found.',
        {
          kind: { const: 'instance', description: 'An instance.' },
          service: text('The service that it is a copy of.'),
          instance: text('Its id.'),
          source: text('The source that told of it.'),
        },
        { location: ref('location', 'The place in the project that makes it a server.') },
      ),
    ],
  },
  finding: record(
    'What there is to say about what the user wrote.',
    {
      code: text('Stable; `haproxyctl explain CODE` says more.', {
        pattern: '^[a-z]+(/[a-z0-9-]+)+$',
      }),
      severity: oneOf('How grave it is.', ['error', 'warning', 'info']),
      message: text('One sentence that names the thing.'),
      related: list(
        'What belongs to it: the rendered line, the words of HAProxy.',
        record(
          'A remark.',
          { message: text('The remark.') },
          { location: ref('location', 'What it is about.') },
        ),
      ),
    },
    {
      location: ref('location', 'Where it can be put right.'),
      help: text('What to do about it.'),
      fix: record('The one safe correction, which `--fix` makes.', {
        description: text('What it does.'),
        edits: list(
          'All of them together.',
          record('One change of a file.', {
            location: ref('location', 'What is replaced; its end is always there.'),
            text: text('What stands there then.'),
          }),
        ),
      }),
    },
  ),
  error: record(
    'Why a command ended before its end.',
    {
      kind: text('Stable: `usage`, `invalid`, `unavailable` …; docs/exit-codes.md has them all.'),
      exitCode: count('What the command exits with; docs/exit-codes.md says what it means.'),
      message: text('One sentence that names the thing.'),
      diagnostics: list('What was found wrong.', ref('finding')),
    },
    { help: text('What to do about it.') },
  ),
  silent: record(
    'A service whose source did not answer.',
    { service: text('Its name.'), source: text('The source that it is looked for in.') },
    {
      seenAtMs: time('When the source answered last; absent where it never did.'),
      error: text('Why it did not answer.'),
    },
  ),
  service: record(
    'A service as it was found.',
    {
      name: text('Its name in the project.'),
      source: text('The source that it is looked for in.'),
      freshness,
      instances: list('By id.', ref('instance')),
      rejected: list('Records that could not be used.', ref('finding')),
    },
    {
      seenAtMs: time('When the source answered last; absent where it never did.'),
      error: text('Why it did not answer.'),
      sources: list('How it stands with each of its sources, where it has several.', ref('source')),
      named: record(
        'How it came to be, where the project has it only as a pattern.',
        { pattern: text('The pattern, as in `web-*`.') },
        {
          labels: {
            type: 'object',
            description: 'What its labels set, as far as the project allows it.',
            additionalProperties: { type: 'string' },
          },
          goneSinceMs: time('Since when its source does not name it any more.'),
        },
      ),
    },
  ),
  source: record(
    'How it stands with one source.',
    { source: text('Its name in the project.'), freshness },
    {
      seenAtMs: time('When it answered last; absent where it never did.'),
      error: text('Why it did not answer.'),
    },
  ),
  pattern: record(
    'How it stands with the names that a source gives for a pattern.',
    {
      pattern: text('The pattern, as in `web-*`.'),
      source: text('The source that names the services.'),
      freshness,
      rejected: list('Names that could not be used.', ref('finding')),
    },
    {
      seenAtMs: time('When the source answered last; absent where it never did.'),
      error: text('Why it did not answer.'),
    },
  ),
  instance: record(
    'One running copy of a service.',
    {
      id: text('Stays the same as long as it is the same copy.'),
      endpoint: {
        description: 'Where it is reached.',
        oneOf: [
          record('An address and a port.', {
            kind: { const: 'tcp', description: 'An address and a port.' },
            address: text('IPv4, IPv6 without brackets, or a host name.'),
            port: { type: 'integer', minimum: 1, maximum: 65_535, description: 'The port.' },
          }),
          record('A unix socket.', {
            kind: { const: 'unix', description: 'A unix socket.' },
            path: text('Its path.'),
          }),
        ],
      },
      check: oneOf('What the checks of the project say; `unchecked` where it has none.', [
        'up',
        'down',
        'unchecked',
      ]),
      use: oneOf(
        'What becomes of it by the word of its registry: `drain` keeps its sessions and gets no new ones, `disable` is in maintenance.',
        ['serve', 'drain', 'disable'],
      ),
      isBackup: flag('Whether it serves only when no other does.'),
      tags: list('As the registry has them.', text('One tag.')),
      metadata: {
        type: 'object',
        description: 'As the registry has it.',
        additionalProperties: text('One value.'),
      },
      foundIn: text('Where it was found, for people.'),
    },
    {
      node: text('The host that it runs on, by the word of the registry.'),
      weight: { type: 'integer', minimum: 0, maximum: 256, description: 'Its share of the work.' },
      health: oneOf('What the registry says of it; absent where it says nothing.', registryHealths),
      reason: text('Why it is down, in the words of the check.'),
    },
  ),
  refusal: record('Why a service is left as it is.', {
    target: text('The target of the plan.'),
    service: text('The service that stays as it is.'),
    guard: oneOf(
      'Which guard; `apply --override-guard` takes its name. `no-answer`: its source has never answered. `invalid`: HAProxy does not accept what is wanted of it.',
      [...guardNames, 'no-answer', 'invalid'],
    ),
    message: text('What it says, with the numbers.'),
  }),
  held: record(
    'A section that stays as it is, although it is wanted otherwise.',
    {
      target: text('The target of the plan.'),
      section: text('The section, as in `backend web`.'),
    },
    {
      service: text(
        'The service that it is a part of; absent for one that belongs to all, and would not go with what is held back.',
      ),
    },
  ),
  receipt: record(
    'What was done to one target.',
    {
      target: text('Its name in the project.'),
      generation: text('The generation that it was to have.'),
      outcome: oneOf(
        '`unchanged`: there was nothing to do. `applied`: done and read back. `reload-owed`: the file is in place, the reload is not done. `rolled-back`: all is as it was. `failed`: it ended in the middle, and the next apply does the rest. `stuck`: it could not be put back.',
        ['unchanged', 'applied', 'reload-owed', 'rolled-back', 'failed', 'stuck'],
      ),
      startedAtMs: time('When it was begun.'),
      endedAtMs: time('When it was done.'),
      steps: list(
        'In the order in which they were done.',
        record(
          'One step.',
          {
            what: text('What was to be done, for people.'),
            result: oneOf('What became of it.', ['done', 'failed', 'skipped', 'undone']),
            tookMs: { type: 'number', description: 'How long it took, in milliseconds.' },
          },
          { detail: text('Why, where it was not done.') },
        ),
      ),
      diagnostics: list('What there is to say about it.', ref('finding')),
    },
    {
      pidBefore: { type: 'integer', description: "HAProxy's worker before." },
      pidAfter: { type: 'integer', description: "HAProxy's worker after." },
      commit: text('What was committed.'),
    },
  ),
}
