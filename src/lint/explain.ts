import type { LintMeta, RuleSet } from '../kit/lint-rule.ts'
import type { Severity } from '../model/diagnostic.ts'
import { nearest } from '../text/nearest.ts'

/** What there is to say about a code beyond the message of one finding. */
export interface Explanation {
  readonly code: string
  readonly title: string
  readonly why: string
  readonly remedy?: string
  readonly severity?: Severity
  readonly sets?: readonly RuleSet[]
  readonly bad?: string
  readonly good?: string
  readonly source?: string
}

export function explainRule(meta: LintMeta): Explanation {
  const { why, bad, good, source } = meta.docs
  return {
    code: meta.code,
    title: meta.summary,
    why,
    ...(meta.help === undefined || /\{\w+\}/.test(meta.help) ? {} : { remedy: meta.help }),
    severity: meta.severity,
    sets: meta.sets,
    bad,
    good,
    source,
  }
}

/** Finds a code as people type it: with or without its stage. */
export function findExplanation(
  wanted: string,
  known: readonly Explanation[],
): Explanation | undefined {
  const text = wanted.trim().toLowerCase()
  return (
    known.find((each) => each.code === text) ??
    known.find((each) => each.code.slice(each.code.indexOf('/') + 1) === text)
  )
}

/** The code that a mistyped one most likely means. */
export function suggestCode(wanted: string, known: readonly Explanation[]): string | undefined {
  return nearest(
    wanted,
    known.map((each) => each.code),
  )
}

/** An explanation as text of a terminal's width. */
export function formatExplanation(explanation: Explanation): string {
  const { code, title, why, remedy, severity, sets = [], bad, good, source } = explanation
  const facts = [
    severity === undefined ? '' : `Severity: ${severity}.`,
    sets.length === 0 ? '' : `Sets: ${sets.join(', ')}.`,
  ].filter((fact) => fact !== '')
  const parts = [
    `${code}\n${title}`,
    wrap(why),
    ...(remedy === undefined ? [] : [wrap(`What to do: ${remedy}`)]),
    ...(bad === undefined ? [] : [`Not like this:\n\n${indent(bad)}`]),
    ...(good === undefined ? [] : [`But like this:\n\n${indent(good)}`]),
    ...(facts.length === 0 ? [] : [facts.join(' ')]),
    ...(source === undefined ? [] : [wrap(`To read: ${source}.`)]),
  ]
  return `${parts.join('\n\n')}\n`
}

function indent(text: string): string {
  return text.trimEnd().replaceAll(/^(?=.)/gm, '    ')
}

function wrap(text: string, width = 80): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].join('\n')
}
