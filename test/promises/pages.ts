import { atTheTerminal } from './at-the-terminal.ts'
import { editTheProject } from './edit-the-project.ts'
import { exitCodes } from './exit-codes.ts'
import { jsonDocuments } from './json-documents.ts'
import { liveChanges } from './live-changes.ts'
import { projectFile } from './project-file.ts'
import type { Promises } from './promise.ts'
import { readme } from './readme.ts'
import { report } from './report.ts'
import { runUnderSystemd } from './run-under-systemd.ts'
import { safeApply } from './safe-apply.ts'
import { templates } from './templates.ts'
import { troubleshooting } from './troubleshooting.ts'
import { useInCi } from './use-in-ci.ts'
import { writingAPlugin } from './writing-a-plugin.ts'

interface Page {
  readonly promises: Promises
  /** Statements that promise nothing: what leads elsewhere, or says what a recipe is for. */
  readonly rest?: readonly RegExp[]
}

/** A page that tests hold to the code as a whole, whatever stands on it. */
function heldBy(...tests: readonly (readonly [file: string, title: string])[]): Page {
  return { promises: tests.map(([file, title]) => ['', file, title]) }
}

const paths = [
  'test/contract/documented-paths',
  'names only files and folders that there are',
] as const

const run = ['test/e2e/documents', 'commands in --help and documents run as they stand'] as const
const imported = [
  'test/e2e/import',
  '$name becomes a project that is valid, and what HAProxy takes',
] as const
const importedPyhrapi = [
  [
    'test/e2e/import-pyhrapi',
    'what a pyHrapi answers becomes a project that HAProxy takes; nothing but GET is asked',
  ],
  [
    'test/e2e/import-pyhrapi',
    'its database becomes the same with certificates and default pools; keys are kept apart, for their owner alone',
  ],
] as const
const played = ['test/e2e/played-pages', 'docs/%s.md is what happens'] as const

