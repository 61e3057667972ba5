import type { Section, Word } from '../../model/config-file.ts'
import type { Report } from '../../model/diagnostic.ts'
import { locateInWord } from '../../text/locate.ts'
import type { Slot, SlotPass } from '../slots.ts'
import { AclScope } from './acl-scope.ts'
import { checkAclTest } from './acl-test.ts'
import {
  checkConverters,
  checkExpression,
  type Checked,
  type ExpressionCheck,
  type NameUse,
} from './check-expression.ts'
import { parseCondition, type Term } from './condition.ts'
import { shorten, type Finding } from './finding.ts'
import { checkLogFormat } from './log-format.ts'
import { parseConverterWord, parseExpression } from './parse-expression.ts'
import { placeOf, type Place } from './places.ts'
import { checkRegex } from './regex.ts'
import type { SampleTable } from './sample-table.ts'
import { variableProblem } from './variable.ts'

/** A name used inside of an expression, with where it stands. */
export interface PlacedUse extends NameUse {
  readonly slot: Slot
  readonly word: Word
}

export interface ExpressionPassOptions {
  readonly table: SampleTable
  readonly report: Report
  /** Takes the backends, tables, userlists … that expressions name. */
  readonly use: (use: PlacedUse) => void
  /** `http`, `tcp` … of a proxy, after inheritance; `undefined` where it cannot be told. */
  readonly modeOf: (section: Section) => string | undefined
}

/**
 * The pass for all that is written in HAProxy's expression language: sample expressions, log-formats, conditions
 * and ACLs. It has to see the slots in the order of the files, because an ACL is known only below its declaration.
 */
export function expressionPass(options: ExpressionPassOptions): SlotPass {
  const acls = new AclScope()
  return {
    section: () => acls.reset(),
    slot(slot) {
      const visit = new SlotVisit(slot, options, acls)
      if (slot.kind === 'expression') visit.expression()
      else if (slot.kind === 'log-format') visit.logFormat()
      else if (slot.kind === 'condition') visit.condition()
      else if (slot.kind === 'acl-test') visit.aclLine()
      else if (slot.kind === 'variable') visit.variable()
      else if (slot.kind === 'regex') visit.regex()
      // `use_backend` and `use-server` take names with log items in them.
      else if (slot.kind === 'reference' && isDynamic(slot)) visit.logFormat()
    },
  }
}

class SlotVisit {
  readonly #slot: Slot
  readonly #words: readonly Word[]
  readonly #options: ExpressionPassOptions
  readonly #acls: AclScope
  readonly #place: Place | undefined

  constructor(slot: Slot, options: ExpressionPassOptions, acls: AclScope) {
    this.#slot = slot
    this.#words = slot.words
    this.#options = options
    this.#acls = acls
    this.#place = placeOf(slot.context, slot.section)
  }

