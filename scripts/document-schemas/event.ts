import { count, list, oneOf, record, text, time, type Schema } from './shape.ts'

function ids(description: string): Schema {
  return record(description, {
    count: count('How many there are.'),
    ids: list('Their ids, at most 50.', text('The id of an instance.')),
  })
}

export const eventDocument: Schema = record(
  'One change of how it stands, as `watch --events` prints it and receivers are sent it. Which fields there are depends on `event`.',
  {
    format: { const: 1, description: 'Version of this format.' },
    atMs: time('When it was seen.'),
    event: oneOf('What happened.', [
      'project-read',
      'project-refused',
      'source-silent',
      'source-answers',
      'instances-changed',
      'applied',
      'apply-failed',
      'failed',
      'recovered',
      'service-held',
      'service-released',
      'reload-owed',
      'reload-settled',
      'process-away',
      'process-back',
    ]),
  },
  {
    service: text('The service that it is about.'),
    source: text('Its source.'),
    error: text('Why the source does not answer.'),
    added: ids('Instances that came.'),
    removed: ids('Instances that went.'),
    changed: ids('Instances whose state is another one.'),
    serving: count('How many instances get traffic now.'),
    target: text('The target that it is about.'),
    generation: text('What it was brought to, or was to be.'),
    guard: text('The guard that refuses; `no-answer` where nothing was ever heard.'),
    kind: text('What kind of failure it is, as in the `error` of other documents.'),
    message: text('In words.'),
    reason: text('Why the reload could not be done.'),
  },
)
