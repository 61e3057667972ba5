import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { RegistrationsDocument } from '../../src/documents/registrations.ts'
import { program } from './program.ts'

/** A running `haproxyctl report`, or another command that goes on. */
export interface Reporter extends AsyncDisposable {
  readonly documents: RegistrationsDocument[]
  readonly stderr: () => string
  kill(signal: NodeJS.Signals): void
  /** The exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>
}

export function startReporter(
  folder: string,
  args: readonly string[] = ['report', '--json'],
  env: Readonly<Record<string, string>> = {},
): Reporter {
  const child = spawn(process.execPath, [program, ...args], {
    cwd: folder,
    env: {
      PATH: `${process.env['PATH']}:/usr/sbin`,
      HOME: folder,
      HAPROXYCTL_STATE: `${folder}/.state`,
      ...env,
    },
  })
  const documents: RegistrationsDocument[] = []
  let stderr = ''
  createInterface(child.stdout).on('line', (line) => {
    // An error is a document of many lines.
    if (line.startsWith('{"')) documents.push(JSON.parse(line))
  })
  child.stderr.on('data', (bytes) => (stderr += bytes))
  const ended = new Promise<number | string>((resolve) => {
    child.on('close', (code, signal) => resolve(code ?? signal ?? ''))
  })
  return {
    documents,
    stderr: () => stderr,
    kill: (signal) => void child.kill(signal),
    ended,
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL')
      await ended
    },
  }
}
