import { changeKinds, driftKinds } from '../../src/generated/change-kinds.generated.ts'
import { reasonTexts } from '../../src/model/plan/reason.ts'
import { flag, list, oneOf, record, ref, text, time, type Schema } from './shape.ts'

const digest = { pattern: '^[0-9a-f]{64}$' }
const generation = { pattern: '^[0-9a-f]{16}$' }

/** The plan that `diff` prints and saves, and `apply` takes. */
export const planDocument: Schema = record(
  'A plan, as `diff --json` prints it and `diff --out` saves it; `apply FILE` carries it out. A plan with the values that are secret is only in the file that `--out` writes, which its owner alone can read.',
  {
    format: { const: 2, description: 'Version of this format.' },
    madeAtMs: time('When it was made: the time by which `max-age` is judged.'),
    scope: oneOf(
      '`complete`: it holds all that is carried out. `masked`: values that are secret are masked; `apply` makes the plan anew and goes on if it is the same. `process`: it compares the process with its file (`diff --live`), and is not applied.',
      ['complete', 'masked', 'process'],
    ),
    plans: list('One for each target, in the order in which they are applied.', ref('plan')),
    silent: list('Services whose source did not answer.', ref('silent')),
    refusals: list('Why services are left as they are.', ref('refusal')),
    held: list('What is left as it is, for the reasons in `refusals`.', ref('held')),
    obstacles: list(
      'What else would end an apply before it changes anything: locks, permissions, files of somebody else.',
      record('An obstacle.', {
        target: text('The target of the plan.'),
        error: ref('error', 'What an apply would end with.'),
      }),
    ),
    digest: text(
      'SHA-256 over all the rest, as JSON with sorted keys and without blanks. A plan that was changed or cut is not carried out.',
      digest,
    ),
  },
)

const value: Schema = {
  description: 'A text where it is one value, a list where it is lines of a file.',
  oneOf: [
    { type: 'string' },
    { type: 'array', items: { type: 'string' } },
    { type: 'null', description: 'There is nothing, or nobody knows.' },
  ],
}

/** Shapes of a plan, wherever one stands. */
export const planSchemas: Readonly<Record<string, Schema>> = {
  plan: record('What would happen to one target.', {
    format: { const: 2, description: 'Version of this format.' },
    target: text('Its name in the project.'),
    plugin: text('The plugin that it is.'),
    generation: text('What it will be: a hash of its files without their stamp.', generation),
    basis: ref('basis'),
    files: list('The configuration, then the files beside it.', ref('file')),
    changes: list('What would happen to the process, in this order.', ref('change')),
    drift: list('What somebody changed in the process by hand.', ref('drift')),
  }),
  basis: record(
    'What was there when the plan was made. The plan is refused when any of it has moved.',
    {
      files: {
        type: 'object',
        description: 'SHA-256 of each file by its name, null where there was none.',
        additionalProperties: { type: ['string', 'null'] },
      },
    },
    {
      process: record(
        'The process that served.',
        {
          pid: { type: 'integer', description: 'Its worker.' },
          generation: {
            type: ['string', 'null'],
            description: 'The generation that it was started with; null where it bears none.',
          },
          servers: text("SHA-256 over the servers' addresses, weights and administrative states."),
        },
        {
          version: text("HAProxy's release line, as in 2.6."),
          limits: text(
            'SHA-256 over the states and limits of frontends, and the limits of the process.',
          ),
        },
      ),
      commit: text('The commit that a git target stood at.'),
    },
  ),
  file: record(
    'A file.',
    {
      name: text('Its name within the target.'),
      action: oneOf('What becomes of it.', ['create', 'replace', 'delete', 'keep']),
    },
    {
      before: text('Its text; absent where there is no file.'),
      after: text('Its text then; absent where there is no file then.'),
    },
  ),
  subject: record(
    'What a change is about.',
    { section: text('The section of the configuration, as in `backend web`; `files` of files.') },
    { server: text('The server in it.'), file: text('The file.') },
  ),
  change: record(
    'One item of a plan.',
    {
      class: oneOf(
        'What it costs: `runtime`, `map` and `certificate` are done over the socket, `reload` starts a new worker, `restart` loses connections.',
        ['runtime', 'map', 'certificate', 'reload', 'restart'],
      ),
      needsReload: flag('Whether HAProxy has to be reloaded, or restarted, for it.'),
      action: oneOf('Whether the thing comes, goes or changes.', ['add', 'remove', 'change']),
      kind: oneOf('What kind of thing changes: `server-weight`, `bind` …', changeKinds),
      subject: ref('subject'),
      before: ref('changeValue', 'What was there.'),
      after: ref('changeValue', 'What is there then.'),
      summary: text('One line for people.'),
      reason: ref('reason'),
      why: text('The reason in a sentence.'),
      steps: list('What is done over the socket, in order.', ref('step')),
      commands: list(
        'The steps as people could send them by hand, without their secrets.',
        text('A command, or a sentence where it takes several.'),
      ),
      undo: list('What is sent when a step was refused.', ref('step')),
    },
    { origin: ref('origin') },
  ),
  changeValue: value,
  drift: record(
    'What somebody changed in the process by hand.',
    {
      kind: oneOf('What kind of thing.', driftKinds),
      subject: ref('subject'),
      summary: text('One line for people.'),
      policy: oneOf('`reset`: a change of the plan puts it back.', ['keep', 'reset']),
    },
    { again: list('What makes it so again in a worker that a reload starts.', ref('step')) },
  ),
  reason: {
    description: 'Why a change costs what it costs: a code, and the values of its sentence.',
    anyOf: reasonSchemas(),
  },
  reasonValue: {
    description: 'A value of the sentence.',
    anyOf: [{ type: ['string', 'number'] }, ref('reason')],
  },
}

/** One for all codes with the same values. */
function reasonSchemas(): readonly Schema[] {
  const codes = new Map<string, string[]>()
  for (const [code, sentence] of Object.entries(reasonTexts)) {
    const names = [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    const key = names.join(' ')
    codes.set(key, [...(codes.get(key) ?? []), code])
  }
  return [...codes].map(([key, known]) => {
    const names = key.split(' ').filter((name) => name !== '')
    const values = names.map((name) => [name, ref('reasonValue')] as const)
    return record('A code with its values.', {
      code: oneOf('Which sentence it is; stable.', known),
      ...Object.fromEntries(values),
    })
  })
}
