import { isIPv4, isIPv6 } from 'node:net'
import type { Version } from '../../model/version.ts'
import type { ArgumentSpec } from './argument-spec.ts'
import { checkRegex } from './regex.ts'
import { variableProblem } from './variable.ts'

/** Why a value is no argument of this type, as the end of a sentence; `undefined` when it is one. */
export function argumentProblem(
  spec: ArgumentSpec,
  value: string,
  version: Version,
): string | undefined {
  if (spec.type === 'choice') return choiceProblem(spec.words ?? [], value)
  return checks[spec.type]?.(value, version)
}

const integer = /^[+-]?\d*$/
const unsigned = /^\d+$/

const checks: Readonly<Record<string, (value: string, version: Version) => string | undefined>> = {
  int: (value) => (integer.test(value) ? undefined : 'has to be an integer'),
  'int>0': (value) =>
    integer.test(value) && Number(value) > 0 ? undefined : 'has to be an integer of 1 or more',
  index: indexProblem,
  occurrence: occurrenceProblem,
  offset: (value) =>
    integer.test(value) ? undefined : 'has to be a number, with a sign if it is relative',
  number: numberProblem,
  'number>=0': (value, version) => numberProblem(value, version, 0),
  'number>0': (value, version) => numberProblem(value, version, 1),
  file: (value) => (value === '' ? 'has to be the path of a map file' : undefined),
  var: variableProblem,
  'var|': (value, version) => (value === '' ? undefined : variableProblem(value, version)),
  regex: (value) => (value === '' ? 'has to be a regular expression' : checkRegex(value)),
  ip4: (value) => (isIPv4(value) ? undefined : 'has to be an IPv4 address'),
  ip6: (value) => (isIPv6(value) ? undefined : 'has to be an IPv6 address'),
  mask4: (value) =>
    isMask4(value) ? undefined : 'has to be an IPv4 mask: 0 to 32, or as 255.255.0.0',
  mask6: (value) =>
    isMask6(value) ? undefined : 'has to be an IPv6 mask: 0 to 128, or written as an address',
  address: (value) => (isIPv4(value) || isIPv6(value) ? undefined : 'has to be an IP address'),
  hex: hexProblem,
  pbuf: (value) =>
    /^\d+(?:\.\d+)*$/.test(value) ? undefined : 'has to be a field number, as in 1.2',
  token4: (value) => (value.length === 4 ? undefined : 'has to be a token of exactly 4 characters'),
  delimiter: (value) => (value.length === 1 ? undefined : 'has to be exactly one character'),
  separators: (value) => (value === '' ? 'may not be empty' : undefined),
  flags: (value) => (/^[ig]*$/.test(value) ? undefined : 'may only hold the flags `i` and `g`'),
  tlv: tlvProblem,
  digest: (value) =>
    /\d|^whirlpool$/i.test(value)
      ? undefined
      : 'has to be the name of a message digest, such as sha256',
  bool: (value) =>
    /^(?:true|false|[01])$/i.test(value) ? undefined : 'has to be true, false, 1 or 0',
  block: (value) =>
    /^(?:\d+|head|tail|first)$/.test(value) ? undefined : 'has to be a number, head, tail or first',
  base64: (value, version) =>
    /^(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/.test(value) ||
    variableProblem(value, version) === undefined
      ? undefined
      : 'has to be text in base64, or a variable that holds it',
  jwt: (value, version) =>
    /^(?:none|(?:HS|RS|ES|PS)(?:256|384|512))$/.test(value) ||
    variableProblem(value, version) === undefined
      ? undefined
      : 'has to be an algorithm such as RS256, or a variable that holds one',
  when: (value) =>
    choiceProblem(
      ['stopping', 'normal', 'error', 'forwarded', 'toapplet', 'processed', 'acl'],
      value.replace(/^!/, ''),
    ),
}

/** Types whose empty value stands for a missing argument, so that nothing may follow it. */
export function isNumeric(type: string): boolean {
  return ['int', 'index', 'occurrence', 'ip4', 'ip6', 'mask4', 'mask6', 'pbuf'].includes(type)
}

function choiceProblem(words: readonly string[], value: string): string | undefined {
  if (words.includes(value)) return undefined
  const shown = words.filter((word) => word !== '').map((word) => `\`${word}\``)
  return `has to be ${shown.length > 1 ? 'one of ' : ''}${shown.join(', ')}`
}

function numberProblem(
  value: string,
  version: Version,
  least = Number.NEGATIVE_INFINITY,
): string | undefined {
  if (!integer.test(value))
    return variableProblem(value, version) === undefined
      ? undefined
      : 'has to be an integer or a variable'
  if (Number(value) >= least || value === '') return undefined
  return least === 0 ? 'may not be negative' : 'has to be above 0'
}

function indexProblem(value: string): string | undefined {
  if (!integer.test(value)) return 'has to be an integer'
  return Number(value) === 0 ? 'counts from 1, or from -1 backwards' : undefined
}

function occurrenceProblem(value: string): string | undefined {
  if (!integer.test(value)) return 'has to be an integer'
  return Number(value) < -10 ? 'may not be below -10' : undefined
}

function hexProblem(value: string): string | undefined {
  if (!/^[\da-f]*$/i.test(value)) return 'may only hold hexadecimal digits'
  return value.length % 2 === 1 ? 'needs an even number of hexadecimal digits' : undefined
}

function tlvProblem(value: string): string | undefined {
  if (value === '' || /^[A-Z][A-Z_\d]*$/.test(value)) return undefined
  const number = /^0x[\da-f]+$/i.test(value) || unsigned.test(value) ? Number(value) : Number.NaN
  return number >= 0 && number <= 255
    ? undefined
    : 'has to be the name of a TLV or a number from 0 to 255'
}

function isMask4(value: string): boolean {
  if (unsigned.test(value)) return Number(value) <= 32
  return isIPv4(value)
}

function isMask6(value: string): boolean {
  if (unsigned.test(value)) return Number(value) <= 128
  return isIPv6(value)
}
