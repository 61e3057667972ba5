import { count, flag, format, list, record, ref, text, type Schema } from './shape.ts'

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
