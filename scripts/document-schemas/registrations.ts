import { flag, list, oneOf, record, text, type Schema } from './shape.ts'

export const registrationsDocument: Schema = record(
  'How it stands with what `report --json` registers: one line for each change.',
  {
    format: { const: 1, description: 'Version of this format.' },
    copies: list(
      'Each copy of each local service, in the order of the project.',
      record(
        'One copy.',
        {
          service: text('The name under which it is registered.'),
          id: text('Its node and port.'),
          endpoint: text('As others are to find it.'),
          check: oneOf('What its checks say; `pending` until they have decided.', [
            'up',
            'down',
            'unchecked',
            'pending',
          ]),
          isInMaintenance: flag('Whether it gets no traffic although it is well.'),
          registrars: list(
            'What each registry knows of it.',
            record(
              'One registry.',
              { name: text('The name of the registrar in the project.') },
              {
                health: oneOf('What it was told last; absent where it does not know it by us.', [
                  'passing',
                  'warning',
                  'critical',
                  'draining',
                  'maintenance',
                ]),
                error: text('Why it could not be told.'),
              },
            ),
          ),
        },
        { reason: text('Why it is down, in the words of its check.') },
      ),
    ),
  },
)
