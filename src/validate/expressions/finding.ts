import { shorten } from '../grammar/shorten.ts'
import type { Severity } from '../../model/diagnostic.ts'
import type { Suggester } from '../name-suggester.ts'
import type { Absence, SampleTable } from './sample-table.ts'

/** A diagnostic before its place is known: `[from, to)` are offsets into the value of a word. */
export interface ExpressionFinding {
  readonly code: string
  readonly severity?: Severity
  readonly message: string
  readonly help?: string
  readonly from: number
  readonly to: number
}

export type ReportFinding = (finding: ExpressionFinding) => void

interface Unknown {
  readonly table: SampleTable
  readonly suggester: Suggester
  /** `fetch`, `converter` …, as it is written in messages and codes. */
  readonly noun: string
  readonly name: string
  readonly absence: Absence
  readonly candidates: () => readonly string[]
}

/** Says of a name that the version does not have whether it came later, went, or is misspelt. */
export function describeUnknown(
  unknown: Unknown,
): Pick<ExpressionFinding, 'code' | 'message' | 'help'> {
  const { absence, name, noun, table } = unknown
  const slug = noun.replaceAll(' ', '-')
  const shown = shorten(name)
  if (absence !== undefined && 'since' in absence) {
    return {
      code: `validate/${slug}-too-new`,
      message: `The ${noun} \`${shown}\` is not in HAProxy ${table.version}; it came with ${absence.since}.`,
      help: `Use HAProxy ${absence.since} or later, or do without it.`,
    }
  }
  if (absence !== undefined) {
    return {
      code: `validate/${slug}-removed`,
      message: `The ${noun} \`${shown}\` is not in HAProxy ${table.version}; ${absence.until} was the last to have it.`,
    }
  }
  const close = unknown.suggester.suggest(name, unknown.candidates)
  return {
    code: `validate/unknown-${slug}`,
    message: `\`${shown}\` is not a ${noun} that HAProxy ${table.version} knows.`,
    ...(close === undefined ? {} : { help: `Did you mean \`${close}\`?` }),
  }
}
