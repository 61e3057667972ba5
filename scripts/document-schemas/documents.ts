import { eventDocument } from './event.ts'
import { planDocument } from './plan.ts'
import { registrationsDocument } from './registrations.ts'
import { tokensDocument } from './tokens.ts'
import { projectDocuments } from './project-documents.ts'
import { count, flag, format, list, oneOf, record, ref, text, time, type Schema } from './shape.ts'

const version = { pattern: '^\\d+\\.\\d+$' }
const generation = { pattern: '^[0-9a-f]{16}$' }

const patterns = list('One for each pattern, where the project has any.', ref('pattern'))
const standing = {
  refusals: list('Why services are left as they are.', ref('refusal')),
  held: list('What is left as it is, for the reasons in `refusals`.', ref('held')),
}
const done = {
  receipts: list('What was done, target by target.', ref('receipt')),
  skipped: list('Targets that another one held up by failing.', text('Its name.')),
  silent: list('Services whose source did not answer.', ref('silent')),
}

const applied = {
  format,
  plans: list('What was to be done, in the order of the targets.', ref('plan')),
  ...done,
  ...standing,
}
const failed = { error: ref('error', 'Why it ended before the end.') }

/** The documents that commands print with `--json`, by the name of their schema. */
export const documentSchemas: Readonly<Record<string, Schema>> = {
  error: record('What a command prints with --json when it has nothing else to print.', {
    format,
    error: ref('error', 'Why there is nothing else.'),
  }),
  discover: record(
    'What `discover --json` found; with --watch one on each line. `--fleet FILE` takes it again.',
    { format, services: list('In its order; then those that sources name.', ref('service')) },
    { patterns },
  ),
  render: record(
    'What `render --json` made. It holds the secrets of the project unless --masked is given.',
    {
      format,
      generation: text('A hash of the files without their stamp.', generation),
      haproxyVersion: text('The release line that it was made for.', version),
      files: list(
        'The configuration, then the files that go beside it.',
        record('A file.', {
          name: text('Its name within a target.'),
          text: text('All of it.'),
          origins: list('One for each line; null where it comes from no text of anybody.', {
            oneOf: [{ type: 'null' }, ref('lineOrigin')],
          }),
        }),
      ),
    },
  ),
  report: record('What `validate` and `upgrade-check` print with --json.', {
    format,
    tool: record('What made it.', {
      name: { const: 'haproxyctl', description: 'This program.' },
      version: text('Its version.'),
    }),
    haproxyVersions: list(
      'The release lines that the files were checked for; of an upgrade the old and the new one.',
      text('A release line.', version),
    ),
    files: list('All that were looked at, also those without findings.', text('A path.')),
    summary: record('How many findings there are.', {
      errors: count('Errors.'),
      warnings: count('Warnings.'),
      infos: count('Remarks.'),
      suppressed: count('Taken away by comments in the files; not in `diagnostics`.'),
      known: count('Taken away by the baseline; not in `diagnostics`.'),
    }),
    diagnostics: list('By file and line.', ref('finding')),
  }),
  plan: planDocument,
  ...projectDocuments,
  apply: record(
    'What `apply --json` did; with --dry-run nothing was done, and there are no receipts.',
    applied,
    failed,
  ),
  rollback: record(
    'What `rollback --json` did; with --dry-run nothing was done, and there are no receipts.',
    { ...applied, generation: text('The generation that is put back.', generation) },
    {
      ...failed,
      nextGeneration: text(
        'What the next apply would bring in its place; absent where that is the same, or not known.',
        generation,
      ),
    },
  ),
  history: record('What `history --json` found.', {
    format,
    targets: list(
      'Those that remember what they were brought to.',
      record('A target.', {
        target: text('Its name in the project.'),
        generations: list('The last one first.', ref('keptGeneration')),
      }),
    ),
  }),
  watch: record(
    'What one round of `watch --json` did: one line each.',
    {
      format,
      startedAtMs: time('When the round was begun.'),
      endedAtMs: time('When it was done.'),
      plans: list(
        'How much there was to do; empty where it ended before there was a plan.',
        record('What was to be done to one target.', {
          target: text('Its name in the project.'),
          generation: text('The generation that it was to have.', generation),
          changes: count('How many changes there were.'),
          reloads: count('How many of them needed a reload.'),
        }),
      ),
      ...done,
      ...standing,
    },
    {
      heldUntilMs: time(
        'The plan reloads, and the last reload is too recent: nothing was done, and the round is taken up again at this time.',
      ),
      error: ref('error', 'Why it ended before the end.'),
    },
  ),
  event: eventDocument,
  registrations: registrationsDocument,
  tokens: tokensDocument,
  status: record(
    'What `status --json` found.',
    {
      format,
      isCurrent: flag('Whether every source answers, and every target is as it should be.'),
      services: list('What the sources say.', ref('service')),
      targets: list('What each target holds.', ref('targetStatus')),
      ...standing,
    },
    {
      patterns,
      desired: text(
        'The generation that should be everywhere; absent while a source has never answered.',
        generation,
      ),
    },
  ),
  'directive-list': record('What `directives --json` knows.', {
    format,
    directives: list(
      'By table and keyword.',
      record(
        'A word of the language, in one place.',
        {
          keyword: text('The word.'),
          table: text('`keyword` where it begins a line, else the directive that it belongs to.'),
          usage: text('A line with it.'),
          sections: list(
            'Sections that take it; empty where the directive before it decides.',
            text('The keyword of a section.'),
          ),
          ignored: list(
            'Sections where HAProxy warns and ignores it.',
            text('The keyword of a section.'),
          ),
          arguments: text('What it takes, in the grammar of facts/README.md; may be empty.'),
          examples: list('Lines with it.', text('A line.')),
        },
        {
          since: text('The first release line that has it, where not all have.', version),
          until: text('The last release line that has it.', version),
          deprecated: text('The release line from which on HAProxy warns of it.', version),
          replacement: text('What to write instead.'),
        },
      ),
    ),
  }),
  explain: record('What `explain --json` knows: one code, or all.', {
    format,
    codes: list(
      'By code.',
      record(
        'What there is to say about a code.',
        {
          code: text('The code of a finding.'),
          title: text('What it is about.'),
          why: text('Why it is found.'),
          sets: list('The sets of rules that it is in, of a lint rule.', text('A set.')),
        },
        {
          severity: oneOf('How grave it is by itself, of a lint rule.', [
            'error',
            'warning',
            'info',
          ]),
          remedy: text('What to do about it.'),
          bad: text('An example that has it.'),
          good: text('The same without it.'),
          source: text('Where it is known from.'),
        },
      ),
    ),
  }),
}

