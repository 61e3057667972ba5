/** The codes of this folder and of `references`, as `src/validate/codes.ts` wants them. */
export const expressionCodes = [
  text(
    'unknown-fetch',
    'A sample fetch that the version does not know',
    'HAProxy cannot tell what to look at and refuses the line.',
    'Take the suggested name, or look it up in chapter 7 of the manual.',
  ),
  text(
    'fetch-too-new',
    'A sample fetch that came with a later version',
    'The target version refuses the line.',
    'Do without it, or raise the target version.',
  ),
  text(
    'fetch-removed',
    'A sample fetch that is gone',
    'The target version refuses the line.',
    'Use what the manual names in its place.',
  ),
  text(
    'unknown-converter',
    'A converter that the version does not know',
    'HAProxy refuses the expression.',
    'Take the suggested name, or look it up in chapter 7 of the manual.',
  ),
  text(
    'converter-too-new',
    'A converter that came with a later version',
    'The target version refuses the expression.',
    'Do without it, or raise the target version.',
  ),
  text(
    'converter-removed',
    'A converter that is gone',
    'The target version refuses the expression.',
    'Use what the manual names in its place.',
  ),
  text(
    'converter-type',
    'A converter applied to a type that it cannot read',
    'HAProxy knows the types of a chain beforehand and refuses one that does not fit.',
    'Put a converter in between, or apply another one.',
  ),
  text(
    'expression-missing-fetch',
    'An expression without a fetch',
    'A sample expression begins with the name of a fetch.',
    'Remove the blank or comma before the name.',
  ),
  text(
    'expression-missing-parenthesis',
    'Arguments whose parenthesis is never closed',
    'HAProxy reads up to the end of the word and finds no `)`.',
    'Add the `)`, or quote what holds one.',
  ),
  text(
    'expression-missing-comma',
    'Parts of an expression without a comma between them',
    'Fetch and converters are separated by commas only.',
    'Add the comma.',
  ),
  text(
    'expression-empty-converter',
    'A comma without a converter behind it',
    'HAProxy looks for the name of a converter there.',
    'Remove the comma, or the blank behind it.',
  ),
  text(
    'expression-missing-argument',
    'A fetch or converter with too few arguments',
    'HAProxy refuses the expression.',
    'Add the arguments that are missing.',
  ),
  text(
    'expression-extra-argument',
    'A fetch or converter with too many arguments',
    'HAProxy refuses the expression.',
    'Remove what is too much, or quote an argument that holds a comma.',
  ),
  text(
    'expression-bad-argument',
    'An argument of a fetch or converter of the wrong kind',
    'HAProxy refuses the expression.',
    'Write what the message asks for.',
  ),
  text(
    'unavailable-fetch',
    'A fetch where its source does not exist',
    'A response cannot be looked at while the request is handled, nor the other way round; HAProxy refuses it.',
    'Keep the value in a variable or capture while it is there, and use that.',
  ),
  text(
    'never-matches',
    'A condition that looks at what is not there',
    'HAProxy warns that the test will never match at this place.',
    'Move the rule, or keep the value in a variable while it is there.',
  ),
  text(
    'unknown-log-alias',
    'A log alias that the version does not know',
    'HAProxy refuses the format.',
    'Take the suggested alias, or write `%%` for a percent sign.',
  ),
  text(
    'log-alias-too-new',
    'A log alias that came with a later version',
    'The target version refuses the format.',
    'Use an expression in `%[…]` in its place.',
  ),
  text(
    'log-alias-removed',
    'A log alias that is gone',
    'The target version refuses the format.',
    'Use an expression in `%[…]` in its place.',
  ),
  text(
    'log-alias-mode',
    'A log alias of HTTP in a proxy of another mode',
    'Up to 2.8 HAProxy refuses the format.',
    'Remove the alias, or set `mode http`.',
  ),
  text(
    'unknown-log-flag',
    'A flag of a log item that HAProxy does not know',
    'HAProxy ignores it without a word.',
    'Flags are Q, X and E, and from 3.0 on json, cbor and bin.',
  ),
  text(
    'log-format-percent',
    'A percent sign that begins nothing',
    'HAProxy takes every `%` for the beginning of a log item.',
    'Write `%%`.',
  ),
  text(
    'log-format-truncated',
    'A log format that ends in the middle of an item',
    'HAProxy refuses the format.',
    'Complete the item, or write `%%`.',
  ),
  text(
    'log-format-bracket',
    'An expression in a log format that does not end',
    'HAProxy looks for the `]` behind the last converter.',
    'Add the `]`; quote a word that holds blanks.',
  ),
  text(
    'log-format-flags',
    'Flags without a log item',
    'HAProxy wants an alias or `[` behind the flags.',
    'Write `%{+Q}o` to set flags for all that follows.',
  ),
  text(
    'log-format-name',
    'A name of a log item with other characters',
    'Names of items consist of letters, digits, `_` and `-`.',
    'Rename the item.',
  ),
  text(
    'log-format-type',
    'A type of a log item that there is not',
    'There are str, sint, bool and raw.',
    'Take one of these.',
  ),
  text(
    'bad-variable',
    'A name that no variable can have',
    'The scope in front of the name says how long the variable lives, and HAProxy refuses others.',
    'Write `txn.name`, or another of the scopes that the message names.',
  ),
  text(
    'missing-criterion',
    'A test without a criterion',
    'HAProxy does not know what to look at.',
    'Name a fetch, such as `path` or `src`.',
  ),
  text(
    'unknown-match',
    'A matching method that there is not',
    'HAProxy refuses the test.',
    'Take one of the methods that the message names.',
  ),
  text(
    'match-type',
    'A matching method that cannot read the sample',
    'HAProxy refuses the test.',
    'Use another method, or convert the sample.',
  ),
  text(
    'match-missing',
    'A sample whose matching method has to be named',
    'HAProxy cannot tell how to compare it.',
    'Add `-m` and a method.',
  ),
  text(
    'acl-flag',
    'An option before the patterns that HAProxy does not take',
    'HAProxy refuses the test.',
    'Put `--` before a pattern that begins with a dash.',
  ),
  text(
    'no-pattern',
    'A test without a pattern',
    'HAProxy warns that it never matches.',
    'Add a pattern, `-m found`, or `--` to say that it is meant.',
  ),
  text(
    'bad-pattern',
    'A pattern that its method cannot read',
    'HAProxy refuses the test.',
    'Write what the message asks for.',
  ),
  text(
    'unknown-acl',
    'A condition with an ACL that is not declared',
    'HAProxy reads from top to bottom and knows only the ACLs above, of the same section.',
    'Declare the ACL above the line, or fix its name.',
  ),
  text(
    'unclosed-brace',
    'An anonymous test whose brace is never closed',
    'HAProxy looks for a `}` that is a word of its own.',
    'Write blanks around `{` and `}`.',
  ),
  text(
    'bad-acl-name',
    'An ACL with a name that cannot be used',
    'HAProxy refuses it, or no condition could ever name it.',
    'Use letters, digits, `-`, `_`, `.` and `:`.',
  ),
]

