import { nearest } from '../../text/nearest.ts'
import { isAclFlag, parseAclTest, type AclTest } from '../../text/expressions/acl-test.ts'
import { checkSubject, type AclCheck, type AclSubject } from './acl-subject.ts'
import { typeName, type CheckedExpression } from './check-expression.ts'
import { shorten } from '../grammar/shorten.ts'
import { checkPatterns } from './patterns.ts'

/** Checks `criterion flags patterns`, as on an `acl` line or between braces; gives the fetch behind the criterion. */
export function checkAclTest(check: AclCheck): CheckedExpression {
  const word = check.words[check.first]
  if (check.first >= check.end || word === undefined) {
    const at = Math.max(0, Math.min(check.first, check.words.length) - 1)
    const length = check.words[at]?.value.length ?? 0
    check.report(at, {
      code: 'validate/missing-criterion',
      message: 'There is no criterion here to test.',
      help: 'Name what to look at, as in `path_beg /api`.',
      from: 0,
      to: length,
    })
    return nothing
  }
  if (word.hasVariable) return nothing
  const test = parseAclTest(check.table, check.words, check.first, check.end)
  const subject = checkSubject(test, check)
  if (subject === undefined) return nothing
  checkFlags(subject, test, check)
  return subject.checked
}

const nothing: CheckedExpression = { fetch: undefined, type: undefined }

/** The options, one after the other, and then the patterns. */
function checkFlags(subject: AclSubject, test: AclTest, check: AclCheck): void {
  let { method } = subject
  let isLoaded = false
  for (const { name, index, value } of test.flags) {
    if (!isAclFlag(name)) return reportFlag(index, name, check)
    const text = value?.value
    if (name === '-m') {
      if (!checkMethod(subject, text, index, isLoaded, check)) return
      method = text
    } else if (name === '-f') {
      if (!checkFile(subject, method, text, index, check)) return
      isLoaded = true
    } else if (name === '-u' && (text === undefined || !/^\d+$/.test(text))) {
      return reportWord(check, index, 'validate/acl-flag', 'The option `-u` needs a number.')
    }
  }
  const isMeant = check.words[test.patternsAt - 1]?.value === '--'
  if (test.patternsAt >= check.end && !isMeant) return checkEmpty(subject, method, isLoaded, check)
  checkRest(subject, method, test.patternsAt, check)
}

function checkRest(
  subject: AclSubject,
  method: string | undefined,
  from: number,
  check: AclCheck,
): void {
  if (from >= check.end) return
  if (method === undefined) return reportMissingMethod(subject, check)
  const found = checkPatterns(
    method,
    check.words,
    [from, check.end],
    subject.name.endsWith('ssl_ver'),
  )
  if (found === undefined) return
  check.report(found.index, {
    code: 'validate/bad-pattern',
    message: `The pattern \`${found.text}\` of \`${subject.name}\` ${found.problem}.`,
    ...(method === 'int' && found.text.startsWith('-')
      ? { help: 'Options stand before the patterns.' }
      : {}),
    from: 0,
    to: check.words[found.index]?.value.length ?? 0,
  })
}

/** A test without patterns never matches, except for booleans. */
function checkEmpty(
  subject: AclSubject,
  method: string | undefined,
  isLoaded: boolean,
  check: AclCheck,
): void {
  if (
    isLoaded ||
    subject.type === undefined ||
    subject.type === 'bool' ||
    method === 'found' ||
    method === 'bool'
  )
    return
  if (method === undefined) return reportMissingMethod(subject, check)
  check.report(check.first, {
    code: 'validate/no-pattern',
    severity: 'warning',
    message: `\`${subject.name}\` has no pattern to be compared with, so this test never matches.`,
    help: 'Add a pattern, or `-m found` to test whether there is a value, or `--` to say that it is meant.',
    from: 0,
    to: check.words[check.first]?.value.length ?? 0,
  })
}

function checkMethod(
  subject: AclSubject,
  value: string | undefined,
  index: number,
  isLoaded: boolean,
  check: AclCheck,
): boolean {
  if (value !== undefined && check.words[index + 1]?.hasVariable === true) return false
  const input = value === undefined ? undefined : check.table.method(value)
  const at = value === undefined ? index : index + 1
  if (input === undefined) {
    const close = value === undefined ? undefined : nearest(value, check.table.methods())
    reportWord(
      check,
      at,
      'validate/unknown-match',
      value === undefined
        ? 'The option `-m` needs a matching method.'
        : `\`${shorten(value)}\` is not a matching method.`,
      close === undefined
        ? `There are ${check.table.methods().join(', ')}.`
        : `Did you mean \`${close}\`?`,
    )
    return false
  }
  if (isLoaded) {
    reportWord(
      check,
      index,
      'validate/acl-flag',
      'The option `-m` has to stand before `-f` and the patterns.',
    )
    return false
  }
  if (subject.type !== undefined && !check.table.canCast(subject.type, input)) {
    reportWord(
      check,
      at,
      'validate/match-type',
      `The method \`${value}\` cannot be used on \`${subject.name}\`, which gives ${typeName(subject.type)}.`,
    )
    return false
  }
  return true
}

function checkFile(
  subject: AclSubject,
  method: string | undefined,
  value: string | undefined,
  index: number,
  check: AclCheck,
): boolean {
  if (method === undefined && subject.type !== undefined) {
    reportMissingMethod(subject, check)
    return false
  }
  if (value === undefined) {
    reportWord(check, index, 'validate/acl-flag', 'The option `-f` needs the path of a file.')
    return false
  }
  check.use(index + 1, {
    space: 'file',
    name: value,
    user: subject.name,
    from: 0,
    to: value.length,
  })
  return true
}

function reportFlag(index: number, flag: string, check: AclCheck): void {
  if (check.words[index]?.hasVariable === true) return
  reportWord(
    check,
    index,
    'validate/acl-flag',
    `\`${shorten(flag)}\` is not an option of an ACL.`,
    'Put `--` before a pattern that begins with a dash.',
  )
}

function reportMissingMethod(subject: AclSubject, check: AclCheck): void {
  if (subject.type === undefined) return
  reportWord(
    check,
    check.first,
    'validate/match-missing',
    `\`${subject.name}\` gives ${typeName(subject.type)}, so the matching method has to be named.`,
    'Add `-m` and a method, as in `-m str`.',
  )
}

function reportWord(
  check: AclCheck,
  index: number,
  code: string,
  message: string,
  help?: string,
): void {
  check.report(index, {
    code,
    message,
    ...(help === undefined ? {} : { help }),
    from: 0,
    to: check.words[index]?.value.length ?? 0,
  })
}