/** Shapes that stand in one document only, and are too large to be read in their place. */
export const partSchemas: Readonly<Record<string, Schema>> = {
  keptGeneration: record(
    'A generation that was applied.',
    {
      generation: text('Which one.', generation),
      isOnDisk: flag('Whether the file on disk is it.'),
      isRunning: flag('Whether the process runs it, or was brought to it.'),
      isKept: flag('Whether all of its files are kept, so that `rollback` can put it back.'),
    },
    {
      atMs: time('When it was applied last; absent where that was before this was written down.'),
      outcome: oneOf('How that ended.', ['applied', 'reload-owed', 'rolled-back', 'stuck']),
      summary: text('What changed with it, by kind and number; may be empty.'),
    },
  ),
  lineOrigin: record('Where a line comes from.', {
    origin: ref('origin', 'Where its first part comes from.'),
    column: { type: 'integer', minimum: 1, description: 'Where that part begins in the line.' },
    later: list(
      'Parts further right that come from elsewhere.',
      record('A part.', {
        origin: ref('origin', 'Where it comes from.'),
        column: { type: 'integer', minimum: 1, description: 'Where it begins in the line.' },
      }),
    ),
  }),
  targetStatus: record(
    'What a target holds.',
    {
      name: text('Its name in the project.'),
      plugin: text('The plugin that it is.'),
      place: text('Where its files are: `disk`, `git`.'),
      drift: list('What somebody changed in the process by hand.', ref('drift')),
      isCurrent: flag('Whether an apply would find nothing to do.'),
    },
    {
      file: record(
        'The configuration on disk.',
        {
          path: text('Where it is.'),
          isThere: flag('Whether there is such a file.'),
          isUnedited: flag('False once somebody changed it by hand.'),
        },
        {
          generation: text('Absent where there is no file, and where haproxyctl did not write it.'),
        },
      ),
      process: record(
        'The process that serves.',
        {
          pid: { type: 'integer', description: 'Its worker.' },
          version: text('Its release line.', version),
          oldWorkers: count('Workers of earlier reloads that still serve their last connections.'),
        },
        {
          started: text('The generation that it was started with.'),
          live: text('The generation that it was brought to since, over the socket.'),
        },
      ),
      readError: text('Why nothing is known of it: it could not be read.'),
      processError: text('Why the process could not be asked.'),
      processAbsence: text('Why it is known that none runs.'),
      isProcessMissed: flag(
        'That none runs is an error: the project says so, or one was seen before.',
      ),
      commit: text('The commit that it stands at.'),
      owedReload: record('A reload that an earlier apply could not do.', {
        generation: text('The generation that it was for.'),
        reason: text('Why it could not be done.'),
      }),
      unpushed: record('What an earlier apply could not push.', {
        remote: text('Where to.'),
        branch: text('The branch there.'),
        commits: count('How many commits.'),
      }),
      lastApply: record('The last apply that was seen to end well.', {
        generation: text('What it brought.'),
        atMs: time('When.'),
      }),
    },
  ),
}
