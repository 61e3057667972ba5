import { list, oneOf, record, text, time, type Schema } from './shape.ts'

export const tokensDocument: Schema = record(
  'The tokens of `serve`: what `token --json` prints.',
  {
    format: { const: 1, description: 'Version of this format.' },
    tokens: list(
      'Those that there are, in the order in which they were made.',
      record('One token.', {
        name: text('Whose it is.'),
        role: oneOf('What it may do; `write` reads as well, `apply` does both as well.', [
          'read',
          'write',
          'apply',
        ]),
        madeAtMs: time('When it was made.'),
      }),
    ),
  },
  { token: text('The token that was made; it is shown this once.') },
)
