import { mayColour } from './colour.ts'
import { maskSecrets } from '../../model/mask-secrets.ts'
import { fold } from '../print/fold.ts'
import { openPager, type Pager } from './pager.ts'
import { standardOutput } from './standard-stream.ts'
import { tellPeople, widthOf } from './tell-people.ts'

/** Standard streams as commands use them: stdout is the answer, stderr is the story. */
export interface Terminal {
  /** A piece of the answer, with all secrets masked. */
  write(text: string): void
  /** A piece of the answer in sentences: on a terminal its lines are broken at blanks. */
  writeProse(text: string): void
  /** A rendered configuration: the one answer that holds the secrets of its project. */
  writeConfig(text: string): void
  /** A line for people on standard error. */
  tell(line: string): void
  /** From now on these are masked in all that is written and told. */
  mask(secrets: readonly string[]): void
  /** Ends the answer: what was kept for a pager is shown now. */
  finish(): Promise<void>
  /** Whether anybody still reads the answer; for what does nothing but answer. */
  readonly hasReader: boolean
  readonly isInteractive: boolean
  /** Whether the answer is read by a person, on a terminal. */
  readonly isShown: boolean
  /** Columns, or 80 where there is no terminal. */
  readonly width: number
  /** How wide a table may be: as wide as it has to be where no terminal shows it. */
  readonly tableWidth: number
  /** Whether standard output, or standard error, may be coloured. */
  readonly colours: { readonly stdout: boolean; readonly stderr: boolean }
}

/** The process's own streams; `mayPage` where the whole answer is known before anybody has to read it. */
export function processTerminal(
  env: Readonly<Record<string, string | undefined>>,
  mayPage = false,
): Terminal {
  let known: readonly string[] = []
  const pager: Pager | undefined = mayPage ? openPager(env) : undefined
  function answer(text: string): void {
    if (pager === undefined) standardOutput.write(text)
    else pager.keep(text)
  }
  return {
    write: (text) => answer(maskSecrets(text, known)),
    writeProse(text) {
      const masked = maskSecrets(text, known)
      answer(process.stdout.isTTY ? fold(masked, widthOf(process.stdout)) : masked)
    },
    writeConfig: answer,
    finish: async () => pager?.show(),
    tell(line) {
      tellPeople(`${maskSecrets(line, known)}\n`)
    },
    mask(secrets) {
      known = secrets.flatMap((secret) => [secret, ...escapedForms(secret)])
    },
    get hasReader() {
      return standardOutput.hasReader
    },
    get isInteractive() {
      return process.stdin.isTTY && process.stderr.isTTY
    },
    isShown: process.stdout.isTTY,
    width: widthOf(process.stdout),
    tableWidth: process.stdout.isTTY ? widthOf(process.stdout) : Infinity,
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
