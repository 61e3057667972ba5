/**
 * How often our verdict is that of `haproxy -c`: over the corpus and its recorded verdicts (HAPROXYCTL_CORPUS),
 * per version, and over the mutants per kind. `--version 3.0` for one version, `--kind x` for one kind,
 * `--misses` for the list, `--haproxy PATH` to ask a local binary in place of the record.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Diagnostic, KnownVersion } from '../src/model/index.ts'
import { parseConfigBytes } from '../src/text/parser.ts'
import { validate } from '../src/validate/validate.ts'
import { parseBinaryOutput } from '../src/validate/binary.ts'

interface Message {
  readonly level: string
  readonly line: number | null
  readonly text: string
}

interface Verdict {
  readonly verdict: string
  readonly messages: readonly Message[]
}

interface Case {
  readonly file: string
  readonly kind: string
  readonly base?: string
  readonly changed?: readonly (readonly [string, number, ...string[]])[]
  readonly verdicts: Readonly<Record<string, Verdict>>
}

/** Refusals that say nothing about the language: files, hosts, privileges and features of the machine. */
const aboutTheMachine =
  /no such file|error opening file|unable to (?:open|stat|load|read)|cannot open|failed to open|could not resolve|can't resolve|not built|wasn't built|without support|not supported by|compiled without|built without|not compiled|missing support|unable to access|permission denied|error loading|failed to load|cannot load|bind\(\)|cannot bind|unknown user|unknown group|couldn't find|cannot find (?:user|group) id|no certificate|chroot|not implemented|this build/i

const settings = parseArgs({
  options: {
    version: { type: 'string' },
    kind: { type: 'string' },
    misses: { type: 'boolean', default: false },
    haproxy: { type: 'string' },
  },
}).values

const corpus = process.env['HAPROXYCTL_CORPUS']
if (corpus === undefined || !existsSync(join(corpus, 'verdicts.json'))) {
  console.log('HAPROXYCTL_CORPUS does not name a corpus: nothing to compare with')
  process.exit(0)
}

const misses: string[] = []

function readCases(name: string): readonly Case[] {
  return JSON.parse(readFileSync(join(corpus ?? '', name), 'utf8')) as Case[]
}

function judge(file: string, version: KnownVersion): Diagnostic[] {
  const text = readFileSync(join(corpus ?? '', file)).toString('latin1')
  const bytes = Buffer.from(text.replaceAll('@FILES@', join(corpus ?? '', 'files')), 'latin1')
  const config = parseConfigBytes(file, bytes, { facts: { version, env: {}, features } })
  return validate([config], { version })
}

const features = [
  'OPENSSL',
  'LUA',
  'PCRE2',
  'PROMEX',
  'THREAD',
  'EPOLL',
  'TPROXY',
  'GETADDRINFO',
  'TFO',
  'NS',
  'ZLIB',
  'SLZ',
]

function verdictOf(each: Case, version: string): Verdict | undefined {
  if (settings.haproxy === undefined) return each.verdicts[version]
  try {
    const path = join(corpus ?? '', each.file)
    const [program = '', ...args] = settings.haproxy.split(' ')
    const run = execFileSync(program, [...args, '-c', '-f', path], {
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 10_000,
    })
    return { verdict: 'ok', messages: toMessages(run.toString()) }
  } catch (cause) {
    const { stderr, status } = cause as { stderr?: Buffer; status?: number }
    return {
      verdict: status === 2 ? 'no-listener' : 'fatal',
      messages: toMessages(stderr?.toString() ?? ''),
    }
  }
}

function toMessages(output: string): Message[] {
  return parseBinaryOutput(output).map((each) => ({
    level: each.level,
    line: each.line ?? null,
    text: each.text,
  }))
}

function alertsOf(verdict: Verdict): Message[] {
  return verdict.messages.filter(
    (each) =>
      each.level === 'alert' &&
      !/errors? found in config|fatal errors found|error\(s\) found|too many/i.test(each.text),
  )
}

/** Whether a refusal is owed to the text alone. */
function isAboutLanguage(verdict: Verdict): boolean {
  const alerts = alertsOf(verdict)
  return alerts.length > 0 && alerts.every((each) => !aboutTheMachine.test(each.text))
}

const versions = ['2.4', '2.6', '2.8', '3.0', '3.2', '3.4'] as const
const cases = readCases('verdicts.json')
const mutants = readCases('mutants.json')
const baseVerdicts = new Map(cases.map((each) => [each.file, each.verdicts]))
const perKind = new Map<string, { owed: number; met: number; accepted: number; wrong: number }>()

