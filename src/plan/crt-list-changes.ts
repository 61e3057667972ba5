import { posix } from 'node:path'
import type { RuntimeStep } from '../model/plan.ts'
import { newCertificateSteps, type CertificatePlan } from './certificate-changes.ts'
import { command } from './server-commands.ts'

export interface CrtListChange {
  readonly path: string
  readonly before: string
  readonly after: string
  /** New certificates by path: those that the process has to be given first. */
  readonly created: ReadonlyMap<string, string>
  /** Certificates that nothing else names and whose files go. */
  readonly deleted: ReadonlySet<string>
}

/** The entries that come and go. The first is the certificate for clients that name none, so it has to stay. */
export function planCrtList(change: CrtListChange): CertificatePlan {
  const before = readLines(change.before)
  const after = readLines(change.after)
  const come = missingFrom(before, after)
  const gone = missingFrom(after, before)
  const uses = countCertificates(before)
  if (before[0] !== after[0])
    return { refusal: 'its first entry, the default certificate, changes' }
  const steps: RuntimeStep[] = []
  const undo: RuntimeStep[] = []
  for (const line of come) {
    const created = change.created.get(certificateOf(line))
    if (created !== undefined) {
      const plan = newCertificateSteps(certificateOf(line), created)
      if ('refusal' in plan) return plan
      steps.push(...plan.steps)
      undo.push(...plan.undo)
    }
    steps.push({ kind: 'command', text: `add ssl crt-list ${change.path}`, payload: line })
  }
  for (const line of gone) {
    const certificate = certificateOf(line)
    // Only the process knows the number of a line, by which it tells such entries apart.
    if ((uses.get(certificate) ?? 0) > 1) {
      return { refusal: `it has ${certificate} more than once` }
    }
    steps.push(command('del', 'ssl', 'crt-list', change.path, certificate))
    if (change.deleted.has(certificate)) steps.push(command('del', 'ssl', 'cert', certificate))
  }
  return { steps, undo }
}

/** The entries that are not among the others. */
function missingFrom(others: readonly string[], lines: readonly string[]): readonly string[] {
  const known = new Set(others)
  return lines.filter((line) => !known.has(line))
}

function countCertificates(lines: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const certificate of lines.map(certificateOf)) {
    counts.set(certificate, (counts.get(certificate) ?? 0) + 1)
  }
  return counts
}

function readLines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
}

export function certificateOf(line: string): string {
  return /^\S+/.exec(line)?.[0] ?? ''
}

/** The files that a list names, as the configuration would: its certificates, and what their options read. */
export function filesIn(
  text: string,
  base: string | undefined,
): ReadonlyMap<string, 'crt' | 'other'> {
  const found = new Map<string, 'crt' | 'other'>()
  for (const line of readLines(text)) {
    const [certificate = '', ...rest] = line.split(/[\s[\]]+/)
    found.set(base === undefined ? certificate : posix.resolve(base, certificate), 'crt')
    for (const word of rest) if (word.includes('/')) found.set(word, 'other')
  }
  return found
}
