import {
  compareVersions,
  type ConfigFile,
  type Directive,
  type KnownVersion,
  type Report,
  type Section,
  type Word,
} from '../model/index.ts'
import { locateWord } from '../text/locate.ts'
import type { SlotPass } from './slots.ts'

/** What `default-server` lines say about TLS, own and inherited. */
interface TlsDefaults {
  readonly isOn: boolean
  readonly isCheckOn: boolean
  /** `verify none`, or a CA to verify by. */
  readonly isSettled: boolean
}

const off: TlsDefaults = { isOn: false, isCheckOn: false, isSettled: false }

/** A server that is spoken to by TLS has to be verified by somebody's CA, or the line has to say `verify none`. */
export class ServerTls implements SlotPass {
  readonly #report: Report
  readonly #severity: 'error' | 'warning'
  readonly #named = new Map<string, TlsDefaults>()
  #last = off
  #defaults = off
  #section: Section | undefined
  /** `ssl-server-verify none` in a global section. */
  #isTrusting = false

  constructor(report: Report, version: KnownVersion) {
    this.#report = report
    // Seen in 2.6, 3.0 and 3.2; of later ones it is not certain.
    this.#severity = compareVersions(version, '3.2') > 0 ? 'warning' : 'error'
  }

  slot(): void {
    // Whole lines are looked at.
  }

  section(section: Section): void {
    this.#leave()
    this.#section = section
    this.#defaults = this.#baseOf(section)
  }

  end(): void {
    this.#leave()
  }

  #leave(): void {
    if (this.#section?.keyword !== 'defaults') return
    this.#last = this.#defaults
    if (this.#section.name !== undefined) this.#named.set(this.#section.name, this.#defaults)
  }

  #baseOf(section: Section): TlsDefaults {
    const words = section.header?.words ?? []
    const from = words.findIndex((word, index) => index > 0 && word.value === 'from')
    if (from > 0)
      return this.#named.get(words[from + 1]?.value ?? '') ?? { ...off, isSettled: true }
    return section.keyword === 'defaults' ? off : this.#last
  }

  directive(
    directive: Directive,
    section: Section,
    file: ConfigFile,
    words: readonly Word[],
  ): void {
    const { keyword } = directive
    if (keyword === 'default-server') this.#defaults = readTls(words, 1, this.#defaults)
    else if (keyword === 'ssl-server-verify') this.#isTrusting = words[1]?.value !== 'required'
    else if (
      keyword === 'server' &&
      (section.keyword === 'backend' || section.keyword === 'listen')
    ) {
      this.#server(directive, file, words)
    }
  }

  #server(directive: Directive, file: ConfigFile, words: readonly Word[]): void {
    const tls = readTls(words, 3, this.#defaults)
    if (this.#isTrusting || tls.isSettled || !(tls.isOn || tls.isCheckOn)) return
    const place =
      words.find((word, index) => index > 2 && /^(?:check-)?ssl$/.test(word.value)) ?? words[1]
    if (place === undefined) return
    this.#report({
      code: 'validate/missing-verify',
      severity: directive.condition === 'unknown' ? 'warning' : this.#severity,
      message: `The server \`${words[1]?.value ?? ''}\` is to be verified, but no CA is given to do it by.`,
      location: locateWord(file, place),
      help: 'Add `ca-file` with the CA of the server; on a network that you trust, `verify none`.',
    })
  }
}

function readTls(words: readonly Word[], from: number, base: TlsDefaults): TlsDefaults {
  let { isOn, isCheckOn, isSettled } = base
  for (let at = from; at < words.length; at += 1) {
    const word = words[at]
    if (word?.hasVariable === true) isSettled = true
    const value = word?.value
    if (value === 'ssl') isOn = true
    else if (value === 'no-ssl') isOn = false
    else if (value === 'check-ssl') isCheckOn = true
    else if (value === 'no-check-ssl') isCheckOn = false
    else if (value === 'ca-file') isSettled = true
    else if (value === 'verify' && words[at + 1]?.value === 'none') isSettled = true
  }
  return isOn === base.isOn && isCheckOn === base.isCheckOn && isSettled === base.isSettled
    ? base
    : { isOn, isCheckOn, isSettled }
}
