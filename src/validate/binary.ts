import type { Diagnostic, Processes } from '../model/index.ts'

/** One message of `haproxy -c`, with the lines that belong to it. */
export interface BinaryMessage {
  readonly level: 'alert' | 'warning' | 'notice'
  readonly file: string | undefined
  readonly line: number | undefined
  readonly text: string
}

const head = /^\[(ALERT|WARNING|NOTICE)\]\s*(?:[\d/]+)?\s*\(\d+\)\s*:\s*(.*)$/
const place = /\[([^[\]]+?):(\d+)\]\s*:?\s*/

/** Reads what HAProxy 2.4 to 3.4 prints; a line that starts no message belongs to the one before it. */
export function parseBinaryOutput(output: string): BinaryMessage[] {
  const messages: BinaryMessage[] = []
  for (const line of output.split(/\r?\n/)) {
    if (line.trim() === '' || line === 'Configuration file is valid') continue
    const match = head.exec(line)
    const last = messages.at(-1)
    if (match !== null) messages.push(readMessage(match[1] ?? '', match[2] ?? ''))
    else if (last === undefined) messages.push(readMessage('NOTICE', line))
    else messages[messages.length - 1] = { ...last, text: `${last.text}\n${line}` }
  }
  return messages
}

function readMessage(level: string, text: string): BinaryMessage {
  const words = text.replace(/^config : /, '')
  const match = place.exec(words)
  const known = { ALERT: 'alert', WARNING: 'warning', NOTICE: 'notice' } as const
  return {
    level: level === 'ALERT' ? known.ALERT : level === 'WARNING' ? known.WARNING : known.NOTICE,
    file: match?.[1],
    line: match?.[2] === undefined ? undefined : Number(match[2]),
    text: words,
  }
}

export interface BinaryCheck {
  readonly binary: string
  readonly files: readonly string[]
  readonly signal?: AbortSignal
}

/** Placeholder wiring is in `checkWithBinary`: runs `haproxy -c` and turns all that it says into findings. */
export async function checkWithBinary(
  processes: Processes,
  check: BinaryCheck,
): Promise<Diagnostic[]> {
  const args = ['-c', ...check.files.flatMap((file) => ['-f', file])]
  const result = await processes.run(
    check.binary,
    args,
    check.signal === undefined ? {} : { signal: check.signal },
  )
  return parseBinaryOutput(`${result.stderr}\n${result.stdout}`).map((each) => toDiagnostic(each))
}

function toDiagnostic(message: BinaryMessage): Diagnostic {
  return {
    code: `haproxy/${message.level}`,
    severity: message.level === 'alert' ? 'error' : 'warning',
    message: message.text,
  }
}
