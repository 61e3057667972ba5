import fc from 'fast-check'

/** The pieces that HAProxy's reader treats in a way of their own, with a few that it does not. */
const pieces = [
  ' ',
  '  ',
  '\t',
  '\n',
  '\n',
  '\r',
  '\r\n',
  '\v',
  '\0',
  '#',
  '"',
  "'",
  '\\',
  '\\x',
  '\\x41',
  '\\n',
  '\\ ',
  '\\#',
  '$',
  '$HOME',
  '${HOME}',
  '${HOME-x y}',
  '${LIST[*]}',
  '{',
  '}',
  '[',
  ']',
  '[*]',
  '[scope]',
  '(',
  ')',
  '&&',
  '!',
  '.if',
  '.if 1',
  '.elif 0',
  '.else',
  '.endif',
  '.if streq("$A",b)',
  '.notice',
  'global',
  'defaults',
  'frontend web',
  'backend app',
  'server a 10.0.0.1:80 check',
  'bind :80',
  'setenv A b',
  'a',
  'b',
  '""',
  'é',
  '😀',
  '\uFEFF',
  '# comment',
  '    ',
]

/** Text that is like a configuration file in its parts, and like nothing in the whole. */
export const configText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...pieces), { maxLength: 60 })
  .map((parts) => parts.join(''))

const words = [
  'server',
  'acl',
  'timeout',
  'mode',
  'log',
  'a',
  'bb',
  'ccc',
  '"d e"',
  'f\\ g',
  "'h'",
  '10.0.0.1:80',
]
const gaps = [' ', ' ', ' ', '  ', '    ', '\t', '\t\t']

const directive = fc
  .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...gaps)), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.map((part) => part.join('')).join(''))

/** Lines that are well-formed, with all the ways to lay them out. */
export const configLines: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.constantFrom('', ' ', '    ', '\t'),
      fc.oneof(
        { weight: 8, arbitrary: directive },
        { weight: 2, arbitrary: fc.constantFrom('frontend web', 'backend app # main', 'global') },
        { weight: 2, arbitrary: fc.constantFrom('', '# comment', '#', '.if 1', '.else', '.endif') },
      ),
      fc.constantFrom('', '', '', ' ', '# why', '   # why', '\r'),
    ),
    { maxLength: 12 },
  )
  .map((lines) => lines.map((line) => `${line.join('')}\n`).join(''))
