import type { Diagnostic, Processes, Severity } from '../model/index.ts'

/** One message of `haproxy -c`, with the lines that belong to it. */
export interface BinaryMessage {
  readonly level: 'alert' | 'warning' | 'notice'
  readonly file: string | undefined
  readonly line: number | undefined
  /** Without the place at its head, which is in `file` and `line`. */
  readonly text: string
}

export interface BinaryCheck {
  readonly binary: string
  readonly files: readonly string[]
  readonly signal?: AbortSignal
}

const head = /^\[(ALERT|WARNING|NOTICE)\]\s*(?:[\d/]+)?\s*\(\d+\)\s*:\s*(.*)$/
const levels = new Map<string, BinaryMessage['level']>([
  ['ALERT', 'alert'],
  ['WARNING', 'warning'],
])
const place = /^(?:parsing )?\[([^[\]]+?):(\d+)\](?:[ :,]\s*:?\s*|$)/
/** What HAProxy 2.4 to 2.6 put before a message: the last place that made a section, which may be another one. */
const context = /^\[[^[\]]+?:\d+\] : (?=parsing \[)/
const anyPlace = /\[([^[\]\s]+?):(\d+)\]/

/** Said of every file, and no finding: which HAProxy speaks, and how it all ended. */
const preamble =
  /^(haproxy version is |path to executable is |Warnings were found|Configuration file is valid)/
const verdict = /^(Error\(s\) found in configuration file|Fatal errors found in configuration)/

const severities: Readonly<Record<BinaryMessage['level'], Severity>> = {
  alert: 'error',
  warning: 'warning',
  notice: 'info',
}

/** A million lines take less; what takes longer waits for something that does not come. */
const checkLimitMs = 120_000

/** Runs `haproxy -c` and turns all that it says into findings. Throws UnavailableError when it cannot be run. */
export async function checkWithBinary(
  processes: Processes,
  { binary, files, signal }: BinaryCheck,
): Promise<Diagnostic[]> {
  const args = ['-c', ...files.flatMap((file) => ['-f', file])]
  const result = await processes.run(binary, args, {
    timeoutMs: checkLimitMs,
    // A binary may be a script that starts the real one.
    endsGroup: true,
    ...(signal && { signal }),
  })
  const messages = parseBinaryOutput(`${result.stderr}\n${result.stdout}`)
  const told = messages.filter(({ text }) => !verdict.test(text))
  const isRefused = result.exitCode !== 0 && !told.some(({ level }) => level === 'alert')
  // 2 stands for a configuration that is right but has nothing to listen on.
  if (isRefused && result.exitCode !== 2) {
    const last = messages.findLast(({ level }) => level === 'alert')
    told.push({
      level: 'alert',
      file: undefined,
      line: undefined,
      text: last?.text ?? end(result.exitCode),
    })
  }
  return told.map(toDiagnostic)
}

/** Reads what HAProxy 2.4 to 3.4 prints; a line that starts no message belongs to the one before it. */
export function parseBinaryOutput(output: string): BinaryMessage[] {
  const messages: BinaryMessage[] = []
  for (const line of output.split(/\r?\n/)) {
    if (line.trim() === '' || preamble.test(line)) continue
    const match = head.exec(line)
    const last = messages.at(-1)
    if (match !== null) messages.push(readMessage(match[1] ?? '', match[2] ?? ''))
    else if (last === undefined) messages.push(readMessage('NOTICE', line))
    else messages[messages.length - 1] = { ...last, text: `${last.text}\n${line}` }
  }
  return messages.filter(({ text }) => !preamble.test(text))
}

function readMessage(level: string, text: string): BinaryMessage {
  const words = text.replace(/^config : /, '').replace(context, '')
  const match = place.exec(words) ?? anyPlace.exec(words)
  return {
    level: levels.get(level) ?? 'notice',
    file: match?.[1],
    line: match?.[2] === undefined ? undefined : Number(match[2]),
    text: words.replace(place, ''),
  }
}

function toDiagnostic({ level, file, line, text }: BinaryMessage): Diagnostic {
  const [first = '', ...rest] = text.split('\n').map((each) => each.replace(/^\s*\|\s*/, '').trim())
  return {
    code: `haproxy/${level}`,
    severity: severities[level],
    message: sentence(first),
    ...(rest.length > 0 && { help: rest.join(' ') }),
    ...(file !== undefined &&
      line !== undefined && { location: { file, start: { line, column: 1 } } }),
  }
}

/** HAProxy's words, unchanged but for the capital and the full stop that the other findings have. */
function sentence(text: string): string {
  const trimmed = text.trim()
  const upper = `${trimmed.slice(0, 1).toUpperCase()}${trimmed.slice(1)}`
  return /[.!?]$/.test(upper) ? upper : `${upper}.`
}

function end(exitCode: number | undefined): string {
  return exitCode === undefined
    ? 'it was ended by a signal'
    : `it ended with ${exitCode} and said nothing`
}
