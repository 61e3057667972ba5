import { isIpv4, isIpv6 } from '../../model/index.ts'
import { fixedWords } from './fixed-words.ts'
import { checkInteger, checkLooseInteger, checkSize, checkTime } from './numbers.ts'

/** Says what is expected instead of a text, or nothing when the text will do. */
export type Checker = (text: string, parameter: string) => string | undefined

/** What HAProxy writes itself, so that no directive may use it for something else. */
const ownHeaders = new Set(['connection', 'content-length', 'host', 'transfer-encoding'])

/** The kinds of values of the argument grammar that are checked by their text alone. */
export const checkers: Readonly<Record<string, Checker>> = {
  int: checkInteger,
  num: checkLooseInteger,
  thread: checkThreads,
  time: checkTime,
  size: checkSize,
  infinite: (text) => checkWord(text, fixedWords.infinite),
  word: (text, words) => checkWord(text, words.split('|')),
  'by-thread': (text) => checkWord(text, fixedWords['by-thread']),
  'by-group': (text) => checkWord(text, fixedWords['by-group']),
  'free-header': (text) =>
    ownHeaders.has(text.toLowerCase()) ? 'a header that is not HAProxy’s own to write' : undefined,
  list: checkList,
  'any-case': (text, words) => checkWord(text.toLowerCase(), words.split(',')),
  'tls-errors': checkTlsErrors,
  octal: (text) => (/^-?[0-7]+$/.test(text) ? undefined : 'an octal mode'),
  hex: (text) => (/^(?:[0-9A-Fa-f]{2})+$/.test(text) ? undefined : 'pairs of hexadecimal digits'),
  line: (text) =>
    /[\r\n]/.test(text)
      ? 'a version without headers behind it (write `http-check send`)'
      : undefined,
  mark: (text) =>
    /^-?(?:0x[0-9A-Fa-f]+|\d+)$/.test(text) ? undefined : 'a number, decimal or after `0x`',
  tlv: (text) =>
    /^-?(?:0x[0-9A-Fa-f]+|\d+)$/.test(text) ? undefined : 'a number, decimal or after `0x`',
  env: (text) => (/^[A-Za-z_]\w*$/.test(text) ? undefined : 'the name of an environment variable'),
  node: (text) =>
    /^[A-Za-z0-9._-]+$/.test(text) ? undefined : 'a node name of letters, digits, `.`, `-` and `_`',
  level: (text) => checkWord(text, fixedWords.level),
  facility: (text) => checkWord(text, fixedWords.facility),
  'table-type': (text) => checkWord(text, fixedWords['table-type']),
  'var-conditions': (text) => checkWord(text, fixedWords['var-conditions']),
  'error-code': (text, codes) => checkErrorCode(text, codes),
  codes: (text) =>
    /^(?:[+-]?\d{3}(?:-\d{3})?)(?:,[+-]?\d{3}(?:-\d{3})?)*$/.test(text)
      ? undefined
      : 'ranges of status codes',
  'status-list': (text) =>
    /^\d{3}(?:-\d{3})?(?:,\d{3}(?:-\d{3})?)*$/.test(text)
      ? undefined
      : 'status codes or ranges of them',
  range: (text) => (/^\d+(?:-\d+|$|[^-])/.test(text) ? undefined : 'a number or a range'),
  sample: (text) =>
    isSample(text) ? undefined : '`ranges:size`, ranges from 1 to that size that do not overlap',
  persist: (text) => (/^rdp-cookie(?:\(.*\))?$/.test(text) ? undefined : '`rdp-cookie`'),
  port: (text) => checkInteger(text, '1..65535'),
  net: (text) => (isNetwork(text) ? undefined : 'an address or a network'),
  nets: (text) =>
    text.split(',').every(isNetwork) ? undefined : 'networks with commas between them',
  'init-addr': (text) =>
    text.split(',').every(isInitAddress) ? undefined : '`last`, `libc`, `none` or addresses',
  'cpu-map': (text) =>
    /^(?:auto:)?(?:all|odd|even|\d+(?:-\d*)?)(?:\/(?:all|odd|even|\d+(?:-\d*)?))?$/.test(text)
      ? undefined
      : 'a thread group and a thread set',
  'cpu-set': (text) =>
    /^(?:all|odd|even|\d+(?:-\d*)?)(?:,(?:all|odd|even|\d+(?:-\d*)?))*$/.test(text)
      ? undefined
      : 'CPU numbers or ranges',
  'check-status': (text) =>
    /^L(?:4OK|4TOUT|4CON|6OK|6TOUT|6RSP|7OK|7OKC|7TOUT|7RSP|7STS)$/i.test(text)
      ? undefined
      : 'a check status such as `L7OK`',
}

