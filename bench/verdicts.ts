import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Diagnostic, KnownVersion } from '../src/model/index.ts'
import { loadBuiltInRules } from '../src/cli/built-in-rules.ts'
import { lint } from '../src/lint/lint.ts'
import { parseConfigBytes } from '../src/text/parser.ts'
import { validate } from '../src/validate/validate.ts'
import { readConfiguration } from '../src/config/read-configuration.ts'
import { isForeseen, isOfTheText, kindOf } from './warnings.ts'

/** What `haproxy -c` of a version said about a file of the corpus. */
export interface Message {
  readonly level: string
  readonly line: number | null
  readonly text: string
}

export interface Verdict {
  readonly verdict: string
  readonly messages: readonly Message[]
}

export interface Case {
  readonly file: string
  readonly kind: string
  /** The file that a mutant was made of, and how. */
  readonly base?: string
  readonly changed?: readonly (readonly [string, number, ...string[]])[]
  readonly verdicts: Readonly<Record<string, Verdict>>
}

export const judgedVersions = [
  '2.4',
  '2.6',
  '2.8',
  '3.0',
  '3.2',
  '3.4',
] as const satisfies readonly KnownVersion[]

/** Refusals that say nothing about the language: files, hosts, privileges and features of the machine. */
const aboutTheMachine =
  /no such file|error opening file|unable to (?:open|stat|load|read)|cannot open|failed to open|could not resolve|can't resolve|not built|wasn't built|without support|not supported by|compiled without|built without|not compiled|missing support|unable to access|permission denied|error loading|failed to load|cannot load|cannot bind|unknown user|unknown group|couldn't find|cannot find (?:user|group) id|no certificate|chroot|not implemented|this build/i

const sums = /errors? found in config|fatal errors found|error\(s\) found|too many/i

/** What the binaries of the record were built with. */
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

function readCases(corpus: string, name: string): readonly Case[] {
  return JSON.parse(readFileSync(join(corpus, name), 'utf8')) as Case[]
}

const rules = await loadBuiltInRules()

/** What we say of a file of the corpus, with the rules that are on by default. */
function findAll(corpus: string, file: string, version: KnownVersion): Diagnostic[] {
  const text = readFileSync(join(corpus, file)).toString('latin1')
  return findingsOf(file, text.replaceAll('@FILES@', join(corpus, 'files')), version)
}

/** What we say of a text, each of whose characters is one byte. */
export function findingsOf(file: string, text: string, version: KnownVersion): Diagnostic[] {
  const bytes = Buffer.from(text, 'latin1')
  const config = parseConfigBytes(file, bytes, { facts: { version, env: {}, features } })
  const configuration = readConfiguration([config], { version })
  const levels = { sets: ['recommended'], rules: {} } as const
  return [...validate(configuration), ...lint({ configuration, rules, levels })]
}

export function errorsOf(findings: readonly Diagnostic[]): Diagnostic[] {
  return findings.filter((one) => one.severity === 'error' && !one.code.startsWith('lint/'))
}

function alertsOf(verdict: Verdict): Message[] {
  return verdict.messages.filter((each) => each.level === 'alert' && !sums.test(each.text))
}

/** Whether a refusal is owed to the text alone. */
export function isAboutLanguage(verdict: Verdict): boolean {
  const alerts = alertsOf(verdict)
  return alerts.length > 0 && alerts.every((each) => !aboutTheMachine.test(each.text))
}

/** On a line that HAProxy named; where it named none, the place is ours to find. */
export function isAtRightLine(errors: readonly Diagnostic[], verdict: Verdict): boolean {
  const lines = new Set(alertsOf(verdict).flatMap(linesOf))
  if (lines.size === 0) return errors.length > 0
  return errors.some((one) => lines.has(one.location?.start.line ?? 0))
}

/** HAProxy 2.4 to 2.6 may name the place of another section before the one that it means. */
function linesOf({ line, text }: Message): number[] {
  const inner = [...text.matchAll(/\[[^[\]\s]+:(\d+)\]/g)].map((match) => Number(match[1]))
  return line === null ? inner : [line, ...inner]
}

export interface Tally {
  met: number
  of: number
}

/** `wrong` are those that fell short, each as a line of text. */
export interface Parity {
  readonly accepted: Tally
  readonly refused: Tally
  readonly mutants: Tally
  readonly acceptedMutants: Tally
  /** HAProxy's warnings about what it accepts. */
  readonly warnings: Tally
  /** Those that we do not give, by kind. */
  readonly missedWarnings: Map<string, number>
  readonly perKind: Map<string, { owed: Tally; accepted: Tally }>
  readonly wrong: string[]
}

