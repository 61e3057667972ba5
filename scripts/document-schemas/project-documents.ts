import { pluginKindNames } from '../../src/kit/plugins/plugin-kinds.ts'
import { count, flag, format, list, oneOf, record, ref, text, type Schema } from './shape.ts'

/** What commands print that read, write or format the files of a project. */
export const projectDocuments: Readonly<Record<string, Schema>> = {
  get: record(
    'What `get --json` found at a path of the project.',
    {
      format,
      path: text('The path, as it was asked for.'),
      isFound: flag('Whether something stands there.'),
    },
    {
      value: {
        description:
          'What stands there, as JSON; references as they are written. Absent where nothing does.',
      },
      location: ref('location', 'Where it stands.'),
    },
  ),
  set: record(
    'What `set --json` changed, or with --dry-run would change.',
    {
      format,
      path: text('The path, as it was given.'),
      file: text('The file of the project where the value stands.'),
      isChanged: flag('False where the file says so already.'),
      isWritten: flag('Whether the file was written.'),
      patch: text('The change as a unified patch; empty where there is none.'),
      aliases: list(
        'Aliases that stand for the new value too.',
        ref('location', 'Where one stands.'),
      ),
    },
    { line: count('The line of the value; absent where it was taken away.') },
  ),
  init: record('What `init --json` did.', {
    format,
    written: list('The files that were written.', text('A path.')),
  }),
  plugins: record('What `plugins --json` lists or has installed, and what it has written.', {
    format,
    plugins: list(
      'By their kinds.',
      record(
        'A plugin that a project may name.',
        {
          kind: oneOf('What it is for.', pluginKindNames),
          name: text('The name that projects know it by.'),
          summary: text('What it does, in a sentence.'),
          options: list(
            'What may be set, by its schemas.',
            record(
              'An option.',
              {
                name: text('The key.'),
                isRequired: flag('Whether it has to be given.'),
                of: oneOf('Where it stands: with the plugin, or in services that use it.', [
                  'plugin',
                  'service',
                ]),
              },
              {
                description: text('What it means.'),
                default: text('What holds without it, as JSON.'),
              },
            ),
          ),
        },
        { module: text('The module that brings it; absent for those of haproxyctl.') },
      ),
    ),
    written: list('The files that were written.', text('A path.')),
  }),
  adopt: record('What `adopt --json` did.', {
    format,
    written: list('The files that were written.', text('A path.')),
    found: record('What there is in the configuration.', {
      sections: {
        type: 'object',
        description: 'How many sections there are, by their keyword.',
        additionalProperties: count('How many of them.'),
      },
      servers: count('How many servers.'),
      sockets: list('Sockets over which everything may be changed.', text('A path or an address.')),
      limitedSockets: list(
        'Sockets without `level admin`, which only answer questions.',
        text('A path or an address.'),
      ),
    }),
  }),
  import: record('What `import --json` did.', {
    format,
    written: list('The files that were written.', text('A path.')),
    notes: list('What is left out, or in another way, in the project.', ref('finding')),
  }),
  fmt: record(
    'What `fmt --json` changed, or with --check would change.',
    {
      format,
      changed: list('Files that were not formatted.', text('A path; `<stdin>` is standard input.')),
    },
    { text: text('Standard input when it is formatted, where it was asked for.') },
  ),
}
