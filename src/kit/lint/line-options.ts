import type { Directive, Word } from '../../model/config/config-file.ts'

export interface LineOption {
  readonly word: Word
  /** The word after it, for options that take one. */
  readonly value: Word | undefined
}

/** Where the options of a line begin: after its name and address. */
const firstOption: Readonly<Record<string, number>> = {
  bind: 2,
  server: 3,
  'server-template': 4,
  'default-server': 1,
  peer: 3,
}

/** Options of `bind` and `server` lines that stand alone; all others take a value. */
const flags = new Set([
  'accept-proxy',
  'allow-0rtt',
  'backup',
  'check',
  'check-reuse-pool',
  'check-send-proxy',
  'check-sni-auto',
  'check-ssl',
  'check-via-socks4',
  'agent-check',
  'defer-accept',
  'disabled',
  'enabled',
  'force-sslv3',
  'force-tlsv10',
  'force-tlsv11',
  'force-tlsv12',
  'force-tlsv13',
  'generate-certificates',
  'no-agent-check',
  'no-alpn',
  'no-backup',
  'no-ca-names',
  'no-check',
  'no-check-reuse-pool',
  'no-check-send-proxy',
  'no-check-sni-auto',
  'no-check-ssl',
  'no-renegotiate',
  'no-send-proxy',
  'no-send-proxy-v2',
  'no-send-proxy-v2-ssl',
  'no-send-proxy-v2-ssl-cn',
  'no-sni-auto',
  'no-ssl',
  'no-ssl-reuse',
  'no-sslv3',
  'no-strict-sni',
  'no-tfo',
  'no-tls-tickets',
  'no-tlsv10',
  'no-tlsv11',
  'no-tlsv12',
  'no-tlsv13',
  'no-verifyhost',
  'non-stick',
  'prefer-client-ciphers',
  'quic-force-retry',
  'renegotiate',
  'send-proxy',
  'send-proxy-v2',
  'send-proxy-v2-ssl',
  'send-proxy-v2-ssl-cn',
  'sni-auto',
  'ssl',
  'ssl-reuse',
  'stick',
  'strict-maxconn',
  'strict-sni',
  'tfo',
  'tls-tickets',
  'transparent',
  'v4v6',
  'v6only',
])

/**
 * Finds an option on a `bind`, `server` or `default-server` line. `check` in `cookie check` is not the
 * option: the words before are stepped over with what they take. The last mention counts.
 */
export function lineOption(directive: Directive, name: string): LineOption | undefined {
  const { words } = directive
  const first = firstOption[words[0]?.value ?? ''] ?? 1
  if (!mentions(words, name, first)) return undefined
  let found: LineOption | undefined
  for (let index = first; index < words.length;) {
    const word = words[index]
    if (word === undefined) break
    const takesValue = !flags.has(word.value)
    if (word.value === name) found = { word, value: takesValue ? words[index + 1] : undefined }
    index += takesValue ? 2 : 1
  }
  return found
}

/** The options of a line in order, each with its value. */
export function lineOptions(directive: Directive): readonly LineOption[] {
  const { words } = directive
  const options: LineOption[] = []
  let index = firstOption[words[0]?.value ?? ''] ?? 1
  while (index < words.length) {
    const word = words[index]
    if (word === undefined) break
    const takesValue = !flags.has(word.value)
    options.push({ word, value: takesValue ? words[index + 1] : undefined })
    index += takesValue ? 2 : 1
  }
  return options
}

/** Cheap answer for the many lines that do not have the word at all. */
function mentions(words: readonly Word[], name: string, first: number): boolean {
  for (let index = first; index < words.length; index++) {
    if (words[index]?.value === name) return true
  }
  return false
}