  expression(): void {
    const { first, end, part } = this.#slot
    const word = this.#words[first]
    if (word === undefined || this.#words.slice(first, end).some((each) => each.hasVariable)) return
    const text = word.value.slice(part?.[0] ?? 0, part?.[1])
    const check = this.#checkFor(first, part?.[0] ?? 0)
    const checked = checkExpression(text, parseExpression(text), check)
    this.#checkPlace(checked, first, part?.[0] ?? 0, text.length)
    let { type } = checked
    for (let index = first + 1; index < end && type !== undefined; index++) {
      const next = this.#words[index]?.value ?? ''
      type = checkConverters(next, parseConverterWord(next), type, this.#checkFor(index, 0))
    }
  }

  logFormat(): void {
    const { first, part, section, context } = this.#slot
    const word = this.#words[first]
    // The `redirect` line of old takes its address as it is; an application's formats are read where it is used.
    if (
      word === undefined ||
      word.hasVariable ||
      context === 'redirect' ||
      section.keyword === 'fcgi-app'
    )
      return
    // A backend writes no logs.
    if (section.keyword === 'backend' && logFormats.includes(context)) return
    const offset = part?.[0] ?? 0
    checkLogFormat(word.value.slice(offset, part?.[1]), {
      ...this.#checkFor(first, offset),
      mode: () => (section.keyword === 'defaults' ? undefined : this.#options.modeOf(section)),
      sample: (checked, from, to) => this.#checkPlace(checked, first, offset + from, to - from),
    })
  }

  condition(): void {
    const { first, end } = this.#slot
    for (const term of parseCondition(this.#words, first, end)) {
      if (term.kind === 'name') this.#checkName(term)
      else this.#checkTest(term)
    }
  }

  /** `acl NAME criterion …`: the test counts even when it has mistakes, so that they are reported once. */
  aclLine(): void {
    const { first, end } = this.#slot
    const name = this.#words[first - 1]
    const checked = this.#testBetween(first, end)
    if (name === undefined) return
    this.#checkAclName(name, first - 1)
    this.#acls.declare(name.value, checked.fetch?.places)
  }

  variable(): void {
    const { first, part = [0, undefined], section } = this.#slot
    const word = this.#words[first]
    // What `do-resolve` writes to is only looked at when it runs.
    if (word === undefined || word.hasVariable || word.value.startsWith('do-resolve')) return
    const text = word.value.slice(part[0], part[1])
    const isGlobal = section.keyword === 'global' && !text.startsWith('proc.')
    const problem = isGlobal
      ? 'has to have the scope `proc` in the global section'
      : variableProblem(text, this.#options.table.version)
    if (problem === undefined) return
    this.#complain(first, {
      code: 'validate/bad-variable',
      message: `\`${shorten(text)}\` ${problem}.`,
      from: part[0],
      to: part[0] + text.length,
    })
  }

  regex(): void {
    const { first, part = [0, undefined] } = this.#slot
    const word = this.#words[first]
    if (word === undefined || word.hasVariable) return
    const text = word.value.slice(part[0], part[1])
    const problem = checkRegex(text)
    if (problem === undefined) return
    this.#complain(first, {
      code: 'validate/bad-regex',
      message: `The regular expression \`${shorten(text)}\` ${problem}.`,
      from: part[0],
      to: part[0] + text.length,
    })
  }

  #checkName(term: Extract<Term, { kind: 'name' }>): void {
    const word = this.#words[term.index]
    if (word === undefined || word.hasVariable || this.#options.table.isPredefined(term.name))
      return
    const places = this.#acls.places(term.name)
    if (places === undefined) return this.#complainOfAcl(term)
    if (this.#place === undefined || (places & this.#place.bits) !== 0) return
    this.#complain(term.index, {
      code: 'validate/never-matches',
      severity: 'warning',
      message: `The ACL \`${shorten(term.name)}\` never matches in ${this.#place.name}, because what it looks at is not there.`,
      from: term.from,
      to: word.value.length,
    })
  }

