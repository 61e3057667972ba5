import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseConverterWord, parseExpression, type Expression } from './expression.ts'

/** `hdr(host) lower` with the values of the arguments, unquoted, between bars. */
function shape({ fetch, converters, problem }: Expression): string {
  const calls = [fetch, ...converters].filter((call) => call !== undefined)
  const shown = calls.map(
    ({ name, arguments: list }) => `${name}${list.map(({ value }) => `|${value}`).join('')}`,
  )
  return `${shown.join(' ')}${problem === undefined ? '' : ` !${problem.kind}@${problem.from}`}`
}

test.each([
  ['path', 'path'],
  ['req.hdr(host)', 'req.hdr|host'],
  ['hdr(host),lower,field(1,:)', 'hdr|host lower field|1|:'],
  ['path,lower,,,upper', 'path lower upper'],
  ['path,', 'path'],
  ['base32+src', 'base32+src'],
  ['src()', 'src|'],
  ['hdr(,1)', 'hdr||1'],
  ['str("a,b)")', 'str|a,b)'],
  ["str('a\"b')", 'str|a"b'],
  ['str(a\\ b)', 'str|a b'],
  ['str(a\\,b)', 'str|a\\|b'],
  ["str('a\\b')", 'str|a\\b'],
  ['', ' !missing-fetch@0'],
  [',path', ' !missing-fetch@0'],
  ['(a)', ' !missing-fetch@0'],
  ['hdr(host', 'hdr|host !missing-parenthesis@3'],
  ['str("a,b)', 'str|a,b) !missing-parenthesis@3'],
  ['path,lower(', 'path lower| !missing-parenthesis@10'],
  ['hdr(host)lower', 'hdr|host !missing-comma@9'],
  ['path;lower', 'path !missing-comma@4'],
  ['path, lower', 'path !empty-converter@5'],
])('parseExpression(%j) is %s', (text, expected) => {
  expect(shape(parseExpression(text))).toBe(expected)
})

test.each([
  ['path]', 4],
  ['hdr(a),lower]%ci', 12],
  ['str(a]b)]', 8],
])('embedded, %j ends at %i', (text, end) => {
  expect(parseExpression(text, { isEmbedded: true })).toMatchObject({ end })
})

test.each([
  ['lower', 'lower'],
  [',lower,field(1,:)', 'lower field|1|:'],
  [')', ' !empty-converter@0'],
])('parseConverterWord(%j) is %s', (text, expected) => {
  expect(shape(parseConverterWord(text))).toBe(expected)
})

test('calls and arguments lie inside of the text, in order, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ab,().:"\'\\ ]%'.split('')) }), (text) => {
      const { fetch, converters, end } = parseExpression(text)
      let at = 0
      for (const call of [fetch, ...converters]) {
        if (call === undefined) continue
        expect(call.from).toBeGreaterThanOrEqual(at)
        expect(text.slice(call.from, call.nameEnd)).toBe(call.name)
        at = call.end
      }
      expect(end).toBeLessThanOrEqual(text.length)
    }),
  )
})
