import type { RuntimeCommand } from '../../model/ports.ts'
import type {
  CommandKind,
  CommandStep,
  RuntimeStep,
  ServerName,
} from '../../model/plan/runtime-step.ts'
import { commandLine } from './command-line.ts'

/** How a step is said to HAProxy, and what HAProxy says when it was done. */
interface CommandRow<Kind extends CommandKind> {
  readonly words: (step: RuntimeStep<Kind>) => readonly (string | number)[]
  /** What goes behind ` <<`. */
  readonly payload?: (step: RuntimeStep<Kind>) => string
  /** The last words of the answer, where it is not silence. */
  readonly success?: RegExp
  /** What of it is for HAProxy alone. */
  readonly secret?: keyof RuntimeStep<Kind>
}

// Of changes HAProxy tells whether it made one or not with one severity.
const addressSet = lastLine(/IP changed from|no need to change|port changed from/)
const committed = /(?:^|\n)Success(?:!|=1\b)/
// What follows gives it its content, whoever made it.
const storeMade = lastLine(
  /New empty certificate store |New C(?:A|RL) file created |.*' already exists!$/,
)
const inTransaction = lastLine(/[Tt]ransaction (?:created|updated) for /)

const rows: { readonly [Kind in CommandKind]: CommandRow<Kind> } = {
  'add-server': {
    words: (step) => ['add', 'server', pathOf(step), step.address, ...step.options.flat()],
    success: lastLine(/New server registered/),
  },
  'delete-server': {
    words: (step) => ['del', 'server', pathOf(step)],
    success: lastLine(/Server deleted/),
  },
  'set-address': {
    words: (step) => ['set', 'server', pathOf(step), 'addr', step.address, 'port', step.port],
    success: addressSet,
  },
  'set-fqdn': {
    words: (step) => ['set', 'server', pathOf(step), 'fqdn', step.fqdn],
    success: lastLine(/\S+ changed its FQDN/),
  },
  'set-weight': { words: (step) => ['set', 'server', pathOf(step), 'weight', step.weight] },
  'set-state': { words: (step) => ['set', 'server', pathOf(step), 'state', step.state] },
  'set-health-up': { words: (step) => ['set', 'server', pathOf(step), 'health', 'up'] },
  'enable-checks': { words: (step) => ['enable', step.checks, pathOf(step)] },
  'disable-checks': { words: (step) => ['disable', step.checks, pathOf(step)] },
  'set-checks': {
    words: (step) => ['set', 'server', pathOf(step), step.setting, step.value],
    success: addressSet,
  },
  'set-server-maxconn': {
    words: (step) => ['set', 'maxconn', 'server', pathOf(step), step.maxconn],
  },
  'add-backend': {
    words: ({ backend, defaults, mode }) => [
      'add',
      'backend',
      backend,
      'from',
      defaults,
      ...(mode === undefined ? [] : ['mode', mode]),
    ],
    success: lastLine(/New backend registered/),
  },
  'delete-backend': {
    words: (step) => ['del', 'backend', step.backend],
    success: lastLine(/Backend deleted/),
  },
  'publish-backend': {
    words: (step) => ['publish', 'backend', step.backend],
    success: lastLine(/Backend published/),
  },
  'unpublish-backend': {
    words: (step) => ['unpublish', 'backend', step.backend],
    success: lastLine(/Backend unpublished/),
  },
  'enable-dynamic-cookie': {
    words: (step) => ['enable', 'dynamic-cookie', 'backend', step.backend],
  },
  'disable-dynamic-cookie': {
    words: (step) => ['disable', 'dynamic-cookie', 'backend', step.backend],
  },
  'set-dynamic-cookie-key': {
    words: (step) => ['set', 'dynamic-cookie-key', 'backend', step.backend, step.key],
    secret: 'key',
  },
  'enable-frontend': { words: (step) => ['enable', 'frontend', step.frontend] },
  'disable-frontend': { words: (step) => ['disable', 'frontend', step.frontend] },
  'set-frontend-maxconn': {
    words: (step) => ['set', 'maxconn', 'frontend', step.frontend, step.maxconn],
  },
  'set-global-maxconn': { words: (step) => ['set', 'maxconn', 'global', step.maxconn] },
  'set-rate-limit': { words: (step) => ['set', 'rate-limit', step.rate, 'global', step.limit] },
  'set-profiling': { words: (step) => ['set', 'profiling', step.what, step.mode] },
  'new-ssl-file': {
    words: (step) => ['new', 'ssl', step.what, step.path],
    success: storeMade,
  },
  'set-ssl-file': {
    words: (step) => ['set', 'ssl', step.what, step.path],
    payload: (step) => step.content,
    success: inTransaction,
  },
  'extend-ssl-file': {
    words: (step) => ['add', 'ssl', step.what, step.path],
    payload: (step) => step.content,
    success: inTransaction,
  },
  'commit-ssl-file': {
    words: (step) => ['commit', 'ssl', step.what, step.path],
    success: committed,
  },
  'abort-ssl-file': {
    words: (step) => ['abort', 'ssl', step.what, step.path],
    success: lastLine(/[Tt]ransaction aborted for /),
  },
  'delete-ssl-file': {
    words: (step) => ['del', 'ssl', step.what, step.path],
    success: lastLine(/(?:Certificate|CA file|CRL file) '.*' deleted/),
  },
  'add-crt-list-line': {
    words: (step) => ['add', 'ssl', 'crt-list', step.list],
    payload: (step) => step.line,
    success: committed,
  },
  'add-crt-list-certificate': {
    words: (step) => ['add', 'ssl', 'crt-list', step.list, step.certificate],
    success: committed,
  },
  'delete-crt-list-certificate': {
    words: (step) => ['del', 'ssl', 'crt-list', step.list, step.certificate],
    success: lastLine(/Entry '.*' deleted/),
  },
  'set-ticket-key': {
    words: (step) => ['set', 'ssl', 'tls-key', step.file, step.key],
    success: lastLine(/TLS ticket key updated/),
    secret: 'key',
  },
  'set-map-value': { words: (step) => ['set', 'map', step.path, step.key, step.value] },
}

/** What a step is on HAProxy's command line. */
export function commandOf(step: CommandStep): RuntimeCommand {
  return commandBy(step)
}

/** A step as it may be shown: what is secret is cut out. */
export function maskedStep(step: CommandStep): CommandStep {
  return maskedBy(step)
}

function commandBy<Kind extends CommandKind>(step: CommandStep<Kind>): RuntimeCommand {
  const row: CommandRow<Kind> = rows[step.kind]
  return {
    text: commandLine(row.words(step)),
    ...(row.secret && { shown: commandLine(row.words(maskedBy(step))) }),
    ...(row.payload && { payload: row.payload(step) }),
    ...(row.success && { success: row.success }),
  }
}

function maskedBy<Kind extends CommandKind>(step: CommandStep<Kind>): CommandStep<Kind> {
  const { secret }: CommandRow<Kind> = rows[step.kind]
  return secret === undefined ? step : { ...step, [secret]: '…' }
}

export function isCommand(step: RuntimeStep): step is CommandStep {
  return step.kind in rows
}

export function pathOf({ backend, server }: ServerName): string {
  return `${backend}/${server}`
}

function lastLine(words: RegExp): RegExp {
  return new RegExp(`(?:^|\\n)(?:${words.source})[^\\n]*$`)
}
