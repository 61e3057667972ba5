import { expect, test } from 'vitest'

import { parseDuration } from '../../kit/time/duration.ts'
import { durationHelp, parseShare, shareHelp } from './durations.ts'

test.each([
  ['500ms', 500],
  ['2s', 2_000],
  ['10m', 600_000],
  ['1.5h', 5_400_000],
  ['1d', 86_400_000],
  ['0s', 0],
  ['2', undefined],
  ['', undefined],
  ['s', undefined],
  ['2 s', undefined],
  ['2S', undefined],
  ['-1s', undefined],
  ['1w', undefined],
  ['1e3s', undefined],
  ['٣s', undefined],
])('parseDuration(%j) is %j', (text, ms) => expect(parseDuration(text)).toBe(ms))

test.each([
  ['2', 'Add a unit: `2s` or `2ms`.'],
  ['2 seconds', 'Write `2s`.'],
  ['10 MINUTES', 'Write `10m`.'],
  ['1.5 hours', 'Write `1.5h`.'],
  ['100 millis', 'Write `100ms`.'],
  ['3 days', 'Write `3d`.'],
  ['1w', 'Write a number and one of the units ms, s, m, h, d: `2s`, `500ms`, `10m`.'],
])('durationHelp(%j) is %j', (text, help) => expect(durationHelp(text)).toBe(help))

test.each([
  ['0%', 0],
  ['50%', 0.5],
  ['12.5%', 0.125],
  ['100%', 1],
  ['101%', undefined],
  ['50', undefined],
  ['0.5', undefined],
  ['%', undefined],
  ['-1%', undefined],
])('parseShare(%j) is %j', (text, share) => expect(parseShare(text)).toBe(share))

test.each([
  ['50', 'Add the sign: `50%`.'],
  ['0.25', 'Write it in percent: `25%`.'],
  ['half', 'Write a percentage from 0% to 100%: `50%`.'],
])('shareHelp(%j) is %j', (text, help) => expect(shareHelp(text)).toBe(help))
