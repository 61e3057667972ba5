import { posix } from 'node:path'
import type { Reason } from '../../model/plan/reason.ts'
import type { RuntimeStep } from '../../model/plan/runtime-step.ts'
import type { CertificatePlan } from './certificate-steps.ts'

export interface CrtListChange {
  readonly path: string
  readonly before: string
  readonly after: string
  /** `crt-base`: what certificates are named from. */
  readonly base: string | undefined
  /** How the process gets a certificate that it does not hold; nothing where it holds it. */
  readonly bring: (path: string) => CertificatePlan | undefined
  /** Certificates that nothing else names and whose files go. */
  readonly deleted: ReadonlySet<string>
}

/** The entries that come and go. The first is the certificate for clients that name none, so it has to stay. */
export function planCrtList(change: CrtListChange): CertificatePlan {
  const { path: list } = change
  const before = readLines(change.before)
  const after = readLines(change.after)
  const come = missingFrom(before, after)
  const gone = missingFrom(after, before)
  const refusal = refuseLines(before, after, come)
  if (refusal !== undefined) return { refusal }
  const steps: RuntimeStep[] = []
  const undo: RuntimeStep[] = []
  for (const line of come) {
    const plan = change.bring(pathIn(line, change.base))
    if (plan !== undefined && 'refusal' in plan) return plan
    steps.push(...(plan?.steps ?? []))
    undo.push(...(plan?.undo ?? []))
    steps.push({ kind: 'add-crt-list-line', list, line })
  }
  for (const line of gone) {
    const certificate = pathIn(line, change.base)
    steps.push({ kind: 'delete-crt-list-certificate', list, certificate })
    if (change.deleted.has(certificate))
      steps.push({ kind: 'delete-ssl-file', what: 'cert', path: certificate })
  }
  return { steps, undo }
}

/** Only the process knows the number of a line, by which it tells entries of one certificate apart. */
function refuseLines(
  before: readonly string[],
  after: readonly string[],
  come: readonly string[],
): Reason | undefined {
  if (before[0] !== after[0]) return { code: 'first-of-list' }
  const uses = countCertificates([...before, ...come])
  for (const line of missingFrom(after, before)) {
    const certificate = certificateOf(line)
    if (countCertificates(before).get(certificate) !== 1)
      return { code: 'certificate-repeated', certificate }
    if (uses.get(certificate) !== 1) return { code: 'entry-changes', certificate }
  }
  const kept = after.filter((line) => !come.includes(line))
  const were = before.filter((line) => kept.includes(line))
  // Where two certificates have the same name, the first of them is shown.
  return kept.every((line, index) => line === were[index])
    ? undefined
    : { code: 'entries-in-another-order' }
}

function pathIn(line: string, base: string | undefined): string {
  const certificate = certificateOf(line)
  return base === undefined ? certificate : posix.resolve(base, certificate)
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

function certificateOf(line: string): string {
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