export const referenceCodes = [
  text(
    'unknown-reference',
    'A name that nothing has',
    'HAProxy looks the name up when it has read everything, and refuses to start.',
    'Fix the name, or add what it stands for.',
  ),
  text(
    'wrong-kind',
    'A name that stands for something of another kind',
    'HAProxy needs the proxy to have a side, a table or a mode that it does not have.',
    'Name another one, or give it what is missing.',
  ),
  text(
    'mode-mismatch',
    'A frontend that hands over to a backend of another mode',
    'HAProxy refuses it: an HTTP frontend needs HTTP backends.',
    'Give both the same `mode`.',
  ),
  text(
    'duplicate-name',
    'A name that is taken',
    'HAProxy refuses it, or silently uses only one of the two.',
    'Rename one of them.',
  ),
  text(
    'missing-file',
    'A file that is not there',
    'HAProxy opens it when it starts, and refuses to start without it.',
    'Fix the path, or add the file.',
  ),
]

export interface NamedCode<Name extends string> {
  readonly code: `validate/${Name}`
  readonly title: string
  readonly why: string
  readonly remedy: string
}

function text<const Name extends string>(
  name: Name,
  title: string,
  why: string,
  remedy: string,
): NamedCode<Name> {
  return { code: `validate/${name}`, title, why, remedy }
}