const errorCodes = [
  '200',
  '400',
  '401',
  '403',
  '404',
  '405',
  '407',
  '408',
  '410',
  '413',
  '421',
  '422',
  '425',
  '429',
  '500',
  '501',
  '502',
  '503',
  '504',
]

/** The codes that HAProxy has a message for; the parameter has those that came later. */
function checkErrorCode(text: string, more: string): string | undefined {
  const code = /^\d+/.exec(text)?.[0].replace(/^0+(?=\d)/, '') ?? '0'
  const known = [...errorCodes, ...more.split(',')]
  return known.includes(code) ? undefined : `one of the status codes ${errorCodes.join(', ')}`
}

/** `1/1-4`, `odd`, `1,2/1-8`: sets of threads, each with its group. */
function checkThreads(text: string): string | undefined {
  const set =
    /^(?:(?:all|odd|even|[1-9]\d{0,2}(?:-(?:[1-9]\d{0,2})?)?)\/)?(?:all|odd|even|[1-9]\d{0,2}(?:-(?:[1-9]\d{0,2})?)?)$/
  return text.split(',').every((each) => set.test(each))
    ? undefined
    : 'a set of threads such as `1-4` or `1/1-4`'
}

/** `1,3-5:8`: of each 8 messages the first and the third to fifth. */
function isSample(text: string): boolean {
  const match = /^(\d+(?:-\d+)?(?:,\d+(?:-\d+)?)*):(\d+)$/.exec(text)
  if (match === null) return false
  const ranges = (match[1] ?? '').split(',').map((range) => {
    const [low = 0, high = low] = range.split('-').map(Number)
    return { low, high }
  })
  ranges.sort((a, b) => a.low - b.low)
  let last = 0
  for (const { low, high } of ranges) {
    if (low <= last || high < low) return false
    last = high
  }
  return last <= Number(match[2])
}

/** Numbers, and since 2.8 names, of what OpenSSL may have against a certificate. */
function checkTlsErrors(text: string): string | undefined {
  const isKnown = text.split(',').every((each) => /^(?:all|\d.*|X509_V_\w+)$/.test(each))
  return isKnown ? undefined : '`all`, or numbers of errors with commas between them'
}

function checkWord(text: string, words: readonly string[]): string | undefined {
  if (words.includes(text)) return undefined
  const shown = words.slice(0, 8).map((each) => `\`${each}\``)
  return words.length > 8 ? `${shown.join(', ')} …` : shown.join(' or ')
}

function checkList(text: string, words: string): string | undefined {
  const known = words.split(',')
  if (text.split(',').every((each) => known.includes(each))) return undefined
  return `a list of ${known.map((each) => `\`${each}\``).join(', ')}`
}

function isNetwork(text: string): boolean {
  const [address = '', mask, more] = text.split('/')
  if (more !== undefined) return false
  if (address.includes(':')) return isIpv6(address) && (mask === undefined || isWithin(mask, 128))
  if (!isIpv4(address)) return false
  return mask === undefined || isWithin(mask, 32) || isIpv4(mask)
}

function isWithin(text: string, most: number): boolean {
  return /^\d{1,3}$/.test(text) && Number(text) <= most
}

function isInitAddress(text: string): boolean {
  return text === 'last' || text === 'libc' || text === 'none' || isIpv4(text) || isIpv6(text)
}