  #complainOfAcl(term: Extract<Term, { kind: 'name' }>): void {
    const later = this.#acls.declaredLater(term.name, this.#slot)
    const close = later === undefined ? this.#acls.nearest(term.name) : undefined
    const isGlued = /^\{.|.\}$/.test(term.name)
    const help =
      later === undefined
        ? describeClose(close, isGlued)
        : `It is declared below, on line ${later.location.start.line}: move that line above this one.`
    this.#complain(term.index, {
      code: 'validate/unknown-acl',
      message: `There is no ACL \`${shorten(term.name)}\` above this line.`,
      ...(help === undefined ? {} : { help }),
      from: term.from,
      to: term.from + term.name.length,
    })
  }

  #checkTest(term: Extract<Term, { kind: 'test' }>): void {
    if (!term.isClosed) {
      const value = this.#words[term.index]?.value ?? ''
      return this.#complain(term.index, {
        code: 'validate/unclosed-brace',
        message: 'The `{` is never closed.',
        help: 'Add a `}` with a blank before it.',
        from: value.length - 1,
        to: value.length,
      })
    }
    const checked = this.#testBetween(term.first, term.end)
    const places = checked.fetch?.places
    if (places === undefined || this.#place === undefined || (places & this.#place.bits) !== 0)
      return
    const word = this.#words[term.first]
    this.#complain(term.first, {
      code: 'validate/never-matches',
      severity: 'warning',
      message: `This test never matches in ${this.#place.name}, because what it looks at is not there.`,
      from: 0,
      to: word?.value.length ?? 0,
    })
  }

  #testBetween(first: number, end: number): Checked {
    return checkAclTest({
      table: this.#options.table,
      words: this.#words,
      first,
      end,
      complain: (index, finding) => this.#complain(index, finding),
      use: (index, use) => this.#use(index, use),
    })
  }

  #checkAclName(word: Word, index: number): void {
    if (word.hasVariable) return
    const wrong = /[^\w:.-]/.exec(word.value)
    if (wrong !== null) {
      this.#complain(index, {
        code: 'validate/bad-acl-name',
        message: `The character \`${wrong[0]}\` is not allowed in the name of an ACL.`,
        help: 'Use letters, digits, `-`, `_`, `.` and `:`.',
        from: wrong.index,
        to: wrong.index + 1,
      })
    } else if (word.value === 'or') {
      this.#complain(index, {
        code: 'validate/bad-acl-name',
        message: 'An ACL named `or` could never be used: in a condition, `or` joins its parts.',
        from: 0,
        to: 2,
      })
    }
  }

  /** A sample that has to have a value where nothing of the kind exists is refused. */
  #checkPlace(checked: Checked, index: number, from: number, length: number): void {
    const { fetch } = checked
    if (fetch === undefined || this.#place === undefined || (fetch.places & this.#place.bits) !== 0)
      return
    this.#complain(index, {
      code: 'validate/unavailable-fetch',
      message: `This fetch has no value in ${this.#place.name}: what it looks at is not there.`,
      help:
        fetch.class === 'request'
          ? 'Keep it in a variable while the request is handled: `http-request set-var(txn.name) …`, and use `var(txn.name)` here.'
          : 'Look at something that exists at this point.',
      from,
      to: from + length,
    })
  }

  #checkFor(index: number, offset: number): ExpressionCheck {
    return {
      table: this.#options.table,
      complain: (finding) =>
        this.#complain(index, { ...finding, from: finding.from + offset, to: finding.to + offset }),
      use: (use) => this.#use(index, { ...use, from: use.from + offset, to: use.to + offset }),
    }
  }

  #use(index: number, use: NameUse): void {
    const word = this.#words[index]
    if (word === undefined) return
    if (use.space === 'acl') return this.#checkAclUse(index, use)
    this.#options.use({ ...use, slot: this.#slot, word })
  }

  /** `acl(name,!other)` looks the names up at once, as a condition does. */
  #checkAclUse(index: number, use: NameUse): void {
    const from = use.name.startsWith('!') ? 1 : 0
    const name = use.name.slice(from)
    if (this.#acls.places(name) !== undefined || this.#options.table.isPredefined(name)) return
    this.#complainOfAcl({ kind: 'name', index, name, from: use.from + from })
  }

  #complain(index: number, finding: Finding): void {
    const { file, directive } = this.#slot
    const word = this.#words[Math.min(index, this.#words.length - 1)]
    if (word === undefined) return
    const { from, to, severity = 'error', ...rest } = finding
    // A line that may not be read at all, or that counts for nothing, is no reason to refuse the file.
    const isCertain =
      directive.condition === 'active' && (severity !== 'error' || !isIdle(this.#slot))
    this.#options.report({
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

function isDynamic({ of, first, words }: Slot): boolean {
  return (of === 'backend:fmt' || of === 'server') && words[first]?.value.includes('%') === true
}

const logFormats = ['log-format', 'log-format-sd', 'error-log-format']

/** HAProxy reads these when all sections are there: only the last of a section, and none of one that is disabled. */
const late = [...logFormats, 'unique-id-format', 'use_backend', 'balance']

function isIdle({ context, section, directive }: Slot): boolean {
  if (!late.includes(context)) return false
  const own = section.directives.map(({ words }) => words[0]?.value ?? '')
  if (own.findLast((keyword) => keyword === 'disabled' || keyword === 'enabled') === 'disabled')
    return true
  return context !== 'use_backend' && section.directives[own.lastIndexOf(context)] !== directive
}

function describeClose(close: string | undefined, isGlued: boolean): string | undefined {
  if (isGlued) return 'Braces have to be words of their own: write blanks around `{` and `}`.'
  return close === undefined
    ? 'Declare it above, or write the test between braces: `{ path_beg /api }`.'
    : `Did you mean \`${close}\`?`
}
