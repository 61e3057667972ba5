import { describe, expect, test } from 'vitest'
import { evaluateExpression } from './condition-expression.ts'
import type { ConditionFacts, Truth } from './condition-predicates.ts'

function evaluate(
  expression: string,
  facts: ConditionFacts = {},
  hasVariable = false,
): Truth | string {
  const { value, problem } = evaluateExpression(expression, hasVariable, {
    facts,
    isDefined: (name) => (facts.env === undefined ? undefined : name in facts.env),
  })
  return problem === undefined ? value : `${problem.at}: ${problem.message}`
}

test.each([
  ['', false],
  ['1', true],
  ['0', false],
  ['-0', false],
  ['+1', true],
  ['0x10', true],
  ['0x0', false],
  ['00', false],
  ['!1', false],
  ['! ! 1', true],
  ['( 1 )', true],
  ['((1) || 0) && !(0)', true],
  ['0||1', true],
  ['1&&0||1', true],
  ['1||0&&0', true],
  ['(1||0)&&0', false],
  ['streq(a,a)', true],
  ['streq(a, a)', false],
  ['streq(,)', true],
  ['streq("a,b",\'a,b\')', true],
  ['streq(a\\ b,a b)', true],
  ['streq(a\\b,"a\\\\b")', true],
  ['strneq(a,b)', true],
  ['strstr(abc,bc)', true],
  ['feature(QUIC)', undefined],
  ['1 || feature(QUIC)', true],
  ['0 && feature(QUIC)', false],
  ['feature(QUIC) && 0', false],
  ['feature(QUIC) || 0', undefined],
  ['!feature(QUIC)', undefined],
  ['defined', undefined],
  ['openssl_version_atleast(3.0)', undefined],
  ['version_atleast(2.4)', undefined],
])('%s is %s', (expression, expected) => expect(evaluate(expression)).toBe(expected))

test.each([
  ['defined(A)', { env: { A: '' } }, true],
  ['defined(B)', { env: { A: '' } }, false],
  ['defined()', { env: {} }, false],
  ['feature(QUIC)', { features: ['QUIC', 'LUA'] }, true],
  ['feature(QUI)', { features: ['QUIC'] }, false],
  ['version_atleast(2.8)', { version: '2.8' }, true],
  ['version_atleast(2.8-dev5)', { version: '2.8' }, true],
  ['version_atleast(2.8.0)', { version: '2.8' }, true],
  ['version_atleast(2.8.3)', { version: '2.8' }, undefined],
  ['version_atleast(2.8.3)', { version: '3.0' }, true],
  ['version_atleast(2.10)', { version: '2.9' }, false],
  ['version_atleast(2)', { version: '2.8' }, true],
  ['version_atleast(abc)', { version: '2.8' }, true],
  ['version_atleast()', { version: '2.8' }, true],
  ['version_before(2.8)', { version: '2.6' }, true],
  ['version_before(2.8.3)', { version: '2.8' }, undefined],
] as const)('%s with %j is %s', (expression, facts, expected) => {
  expect(evaluate(expression, facts)).toBe(expected)
})

describe('what cannot be read', () => {
  test.each([
    ['1 1', '2: `1` is not expected behind a condition'],
    ['1abc', '1: `a` is not expected behind a condition'],
    ['(1', '2: a `)` is missing'],
    ['1 &&', '4: a condition is missing'],
    ['&& 1', '0: `&&` is not a condition'],
    ['1 || nope(', '5: `nope` is not a condition'],
    ['defined(A', '7: a `)` is missing'],
    ['defined(A,B)', '0: `defined` takes 1 argument, not 2'],
    ['streq(a)', '0: `streq` takes 2 arguments, not 1'],
    ['streq("a,a)', '5: a `)` is missing'],
    ['streq(a,a)x', '10: `x` is not expected behind a condition'],
  ])('%s: %s', (expression, expected) => expect(evaluate(expression)).toBe(expected))

  test.each([
    ['!1', '2.4', '0: `!` in a condition is known from HAProxy 2.5 on'],
    ['(1)', '2.4', '0: `(` in a condition is known from HAProxy 2.5 on'],
    ['1 || 1', '2.4', '2: `||` in a condition is known from HAProxy 2.5 on'],
    ['strstr(a,b)', '2.6', '0: `strstr` is known from HAProxy 2.8 on'],
    ['enabled(POLL)', '2.6', '0: `enabled` is known from HAProxy 2.8 on'],
  ] as const)('%s under HAProxy %s: %s', (expression, version, expected) => {
    expect(evaluate(expression, { version })).toBe(expected)
  })
})

test.each([
  ['streq("$A",b)', undefined],
  ['streq($A,b) || 1', true],
  ['streq(a,b) || 0', false],
  ['$A', undefined],
  ['defined(${A-x,y})', undefined],
])('with a variable that is not known %s is %s', (expression, expected) => {
  expect(evaluate(expression, {}, true)).toBe(expected)
})
