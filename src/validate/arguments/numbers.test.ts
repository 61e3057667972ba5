import { expect, test } from 'vitest'
import { checkInteger, checkLooseInteger, checkSize, checkTime } from './numbers.ts'

test.each([
  ['5', '', undefined],
  ['-1', '', undefined],
  ['0x10', '', 'an integer'],
  ['', '', 'an integer'],
  ['65', '1..64', 'an integer from 1 to 64'],
  ['0', '1..', 'an integer from 1 on'],
  ['-1', '0..', 'an integer of 0 or more'],
  ['1', '-20..19', undefined],
])('checkInteger(%j, %j) expects %j', (text, range, expected) => {
  expect(checkInteger(text, range)).toBe(expected)
})

test.each([
  ['10k', '1..64', undefined],
  ['abc', '0..', undefined],
  ['abc', '1..', 'an integer from 1 on'],
  ['257x', '0..256', 'an integer from 0 to 256'],
])('checkLooseInteger(%j, %j) expects %j', (text, range, expected) => {
  expect(checkLooseInteger(text, range)).toBe(expected)
})

test.each([
  ['10', '', true],
  ['10s', '', true],
  ['10us', '', true],
  ['5sec', '', true],
  ['10x', '', false],
  ['10u', '', false],
  ['1.5s', '', false],
  ['', '', false],
  ['24d', '', true],
  ['25d', '', false],
  ['2147483648', '', false],
  ['2147483647', 's', true],
  ['0', '1..1000', false],
  ['1s', '1..1000', true],
  ['2s', '1..1000', false],
])('checkTime(%j, %j) is fine: %j', (text, parameter, isFine) => {
  expect(checkTime(text, parameter) === undefined).toBe(isFine)
})

test.each([
  ['16384', true],
  ['64k', true],
  ['1M', true],
  ['10kb', false],
  ['-1', false],
])('checkSize(%j) is fine: %j', (text, isFine) => {
  expect(checkSize(text) === undefined).toBe(isFine)
})
