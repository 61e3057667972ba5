import { readTexts } from '../../config/read-configuration.ts'
import { applyBaseline, type Baseline } from '../../lint/baseline.ts'
import type { LintLevels } from '../../lint/levels.ts'
import { activeRules, lint } from '../../lint/lint.ts'
import { suppress, type SuppressOptions } from '../../lint/suppress.ts'
import { mergeBinary, placeByName } from './binary-findings.ts'
import { listExplanations } from '../codes/explanations.ts'
import type { LintRule } from '../../kit/index.ts'
import {
  compareDiagnostics,
  type ConfigFile,
  type Diagnostic,
  type Version,
} from '../../model/index.ts'
import { hideValues } from './hide-values.ts'
import { validate } from '../../validate/validate.ts'

/** Texts of one configuration and what they are to be judged by. */
export interface TextsOptions {
  /** One or several: a finding that holds for all of them is told once. */
  readonly versions: readonly Version[]
  readonly rules: readonly LintRule[]
  readonly levels: LintLevels
  /** The environment that HAProxy would be started in: a name that is not in it is not set. Absent: unknown. */
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly baseline?: Baseline
  /** What HAProxy itself says of the texts; comments and the baseline hold for it too. */
  readonly binaryFindings?: readonly Diagnostic[]
}

export interface TextsVerdict {
  readonly files: readonly ConfigFile[]
  readonly diagnostics: readonly Diagnostic[]
  /** What comments in the files took away. */
  readonly suppressed: readonly Diagnostic[]
  /** How many findings the baseline took away. */
  readonly known: number
}

/** Validates and lints files in the order in which HAProxy would read them. Needs no HAProxy. */
export function validateTexts(
  texts: ReadonlyMap<string, string>,
  options: TextsOptions,
): TextsVerdict {
  const verdicts = options.versions.map((version) => validateFor(version, texts, options))
  const files = verdicts[0]?.files ?? []
  const ours = mergeVerdicts(
    options.versions,
    verdicts.map((each) => each.diagnostics),
  )
  const merged = mergeBinary(ours, placeByName(options.binaryFindings ?? [], files))
  const kept = suppress(merged, files, suppressOptions(options))
  const { baseline } = options
  if (baseline === undefined) {
    return { files, diagnostics: sorted(kept.diagnostics), suppressed: kept.suppressed, known: 0 }
  }
  const left = applyBaseline(kept.diagnostics, files, baseline)
  const { suppressed } = kept
  return {
    files,
    diagnostics: sorted(left.fresh),
    suppressed,
    known: left.known.length,
  }
}

function suppressOptions({ rules, versions, levels }: TextsOptions): SuppressOptions {
  const ruleCodes = new Set(rules.map((rule) => rule.meta.code))
  const active = activeRules(rules, levels, newest(versions))
  const checked = new Set(active.map(({ rule }) => rule.meta.code))
  return {
    isKnown: (code) => listExplanations(rules).some((each) => each.code === code),
    wasChecked(code) {
      // Whether HAProxy was asked depends on the machine.
      if (code.startsWith('haproxy/')) return false
      return !ruleCodes.has(code) || checked.has(code)
    },
  }
}

interface Verdict {
  readonly files: readonly ConfigFile[]
  readonly diagnostics: readonly Diagnostic[]
}

function validateFor(
  version: Version,
  texts: ReadonlyMap<string, string>,
  { rules, levels, ...options }: TextsOptions,
): Verdict {
  const env = options.env === undefined ? undefined : withoutAbsent(options.env)
  const named = [...texts].map(([name, text]) => ({ name, text }))
  const configuration = readTexts(named, { version, ...(env !== undefined && { env }) })
  const { files } = configuration
  const found = [...validate(configuration), ...lint({ configuration, rules, levels })]
  return { files, diagnostics: env === undefined ? found : hideValues(found, files, env) }
}

function withoutAbsent(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const present: Record<string, string> = {}
  for (const [name, value] of Object.entries(env)) if (value !== undefined) present[name] = value
  return present
}

/** One list for all versions; what does not hold for every one of them says for which it does. */
function mergeVerdicts(
  versions: readonly Version[],
  verdicts: readonly (readonly Diagnostic[])[],
): readonly Diagnostic[] {
  const [only] = verdicts
  if (verdicts.length === 1 && only !== undefined) return only
  const found = new Map<string, { diagnostic: Diagnostic; versions: Version[] }>()
  for (const [index, diagnostics] of verdicts.entries()) {
    const version = versions[index]
    if (version === undefined) continue
    for (const diagnostic of diagnostics) {
      const { code, message, location, severity } = diagnostic
      const key = JSON.stringify([code, severity, message, location])
      const entry = found.get(key)
      if (entry === undefined) found.set(key, { diagnostic, versions: [version] })
      else if (!entry.versions.includes(version)) entry.versions.push(version)
    }
  }
  return [...found.values()].map(({ diagnostic, versions: those }) => {
    if (those.length === versions.length) return diagnostic
    // What mends the file for some of the versions may break it for the others.
    const { fix: _fix, ...rest } = diagnostic
    return { ...rest, message: `${diagnostic.message} (HAProxy ${those.join(', ')})` }
  })
}

function newest(versions: readonly Version[]): Version {
  return versions.at(-1) ?? '3.4'
}

function sorted(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted(compareDiagnostics)
}
