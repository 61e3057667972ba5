import type { Word } from '../../model/config/config-file.ts'
import type { Configuration } from '../../config/configuration.ts'
import type { SectionView } from '../../config/sections/section-view.ts'
import type { Report } from '../../model/diagnostic.ts'
import { locateInWord } from '../../text/locate.ts'
import type { Operand } from '../grammar/operands.ts'
import type { AclScope } from './acl-scope.ts'
import type { CheckedExpression, ExpressionCheck, NameUse } from './check-expression.ts'
import { type ExpressionFinding } from './finding.ts'
import { shorten } from '../grammar/shorten.ts'
import { isPassedOver } from './passed-over.ts'
import { evaluationPointOf, type EvaluationPoint } from './evaluation-points.ts'
import type { Suggester } from '../name-suggester.ts'
import type { SampleTable } from './sample-table.ts'

/** A name used inside of an expression, with where it stands. */
export interface PlacedUse extends NameUse {
  readonly operand: Operand
  readonly word: Word
}

export interface ExpressionPassOptions {
  readonly table: SampleTable
  readonly suggester: Suggester
  readonly report: Report
  /** Takes the backends, tables, userlists … that expressions name. */
  readonly use: (use: PlacedUse) => void
  readonly configuration: Configuration
}

/** An ACL as it is named by a rule. */
export interface AclName {
  readonly index: number
  readonly name: string
  /** Behind the `!`s. */
  readonly from: number
}

/** One operand with all that its checks need: where it stands, what it may use, and whom to tell. */
export class OperandCheck {
  readonly operand: Operand
  readonly words: readonly Word[]
  readonly options: ExpressionPassOptions
  readonly acls: AclScope
  readonly point: EvaluationPoint | undefined
  readonly view: SectionView | undefined

  constructor(operand: Operand, options: ExpressionPassOptions, acls: AclScope) {
    this.operand = operand
    this.words = operand.words
    this.options = options
    this.acls = acls
    this.view = options.configuration.of(operand.section)
    this.point = evaluationPointOf(operand.context, operand.section)
  }

  reportAcl(term: AclName): void {
    const later = this.view && this.acls.declaredLater(term.name, this.view)
    const close =
      later === undefined
        ? this.options.suggester.suggest(term.name, () => this.acls.names())
        : undefined
    const isGlued = /^\{.|.\}$/.test(term.name)
    const help =
      later === undefined
        ? describeClose(close, isGlued)
        : `It is declared below, on line ${later.start.line}: move that line above this one.`
    this.report(term.index, {
      code: 'validate/unknown-acl',
      message: `There is no ACL \`${shorten(term.name)}\` above this line.`,
      ...(help === undefined ? {} : { help }),
      from: term.from,
      to: term.from + term.name.length,
    })
  }

  /** A sample that has to have a value where nothing of the kind exists is refused. */
  checkPoint(checked: CheckedExpression, index: number, from: number, length: number): void {
    const { fetch } = checked
    if (fetch === undefined || this.point === undefined || (fetch.points & this.point.bits) !== 0)
      return
    this.report(index, {
      code: 'validate/unavailable-fetch',
      message: `This fetch has no value in ${this.point.name}: what it looks at is not there.`,
      help:
        fetch.class === 'request'
          ? 'Keep it in a variable while the request is handled: `http-request set-var(txn.name) …`, and use `var(txn.name)` here.'
          : 'Look at something that exists at this point.',
      from,
      to: from + length,
    })
  }

  checkFor(index: number, offset: number): ExpressionCheck {
    return {
      table: this.options.table,
      suggester: this.options.suggester,
      report: (finding) =>
        this.report(index, { ...finding, from: finding.from + offset, to: finding.to + offset }),
      use: (use) => this.use(index, { ...use, from: use.from + offset, to: use.to + offset }),
    }
  }

  use(index: number, use: NameUse): void {
    const word = this.words[index]
    if (word === undefined) return
    if (use.space === 'acl') return this.#checkAclUse(index, use)
    this.options.use({ ...use, operand: this.operand, word })
  }

  /** `acl(name,!other)` looks the names up at once, as a condition does. */
  #checkAclUse(index: number, use: NameUse): void {
    const from = use.name.startsWith('!') ? 1 : 0
    const name = use.name.slice(from)
    if (this.acls.points(name) !== undefined || this.options.table.isPredefined(name)) return
    this.reportAcl({ index, name, from: use.from + from })
  }

  get #isPassedOver(): boolean {
    return this.view !== undefined && isPassedOver(this.operand, this.view)
  }

  report(index: number, finding: ExpressionFinding): void {
    const { file, directive } = this.operand
    const word = this.words[Math.min(index, this.words.length - 1)]
    if (word === undefined) return
    const { from, to, severity = 'error', ...rest } = finding
    // A line that may not be read at all, or that counts for nothing, is no reason to refuse the file.
    const isCertain =
      directive.condition === 'active' && (severity !== 'error' || !this.#isPassedOver)
    this.options.report({
      ...rest,
      severity: isCertain || severity !== 'error' ? severity : 'warning',
      location: locateInWord(
        file,
        word,
        Math.min(from, word.value.length),
        Math.min(Math.max(to, from), word.value.length),
      ),
    })
  }
}

function describeClose(close: string | undefined, isGlued: boolean): string | undefined {
  if (isGlued) return 'Braces have to be words of their own: write blanks around `{` and `}`.'
  return close === undefined
    ? 'Declare it above, or write the test between braces: `{ path_beg /api }`.'
    : `Did you mean \`${close}\`?`
}
