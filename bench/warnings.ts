import type { Diagnostic } from '../src/model/index.ts'
import type { Message } from './verdicts.ts'

/** Kinds of HAProxy's warnings, by their text, with the codes that foresee them. */
const kinds: readonly (readonly [name: string, text: RegExp, codes: readonly string[]])[] = [
  ['missing timeouts', /^missing timeouts/, ['lint/missing-timeout']],
  ['no bind line', /has no 'bind' directive/, ['lint/proxy-without-bind']],
  [
    'nothing on this side',
    /ignored because .* has no \w+ capability/,
    ['validate/ignored-directive'],
  ],
  ['log format without a target', /^log format ignored/, ['lint/log-format-without-target']],
  ['needs HTTP mode', /requires? HTTP mode|needs 'mode http'/, ['validate/ignored-directive']],
  ['log format of another mode', /not usable with/, ['validate/ignored-directive']],
  [
    'never matches',
    /will never match|incompatible with|not permitted from/,
    ['validate/never-matches'],
  ],
  ['below HTTP', /L6 sample fetches ignored/, ['validate/never-matches']],
  ['behind a final rule', /is final and has no condition/, ['lint/unreachable-rule']],
  ['order of rules', /will still be processed before/, ['lint/rule-order']],
  ['needs another line', /will be ignored for/, ['validate/ignored-directive']],
  ['booleans of Lua', /^hlua: please set/, ['validate/missing-directive']],
  ['checks of peers', /ignored for peers/, ['validate/ignored-directive']],
  ['length of a capture', /truncating capture/, ['validate/ignored-directive']],
  ['hidden servers', /has precedence over the servers/, ['lint/hidden-servers']],
  ['rest of a time', /after the timer value/, ['validate/bad-argument']],
]

/** What depends on the machine or on its state: who its host is, what its files hold, how fast it is. */
const ofTheMachine =
  /no peer named|can't connect|no such file|can't (?:open|parse)|milliseconds to verify|Supported (?:trace|events)/i

/** A warning that a text alone foretells. */
export function isOfTheText(message: Message): boolean {
  return message.level === 'warning' && !ofTheMachine.test(message.text)
}

export function kindOf({ text }: Message): string {
  const first = textOf(text)
  return (
    kinds.find(([, pattern]) => pattern.test(first))?.[0] ??
    first.replaceAll(/'[^']*'|\d+/g, '…').slice(0, 70)
  )
}

/** Whether one of our findings says the same: of its kind and at its line, or about the section that it names. */
export function isForeseen(message: Message, findings: readonly Diagnostic[]): boolean {
  const text = textOf(message.text)
  const codes = kinds.find(([, pattern]) => pattern.test(text))?.[2]
  const names = [...text.matchAll(/'([^' ]+)'/g)].map((match) => match[1] ?? '')
  return findings.some((each) => {
    if (message.line !== null && linesOf(each).includes(message.line)) return true
    if (codes === undefined || !codes.includes(each.code)) return false
    return (
      message.line === null && (names.length === 0 || names.some((name) => isAbout(each, name)))
    )
  })
}

function textOf(text: string): string {
  return text.replace(/^config : /, '').split('\n', 1)[0] ?? ''
}

function linesOf({ location, related = [] }: Diagnostic): readonly number[] {
  return [location, ...related.map((each) => each.location)].flatMap(
    (place) => place?.start?.line ?? [],
  )
}

/** Those that tell several sections at once name the first of them and count the rest. */
function isAbout({ message }: Diagnostic, name: string): boolean {
  return message.includes(name) || / and \d+ more/.test(message)
}
