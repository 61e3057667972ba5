import { expressionCodes, referenceCodes } from './expressions/codes.ts'

/** Every code that `validate` gives out: the source of `explain` and of docs/diagnostics.md. */
export interface CodeText {
  readonly code: string
  readonly title: string
  readonly why: string
  readonly remedy: string
}

export type Code = (typeof validateCodes)[number]['code']

export const validateCodes = [
  {
    code: 'validate/unknown-section',
    title: 'A section with a name that HAProxy does not have',
    why: 'HAProxy takes the line for a directive of the section above it and refuses the file.',
    remedy: 'Fix the spelling, or move the line to the section that it belongs to.',
  },
  {
    code: 'validate/unknown-directive',
    title: 'A word that is no directive of any section',
    why: 'HAProxy stops at the first pass over the file and starts nothing.',
    remedy: 'Take the suggested word, or look the directive up with `haproxyctl directives`.',
  },
  {
    code: 'validate/misplaced-directive',
    title: 'A directive in a section that does not take it',
    why: 'Each section has its own directives; HAProxy refuses, or warns and ignores, the others.',
    remedy: 'Move the line to one of the sections that the message names.',
  },
  {
    code: 'validate/not-yet-available',
    title: 'A word that a later version of HAProxy brought',
    why: 'The version that the file is checked for does not know it and refuses the file.',
    remedy: 'Use what that version has, or raise the version.',
  },
  {
    code: 'validate/removed-directive',
    title: 'A word that HAProxy no longer knows',
    why: 'It was dropped in an earlier version; HAProxy refuses the file.',
    remedy: 'Write the replacement that the message names.',
  },
  {
    code: 'validate/experimental',
    title: 'An experimental word that was not asked for',
    why: 'What HAProxy calls experimental may change or go at any release, so it refuses it until the file says that this is known.',
    remedy: 'Put `expose-experimental-directives` into `global`, above the line.',
  },
  {
    code: 'validate/deprecated-directive',
    title: 'A word that HAProxy will drop',
    why: 'It still works, with a warning at each start, and a later version will refuse it.',
    remedy: 'Write the replacement that the message names before the next upgrade.',
  },
  {
    code: 'validate/unknown-option',
    title: 'An option, action or parameter that the directive does not have',
    why: 'HAProxy refuses the line.',
    remedy: 'Take the suggested word, or look the directive up with `haproxyctl directives`.',
  },
  {
    code: 'validate/bad-argument',
    title: 'An argument of the wrong kind',
    why: 'The directive expects something else there: a number in a range, a time, one of some words.',
    remedy: 'Write what the message says is expected.',
  },
  {
    code: 'validate/missing-argument',
    title: 'A directive that ends too early',
    why: 'HAProxy needs the argument and refuses the line without it.',
    remedy: 'Add the argument that the message names.',
  },
  {
    code: 'validate/extra-argument',
    title: 'A word too much',
    why: 'HAProxy refuses, or silently ignores, what stands behind the last argument.',
    remedy: 'Remove it, or quote the words if they are one argument.',
  },
  {
    code: 'validate/bad-name',
    title: 'A name with a character that HAProxy does not take',
    why: 'Names consist of letters, digits, `-`, `_`, `.` and `:`.',
    remedy: 'Leave the other characters out.',
  },
  {
    code: 'validate/bad-address',
    title: 'An address that cannot be one',
    why: 'HAProxy can neither parse nor resolve it.',
    remedy: 'Write `address:port`, `[ipv6]:port`, `*:port`, or the path of a socket.',
  },
  {
    code: 'validate/bad-regex',
    title: 'A regular expression that does not compile',
    why: 'HAProxy compiles it when it reads the file, and refuses the file when that fails.',
    remedy: 'Close what is open, and escape what is meant literally.',
  },
  {
    code: 'validate/missing-certificate',
    title: 'A TLS listener without a certificate',
    why: 'HAProxy refuses `ssl` on a `bind` line that names no certificate.',
    remedy: 'Add `crt` with the path of a certificate and its key.',
  },
  {
    code: 'validate/missing-check-port',
    title: 'A server whose check has no port to connect to',
    why: 'HAProxy cannot check a server without a port and refuses the file.',
    remedy: 'Add a port to the address, or `port` to the server for its check alone.',
  },
  {
    code: 'validate/missing-verify',
    title: 'A TLS connection to a server that nobody can verify',
    why: 'HAProxy verifies servers unless it is told not to, and refuses the file when it has no CA to do it by.',
    remedy:
      'Add `ca-file`, to the server or to `default-server`; `verify none` only where you trust the network.',
  },
  {
    code: 'validate/ignored-directive',
    title: 'A directive without effect here',
    why: 'HAProxy warns and ignores it, because the proxy lacks the side that it is about.',
    remedy: 'Move it to a section of the right kind, or remove it.',
  },
  {
    code: 'validate/not-together',
    title: 'Lines that cannot stand in one section',
    why: 'Each of them alone is fine; together they contradict each other, and HAProxy refuses the file.',
    remedy: 'Keep one of them.',
  },
  {
    code: 'validate/wrong-order',
    title: 'A line that comes too late',
    why: 'HAProxy reads a file from top to bottom: what lines above need has to stand above them. It refuses the line, or ignores it with a warning.',
    remedy: 'Move the line up, as the message says.',
  },
  {
    code: 'validate/missing-directive',
    title: 'A line that another one needs',
    why: 'The line alone cannot do its work; HAProxy refuses the file, or warns.',
    remedy: 'Add the line that the message names.',
  },
  {
    code: 'validate/given-twice',
    title: 'A setting of the process that is given twice',
    why: 'HAProxy refuses the second line, or keeps the first value and complains at each start.',
    remedy: 'Remove one of the lines.',
  },
  ...expressionCodes,
  ...referenceCodes,
] as const satisfies readonly CodeText[]
