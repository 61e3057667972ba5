import type { Diagnostic } from '../../model/diagnostic.ts'

/** A lint rule that fires more often than this in one file is shown once. */
const mostOfRule = 10
/** The same sentence, more often than this in one file, too. */
const mostOfMessage = 3

export interface FindingGroup {
  readonly first: Diagnostic
  /** Those that are told with it, in their order. */
  readonly others: readonly Diagnostic[]
}

/** Findings for people, who need not read the same thing forty times: what repeats itself stands with its first place. */
export function groupFindings(diagnostics: readonly Diagnostic[]): readonly FindingGroup[] {
  const byMessage = collect(diagnostics, messageKey)
  const byRule = collect(diagnostics, ruleKey)
  return diagnostics.flatMap((each) => {
    const ofRule = byRule.get(ruleKey(each)) ?? []
    const ofMessage = byMessage.get(messageKey(each)) ?? []
    let group = [each]
    if (each.code.startsWith('lint/') && ofRule.length > mostOfRule) group = ofRule
    else if (ofMessage.length > mostOfMessage) group = ofMessage
    return group[0] === each ? [{ first: each, others: group.slice(1) }] : []
  })
}

function collect(
  diagnostics: readonly Diagnostic[],
  keyOf: (diagnostic: Diagnostic) => string,
): ReadonlyMap<string, Diagnostic[]> {
  const groups = new Map<string, Diagnostic[]>()
  for (const each of diagnostics) {
    const group = groups.get(keyOf(each))
    if (group === undefined) groups.set(keyOf(each), [each])
    else group.push(each)
  }
  return groups
}

function ruleKey({ code, severity, location }: Diagnostic): string {
  return [code, severity, location?.file ?? ''].join('\0')
}

function messageKey(diagnostic: Diagnostic): string {
  return `${ruleKey(diagnostic)}\0${diagnostic.message}`
}