/** Every page, with what it promises. */
export const pages: Readonly<Record<string, Page>> = {
  'README.md': {
    promises: readme,
    rest: [/^- (?:How-to|Reference|Explanation): |^- \[Contributing\]/, /^`npm run bench:/],
  },
  'docs/at-the-terminal.md': { promises: atTheTerminal },
  'docs/edit-the-project.md': { promises: editTheProject },
  'docs/exit-codes.md': { promises: exitCodes },
  // Each recipe is run by test/e2e/json-recipes.test.ts.
  'docs/json-documents.md': { promises: jsonDocuments, rest: [/^[A-Z].*:$/] },
  'docs/live-changes.md': { promises: liveChanges },
  'docs/project-file.md': { promises: projectFile },
  'docs/report.md': { promises: report },
  'docs/run-under-systemd.md': { promises: runUnderSystemd },
  'docs/safe-apply.md': { promises: safeApply },
  'docs/templates.md': { promises: templates },
  'docs/troubleshooting.md': { promises: troubleshooting },
  'docs/use-in-ci.md': { promises: useInCi },
  'docs/writing-a-plugin.md': { promises: writingAPlugin },
  // Made from the code, or compared with it, as a whole.
  'docs/api.md': heldBy(
    ['test/e2e/serve', 'answers where it is told to, within its limits'],
    ['test/integration/api-security', 'a write is refused, logged, and nothing is changed:'],
    ['test/integration/api-writes', 'many clients and a person with an editor lose nothing'],
    ['test/integration/api-writes', 'a transaction is previewed, and made whole or not at all'],
    ['test/integration/api-apply', 'what is written is applied, and told while it goes on'],
    [
      'test/integration/api-pyhrapi',
      'the session of the README of pyHrapi: a gateway, two pools, weights, a commit that starts HAProxy, the dashboard, and its end',
    ],
    [
      'test/integration/api-documented',
      'each of them is in the table of docs, and nothing else is called theirs',
    ],
    ['test/integration/api-openapi', 'the description is OpenAPI 3.1, by a validator of others'],
    run,
  ),
  'docs/page.md': heldBy(
    ['test/e2e/page', 'a server that is drained by a click is drained in HAProxy, and in git'],
    ['test/e2e/page', 'ready, weight, apply, heal and roll back show their plan, and do it'],
    ['test/e2e/page', 'it tells which frontend and backend take a request'],
    [
      'test/e2e/page',
      'a service has its own place with plots, which is live, has an address, and is left by going back',
    ],
    [
      'test/e2e/page',
      'the role write has the buttons of the project alone, and the server refuses all others',
    ],
    [
      'src/api/page/sample',
      'the sessions of all are those of the services together, not the connections that clients keep open',
    ],
    ['test/integration/route', 'what depends on what was not told is not claimed'],
    ['test/e2e/page', 'without a token nothing is told, and a role sees what it may do'],
    ['test/e2e/page', 'keys alone lead to the plan of a click, and back to where one was'],
    ['test/e2e/page', 'less than 60 kB of script, and none but our own'],
    run,
  ),
  'docs/api-routes.md': heldBy([
    'scripts/generate',
    'the page of the routes is fresh (npm run generate)',
  ]),
  'docs/architecture.md': heldBy(paths, [
    'test/contract/documented-paths',
    'docs/architecture.md names every folder of the source',
  ]),
  'docs/diagnostics.md': heldBy([
    'test/contract/diagnostic-codes',
    'every code that a source gives out can be explained',
  ]),
  'docs/blue-green-and-canary.md': heldBy(played),
  'docs/first-hour.md': heldBy(played),
  'docs/from-lighthouse.md': heldBy(imported, [
    'test/e2e/imported-lighthouse',
    'are imported, started and served: a web application on two hosts with its cache, widgets and sprockets, a partner',
  ]),
  'docs/from-elasticpyproxy.md': heldBy(imported, [
    'test/e2e/imported-elasticpyproxy',
    'with $where and $way: starts, scales in and out, runs short of slots, and is there again when it ended',
  ]),
  'docs/from-haproxy.md': heldBy(imported, run, [
    'test/corpus/import-haproxy',
    'means what it meant, but for what is told, and is accepted where it was',
  ]),
  'docs/from-consul-template.md': heldBy(imported, run),
  'docs/from-pyhrapi.md': heldBy(...importedPyhrapi, run),
  'docs/go-back.md': heldBy(
    played,
    [
      'test/e2e/rollback',
      'puts the generation before back, its companions too, and says what the next apply does',
    ],
    ['test/e2e/rollback', 'meets the guards, and goes on when they are overridden'],
    ['plugins/target/haproxy/history', 'a hundred are enough'],
    ['test/e2e/companions', 'is still our own when the state is lost'],
  ),
  'docs/install.md': heldBy(
    [
      'test/e2e/host-packages',
      'the package for Debian is installed, run, upgraded, removed and purged',
    ],
    [
      'test/e2e/host-packages',
      'the Dockerfile makes an image that runs without root, as whatever user a platform chooses',
    ],
    [
      'test/e2e/host-packages',
      'the list of what is in it has each package that is delivered, with its license',
    ],
    ['test/e2e/host-packages', 'sums, and all that a provenance statement of npm asks for'],
  ),
  'docs/maintain-a-node.md': heldBy(played),
  'docs/haproxy-language.md': heldBy(
    ['test/contract/haproxy-language', '%s has the words %s'],
    ['test/contract/haproxy-language', 'the formatted example is what the formatter gives'],
    ['test/integration/lexer-haproxy', 'splits %j as we do'],
    ['test/integration/reader-haproxy', 'answers .if %s as we do'],
  ),
  'docs/testing.md': heldBy(paths),
  'docs/monitor.md': heldBy(run),
  'docs/tls-certificates.md': heldBy(
    run,
    ['test/integration/plan-certificates', 'a renewed certificate is served, and read back'],
    ['test/integration/plan-certificates', 'a list takes a new certificate and gives one up'],
    ['test/integration/plan-certificates', 'another default certificate needs a reload'],
    [
      'test/integration/plan-certificates',
      'a key that does not fit is refused, and no transaction is left open',
    ],
    ['test/integration/plan-certificate-files', '$what: $changes'],
  ),
  'docs/permissions.md': heldBy(run, [
    'test/faults/unreachable-process',
    'a socket without `level admin`: the way out is told, and nothing is changed',
  ]),
  'docs/containers.md': heldBy(run, [
    'test/faults/unwritable-file',
    'that is bind-mounted by itself: the remedy is told, and in place it works',
  ]),
  'docs/performance.md': heldBy(run),
  'docs/several-balancers.md': heldBy(run),
  'docs/upgrade-check.md': heldBy(['src/pipeline/validate/check-upgrade', 'of %j from %s to %s']),
  // What is not promised, and what words mean.
  'docs/not-tested.md': heldBy(paths),
  'docs/vocabulary.md': heldBy(paths),
}
