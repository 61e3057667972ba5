import { mayColour } from './colour.ts'
import { maskSecrets } from '../../model/mask-secrets.ts'
import { standardError, standardOutput } from './standard-stream.ts'

/** Standard streams as commands use them: stdout is the answer, stderr is the story. */
export interface Terminal {
  /** A piece of the answer, with all secrets masked. */
  write(text: string): void
  /** A rendered configuration: the one answer that holds the secrets of its project. */
  writeConfig(text: string): void
  /** A line for people on standard error. */
  tell(line: string): void
  /** From now on these are masked in all that is written and told. */
  mask(secrets: readonly string[]): void
  /** Whether anybody still reads the answer; for what does nothing but answer. */
  readonly hasReader: boolean
  readonly isInteractive: boolean
  /** Columns, or 80 where there is no terminal. */
  readonly width: number
  /** Whether standard output, or standard error, may be coloured. */
  readonly colours: { readonly stdout: boolean; readonly stderr: boolean }
}

/** The process's own streams. */
export function processTerminal(env: Readonly<Record<string, string | undefined>>): Terminal {
  let known: readonly string[] = []
  return {
    write: (text) => standardOutput.write(maskSecrets(text, known)),
    writeConfig: (text) => standardOutput.write(text),
    tell: (line) => standardError.write(`${maskSecrets(line, known)}\n`),
    mask(secrets) {
      known = secrets.flatMap((secret) => [secret, ...escapedForms(secret)])
    },
    get hasReader() {
      return standardOutput.hasReader
    },
    isInteractive: process.stdin.isTTY && process.stderr.isTTY,
    width: process.stdout.columns ?? 80,
    colours: {
      stdout: mayColour(env, process.stdout.isTTY),
      stderr: mayColour(env, process.stderr.isTTY),
    },
  }
}

/** A secret as it looks inside of JSON and XML. */
function escapedForms(secret: string): readonly string[] {
  const xml = secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return [JSON.stringify(secret).slice(1, -1), xml, xml.replaceAll('"', '&quot;')]
}
