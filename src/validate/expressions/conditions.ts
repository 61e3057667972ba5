import type { Word } from '../../model/config-file.ts'
import { checkAclTest } from './acl-test.ts'
import type { Checked } from './check-expression.ts'
import { parseCondition, type Term } from './condition.ts'
import { shorten } from './finding.ts'
import type { Visit } from './visit.ts'

export function checkCondition(visit: Visit): void {
  const { first, end } = visit.slot
  for (const term of parseCondition(visit.words, first, end)) {
    if (term.kind === 'name') checkName(visit, term)
    else checkTest(visit, term)
  }
}

/** `acl NAME criterion …`: the test counts even when it has mistakes, so that they are reported once. */
export function checkAclLine(visit: Visit): void {
  const { first, end } = visit.slot
  const name = visit.words[first - 1]
  const checked = testBetween(visit, first, end)
  if (name === undefined) return
  checkAclName(visit, name, first - 1)
  if (name.hasVariable) visit.acls.declareAny()
  else visit.acls.declare(name.value, checked.fetch?.places)
}

function checkName(visit: Visit, term: Extract<Term, { kind: 'name' }>): void {
  const word = visit.words[term.index]
  if (word === undefined || word.hasVariable || visit.options.table.isPredefined(term.name)) return
  const places = visit.acls.places(term.name)
  if (places === undefined) return visit.complainOfAcl(term)
  if (visit.place === undefined || (places & visit.place.bits) !== 0) return
  visit.complain(term.index, {
    code: 'validate/never-matches',
    severity: 'warning',
    message: `The ACL \`${shorten(term.name)}\` never matches in ${visit.place.name}, because what it looks at is not there.`,
    from: term.from,
    to: word.value.length,
  })
}

function checkTest(visit: Visit, term: Extract<Term, { kind: 'test' }>): void {
  if (!term.isClosed) {
    const value = visit.words[term.index]?.value ?? ''
    return visit.complain(term.index, {
      code: 'validate/unclosed-brace',
      message: 'The `{` is never closed.',
      help: 'Add a `}` with a blank before it.',
      from: value.length - 1,
      to: value.length,
    })
  }
  const checked = testBetween(visit, term.first, term.end)
  const places = checked.fetch?.places
  if (places === undefined || visit.place === undefined || (places & visit.place.bits) !== 0) return
  const word = visit.words[term.first]
  visit.complain(term.first, {
    code: 'validate/never-matches',
    severity: 'warning',
    message: `This test never matches in ${visit.place.name}, because what it looks at is not there.`,
    from: 0,
    to: word?.value.length ?? 0,
  })
}

function testBetween(visit: Visit, first: number, end: number): Checked {
  return checkAclTest({
    table: visit.options.table,
    suggester: visit.options.suggester,
    words: visit.words,
    first,
    end,
    complain: (index, finding) => visit.complain(index, finding),
    use: (index, use) => visit.use(index, use),
  })
}

function checkAclName(visit: Visit, word: Word, index: number): void {
  if (word.hasVariable) return
  const wrong = /[^\w:.-]/.exec(word.value)
  if (wrong !== null) {
    visit.complain(index, {
      code: 'validate/bad-acl-name',
      message: `The character \`${wrong[0]}\` is not allowed in the name of an ACL.`,
      help: 'Use letters, digits, `-`, `_`, `.` and `:`.',
      from: wrong.index,
      to: wrong.index + 1,
    })
  } else if (word.value === 'or') {
    visit.complain(index, {
      code: 'validate/bad-acl-name',
      message: 'An ACL named `or` could never be used: in a condition, `or` joins its parts.',
      from: 0,
      to: 2,
    })
  }
}