export interface ParityOptions {
  readonly corpus: string
  readonly version: KnownVersion
  readonly kind?: string | undefined
  /** Asks somebody else than the record. */
  readonly verdictOf?: (each: Case) => Verdict | undefined
}

/** Compares our verdicts with HAProxy's over the whole corpus. */
export function compareVerdicts(options: ParityOptions): Parity {
  const parity: Parity = {
    accepted: { met: 0, of: 0 },
    refused: { met: 0, of: 0 },
    mutants: { met: 0, of: 0 },
    acceptedMutants: { met: 0, of: 0 },
    warnings: { met: 0, of: 0 },
    missedWarnings: new Map(),
    perKind: new Map(),
    wrong: [],
  }
  const cases = readCases(options.corpus, 'verdicts.json')
  if (options.kind === undefined) for (const each of cases) judgeCase(each, options, parity)
  const bases = new Map(cases.map((each) => [each.file, each]))
  for (const each of readCases(options.corpus, 'mutants.json')) {
    if (options.kind !== undefined && options.kind !== each.kind) continue
    judgeMutant(each, bases.get(each.base ?? ''), options, parity)
  }
  return parity
}

function verdictFor(each: Case, { version, verdictOf }: ParityOptions): Verdict | undefined {
  const verdict = verdictOf === undefined ? each.verdicts[version] : verdictOf(each)
  return verdict?.verdict === 'crash' ? undefined : verdict
}

function judgeCase(each: Case, options: ParityOptions, parity: Parity): void {
  const verdict = verdictFor(each, options)
  if (verdict === undefined) return
  const findings = findAll(options.corpus, each.file, options.version)
  const errors = errorsOf(findings)
  if (verdict.verdict !== 'fatal') {
    judgeWarnings({ each, verdict, findings }, options, parity)
    count(parity.accepted, errors.length === 0)
    if (errors.length > 0)
      parity.wrong.push(`FALSE ${options.version} ${each.file}: ${show(errors)}`)
  } else if (isAboutLanguage(verdict)) {
    count(parity.refused, errors.length > 0)
    if (errors.length === 0)
      parity.wrong.push(`CORPUS ${options.version} ${each.file}: ${reason(verdict)}`)
  }
}

function judgeMutant(
  each: Case,
  base: Case | undefined,
  options: ParityOptions,
  parity: Parity,
): void {
  const verdict = verdictFor(each, options)
  if (verdict === undefined) return
  const kind = parity.perKind.get(each.kind) ?? {
    owed: { met: 0, of: 0 },
    accepted: { met: 0, of: 0 },
  }
  parity.perKind.set(each.kind, kind)
  const findings = findAll(options.corpus, each.file, options.version)
  const errors = errorsOf(findings)
  if (verdict.verdict !== 'fatal') {
    judgeWarnings({ each, verdict, findings }, options, parity)
    count(parity.acceptedMutants, errors.length === 0)
    count(kind.accepted, errors.length === 0)
    if (errors.length > 0)
      parity.wrong.push(`WRONG ${options.version} ${each.file}: ${show(errors)}`)
    return
  }
  if (base?.verdicts[options.version]?.verdict === 'fatal' || !isAboutLanguage(verdict)) return
  const isMet = isAtRightLine(errors, verdict)
  count(parity.mutants, isMet)
  count(kind.owed, isMet)
  if (!isMet) {
    const change = JSON.stringify(each.changed?.[0])
    parity.wrong.push(
      `MISS ${options.version} ${each.file} ${change} || ${reason(verdict)} || ours: ${show(errors)}`,
    )
  }
}

function judgeWarnings(
  judged: {
    readonly each: Case
    readonly verdict: Verdict
    readonly findings: readonly Diagnostic[]
  },
  { version }: ParityOptions,
  parity: Parity,
): void {
  for (const message of judged.verdict.messages.filter(isOfTheText)) {
    const isMet = isForeseen(message, judged.findings)
    count(parity.warnings, isMet)
    if (isMet) continue
    const kind = kindOf(message)
    parity.missedWarnings.set(kind, (parity.missedWarnings.get(kind) ?? 0) + 1)
    parity.wrong.push(
      `SILENT ${version} ${judged.each.file}: ${String(message.line)} ${message.text}`,
    )
  }
}

function count(tally: Tally, isMet: boolean): void {
  tally.of += 1
  if (isMet) tally.met += 1
}

export function reason(verdict: Verdict): string {
  const [alert] = alertsOf(verdict)
  return `${String(alert?.line)} ${alert?.text ?? ''}`
}

export function show(errors: readonly Diagnostic[]): string {
  return errors
    .slice(0, 2)
    .map((one) => `${String(one.location?.start.line)} ${one.code} ${one.message}`)
    .join(' / ')
}
