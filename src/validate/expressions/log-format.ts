import { compareVersions } from '../../model/version.ts'
import {
  checkExpression,
  type CheckedExpression,
  type ExpressionCheck,
} from './check-expression.ts'
import { describeUnknown, type ExpressionFinding } from './finding.ts'
import { shorten } from '../grammar/shorten.ts'
import { parseExpression } from '../../text/expressions/expression.ts'

export interface LogFormatCheck extends ExpressionCheck {
  /** `http`, `tcp` … of the proxy; `undefined` where it is not known. */
  readonly mode: () => string | undefined
  /** Called for each `%[…]`, with the offsets of its fetch. */
  readonly sample: (checked: CheckedExpression, from: number, to: number) => void
}

/** Checks a log-format string: `%[expression]`, `%alias`, `%{flags}alias`, `%(name)alias` and plain text. */
export function checkLogFormat(text: string, check: LogFormatCheck): void {
  let at = text.indexOf('%')
  while (at !== -1) {
    const next = checkItem(text, at, check)
    // HAProxy too stops at the first mistake, and what follows one is uncertain.
    if (next === undefined) return
    at = text.indexOf('%', next)
  }
}

/** Gives the offset behind the item that begins with the `%` at `start`; `undefined` after a mistake. */
function checkItem(text: string, start: number, check: LogFormatCheck): number | undefined {
  const named = skipName(text, start, start + 1, check)
  if (named === undefined) return undefined
  const char = text[named]
  if (char === '{') return checkFlagged(text, start, named, check)
  if (char === '[') return checkEmbedded(text, named, check)
  if (char === '%') return named + 1
  if (char === undefined) return fail(check, truncated(start, text.length))
  if (/[a-z]/i.test(char)) return checkAlias(text, named, check)
  if (!/[\d \t]/.test(char)) return named + 1
  return fail(check, {
    code: 'validate/log-format-percent',
    message: `A \`%\` cannot stand before ${char === ' ' || char === '\t' ? 'a blank' : `\`${char}\``}.`,
    help: 'Write `%%` for the percent sign itself.',
    from: start,
    to: named + 1,
  })
}

/** `%(name)` and `%(name:type)`, which give a name to the item in JSON and CBOR logs. */
function skipName(
  text: string,
  start: number,
  at: number,
  check: LogFormatCheck,
): number | undefined {
  // Before 3.0 the two characters stand for themselves.
  if (text[at] !== '(' || compareVersions(check.table.version, '3.0') < 0) return at
  const end = text.indexOf(')', at)
  const name = text.slice(at + 1, end === -1 ? text.length : end)
  const [, type] = /^[\w-]*(?::(.*))?$/s.exec(name) ?? [undefined, undefined]
  if (end === -1) return fail(check, truncated(start, text.length))
  if (!/^[\w-]*(?::.*)?$/s.test(name)) {
    return fail(check, {
      code: 'validate/log-format-name',
      message: `The name \`${shorten(name)}\` may only hold letters, digits, \`_\` and \`-\`.`,
      from: at + 1,
      to: end,
    })
  }
  if (type !== undefined && !['str', 'sint', 'bool', 'raw', ''].includes(type)) {
    return fail(check, {
      code: 'validate/log-format-type',
      message: `\`${shorten(type)}\` is not a type of a log item; the types are str, sint, bool and raw.`,
      from: end - type.length,
      to: end,
    })
  }
  return end + 1
}

function checkFlagged(
  text: string,
  start: number,
  at: number,
  check: LogFormatCheck,
): number | undefined {
  const end = text.indexOf('}', at)
  if (end === -1) return fail(check, truncated(start, text.length))
  warnOfFlags(text, at + 1, end, check)
  const char = text[end + 1]
  if (char === '[') return checkEmbedded(text, end + 1, check)
  if (char !== undefined && /[\da-z]/i.test(char)) return checkAlias(text, end + 1, check)
  return fail(check, {
    code: 'validate/log-format-flags',
    message: 'Flags have to be followed by an alias or by `[`.',
    help: 'Name what the flags are for, or `o` to set them for all that follows: `%{+Q}o`.',
    from: start,
    to: end + 1,
  })
}

/** HAProxy silently drops flags that it does not know. */
function warnOfFlags(text: string, from: number, to: number, check: LogFormatCheck): void {
  let at = from
  for (const part of text.slice(from, to).split(',')) {
    const flag = part.trim()
    const name = flag.slice(1)
    const isKnown = flag === '' || (/^[+-]/.test(flag) && check.table.isAliasFlag(name))
    if (!isKnown) {
      check.report({
        code: 'validate/unknown-log-flag',
        severity: 'warning',
        message: `HAProxy ${check.table.version} ignores the log flag \`${shorten(flag)}\`.`,
        help: 'Flags are a sign and a name, as in `%{+Q,+X}`.',
        from: at,
        to: at + part.length,
      })
    }
    at += part.length + 1
  }
}

function checkEmbedded(text: string, bracket: number, check: LogFormatCheck): number | undefined {
  const expression = parseExpression(text, { start: bracket + 1, isEmbedded: true })
  let hasMistake = false
  function report(finding: ExpressionFinding): void {
    hasMistake ||= finding.severity === undefined || finding.severity === 'error'
    check.report(finding)
  }
  const checked = checkExpression(text, expression, { ...check, report })
  if (hasMistake) return undefined
  check.sample(checked, bracket + 1, expression.end)
  if (text[expression.end] === ']') return expression.end + 1
  const isOpen = expression.end >= text.length
  return fail(check, {
    code: 'validate/log-format-bracket',
    message: isOpen
      ? 'The `%[` is never closed.'
      : `The expression has to end in \`]\`, and there is \`${shorten(text.slice(expression.end, expression.end + 10))}\`.`,
    help: isOpen
      ? 'Add the missing `]`; a word with blanks in it needs quotes.'
      : 'Separate converters by commas; leave out blanks.',
    from: isOpen ? bracket - 1 : expression.end,
    to: isOpen ? text.length : expression.end + 1,
  })
}

function checkAlias(text: string, from: number, check: LogFormatCheck): number | undefined {
  let to = from
  while (to < text.length && /[\da-z]/i.test(text.charAt(to))) to++
  const name = text.slice(from, to)
  const alias = check.table.alias(name)
  if (alias === undefined) {
    const unknown = describeUnknown({
      suggester: check.suggester,
      table: check.table,
      noun: 'log alias',
      name,
      absence: check.table.absence('aliases', name),
      candidates: () =>
        check.table
          .names('aliases')
          .filter((each) => Math.abs(each.length - name.length) <= 1 && each.length > 1),
    })
    return fail(check, {
      help: 'Write `%%` for the percent sign itself.',
      ...unknown,
      from: from - 1,
      to,
    })
  }
  if (alias.http !== true || compareVersions(check.table.version, '2.9') >= 0) return to
  const mode = check.mode()
  if (mode === undefined || mode === 'http') return to
  return fail(check, {
    code: 'validate/log-alias-mode',
    message: `\`%${name}\` is for proxies in HTTP mode, and this one is in ${mode} mode.`,
    from: from - 1,
    to,
  })
}

function truncated(from: number, to: number): ExpressionFinding {
  return {
    code: 'validate/log-format-truncated',
    message: 'The text ends in the middle of a log item.',
    help: 'Write `%%` for the percent sign itself.',
    from,
    to,
  }
}

function fail(check: LogFormatCheck, finding: ExpressionFinding): undefined {
  check.report(finding)
  return undefined
}