for (const version of versions) {
  if (settings.version !== undefined && settings.version !== version) continue
  let accepted = 0
  let quiet = 0
  let refused = 0
  let seen = 0
  for (const each of settings.kind === undefined ? cases : []) {
    const verdict = verdictOf(each, version)
    if (verdict === undefined || verdict.verdict === 'crash') continue
    const errors = judge(each.file, version).filter((one) => one.severity === 'error')
    if (verdict.verdict !== 'fatal') {
      accepted += 1
      if (errors.length === 0) quiet += 1
      else misses.push(`FALSE ${version} ${each.file}: ${show(errors)}`)
    } else if (isAboutLanguage(verdict)) {
      refused += 1
      if (errors.length > 0) seen += 1
      else
        misses.push(
          `CORPUS ${version} ${each.file}: ${alertsOf(verdict).map((one) => `${String(one.line)} ${one.text}`)[0] ?? ''}`,
        )
    }
  }
  const result = judgeMutants(version)
  console.log(
    `${version}: accepted without error ${share(quiet, accepted)}, refused files seen ${share(seen, refused)}, ` +
      `mutants at the right line ${share(result.met, result.owed)}, accepted mutants without error ${share(result.quiet, result.accepted)}`,
  )
}

function judgeMutants(version: KnownVersion): {
  owed: number
  met: number
  quiet: number
  accepted: number
} {
  const sum = { owed: 0, met: 0, quiet: 0, accepted: 0 }
  for (const each of mutants) {
    if (settings.kind !== undefined && settings.kind !== each.kind) continue
    if (settings.haproxy !== undefined && version !== settings.version) continue
    const verdict = verdictOf(each, version)
    if (verdict === undefined || verdict.verdict === 'crash') continue
    const errors = judge(each.file, version).filter((one) => one.severity === 'error')
    const kind = perKind.get(each.kind) ?? { owed: 0, met: 0, accepted: 0, wrong: 0 }
    perKind.set(each.kind, kind)
    if (verdict.verdict !== 'fatal') {
      sum.accepted += 1
      kind.accepted += 1
      if (errors.length === 0) sum.quiet += 1
      else {
        kind.wrong += 1
        misses.push(`WRONG ${version} ${each.file}: ${show(errors)}`)
      }
      continue
    }
    if (baseVerdicts.get(each.base ?? '')?.[version]?.verdict === 'fatal') continue
    if (!isAboutLanguage(verdict)) continue
    sum.owed += 1
    kind.owed += 1
    if (isAtRightLine(errors, verdict, each)) {
      sum.met += 1
      kind.met += 1
    } else {
      const alert = alertsOf(verdict)[0]
      misses.push(
        `MISS ${version} ${each.file} ${JSON.stringify(each.changed?.[0])} || ${String(alert?.line)} ${alert?.text ?? ''} || ours: ${show(errors)}`,
      )
    }
  }
  return sum
}

/** The line of an alert, or, where HAProxy names none, the line that was changed or any. */
function isAtRightLine(errors: readonly Diagnostic[], verdict: Verdict, each: Case): boolean {
  const lines = new Set(alertsOf(verdict).flatMap((one) => (one.line === null ? [] : [one.line])))
  if (lines.size === 0) return errors.length > 0 && each.changed !== undefined
  return errors.some((one) => lines.has(one.location?.start.line ?? 0))
}

function show(errors: readonly Diagnostic[]): string {
  return errors
    .slice(0, 2)
    .map((one) => `${String(one.location?.start.line)} ${one.code} ${one.message}`)
    .join(' / ')
}

function share(part: number, whole: number): string {
  const percent = whole === 0 ? 100 : (100 * part) / whole
  return `${String(part)}/${String(whole)} (${percent.toFixed(1)} %)`
}

console.log('\nkind: errors at the right line / refused, then wrong / accepted')
for (const [kind, sum] of [...perKind].toSorted(
  (a, b) => b[1].owed - b[1].met - (a[1].owed - a[1].met),
)) {
  console.log(
    `  ${kind}: ${String(sum.met)}/${String(sum.owed)}, ${String(sum.wrong)}/${String(sum.accepted)}`,
  )
}
if (settings.misses) console.log(`\n${misses.join('\n')}`)
