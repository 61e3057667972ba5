import type { ConfigFile, Directive, Report, Section, Word } from '../model/index.ts'
import { locateWord } from '../text/locate.ts'
import type { OperandPass } from './operands.ts'

/** What `default-server` lines and checks say for the servers of a proxy, own and inherited. */
interface TlsFacts {
  isOn: boolean
  isCheckOn: boolean
  verify: string | undefined
  hasCa: boolean
  /** A step of the check speaks TLS. */
  hasTlsStep: boolean
  isDisabled: boolean
  /** A variable or an open condition: nothing can be said. */
  isOpen: boolean
}

interface ServerLine {
  readonly file: ConfigFile
  readonly directive: Directive
  readonly words: readonly Word[]
  readonly isOn: boolean
  /** `verify required` is not taken back by `ssl-server-verify none`. */
  readonly isExplicit: boolean
}

/**
 * A server that is spoken to by TLS has to be verified by somebody's CA, or the line has to say `verify none`.
 * HAProxy looks after the whole configuration: `ssl-server-verify` may stand anywhere.
 */
export class ServerTls implements OperandPass {
  readonly #report: Report
  readonly #named = new Map<string, TlsFacts>()
  readonly #suspects: ServerLine[] = []
  #last: TlsFacts = noFacts()
  #facts: TlsFacts = noFacts()
  #pending: ServerLine[] = []
  #isTrusting = false

  constructor(report: Report) {
    this.#report = report
  }

  operand(): void {
    // Whole lines are looked at.
  }

  section(section: Section): void {
    this.#settle()
    this.#facts = { ...this.#baseOf(section) }
    if (section.keyword !== 'defaults') return
    this.#last = this.#facts
    if (section.name !== undefined) this.#named.set(section.name, this.#facts)
  }

  #baseOf(section: Section): TlsFacts {
    const words = section.header?.words ?? []
    const from = words.findIndex((word, index) => index > 0 && word.value === 'from')
    if (from > 0)
      return this.#named.get(words[from + 1]?.value ?? '') ?? { ...noFacts(), isOpen: true }
    return section.keyword === 'backend' || section.keyword === 'listen' ? this.#last : noFacts()
  }

  directive(
    directive: Directive,
    section: Section,
    file: ConfigFile,
    words: readonly Word[],
  ): void {
    const facts = this.#facts
    switch (directive.keyword) {
      case 'server':
      case 'server-template':
        if (hasServers(section.keyword)) this.#server(directive, file, words)
        break
      case 'default-server':
        takeOptions(facts, words, 1)
        facts.isOpen ||= directive.condition !== 'active' || words.some((word) => word.hasVariable)
        break
      case 'tcp-check':
      case 'http-check':
        facts.hasTlsStep ||= words[1]?.value === 'connect' && words.some(isSsl)
        break
      case 'disabled':
        facts.isDisabled = true
        break
      case 'ssl-server-verify':
        this.#isTrusting ||= words[1]?.value !== 'required'
        break
      default:
    }
  }

  #server(directive: Directive, file: ConfigFile, words: readonly Word[]): void {
    const facts = this.#facts
    if (facts.isOpen || directive.condition !== 'active') return
    const own = { ...facts }
    takeOptions(own, words, 3)
    if (own.hasCa || own.verify === 'none' || words.some((word) => word.hasVariable)) return
    // A server that has TLS by default is made ready for it, even with `no-ssl`.
    const isOn = own.isOn || own.isCheckOn || facts.isOn
    this.#pending.push({ file, directive, words, isOn, isExplicit: own.verify !== undefined })
  }

  /** Checks may stand below the servers, so a proxy is judged at its end. */
  #settle(): void {
    if (!this.#facts.isDisabled) {
      for (const server of this.#pending)
        if (server.isOn || this.#facts.hasTlsStep) this.#suspects.push(server)
    }
    this.#pending = []
  }

  end(): void {
    this.#settle()
    for (const server of this.#suspects)
      if (server.isExplicit || !this.#isTrusting) this.#complain(server)
  }

  #complain({ file, words }: ServerLine): void {
    const place = words.find((word, index) => index > 2 && isSsl(word)) ?? words[1]
    if (place === undefined) return
    this.#report({
      code: 'validate/missing-verify',
      severity: 'error',
      message: `The server \`${(words[1]?.value ?? '').slice(0, 60)}\` is to be verified, but no CA is given to do it by.`,
      location: locateWord(file, place),
      help: 'Add `ca-file` with the CA of the server; on a network that you trust, `verify none`.',
    })
  }
}

function noFacts(): TlsFacts {
  return {
    isOn: false,
    isCheckOn: false,
    verify: undefined,
    hasCa: false,
    hasTlsStep: false,
    isDisabled: false,
    isOpen: false,
  }
}

function hasServers(keyword: string): boolean {
  return keyword === 'backend' || keyword === 'listen' || keyword === 'ring'
}

function isSsl(word: Word): boolean {
  return word.value === 'ssl' || word.value === 'check-ssl'
}

/** Options with a value that may look like another option. */
const takers = new Set(['cookie', 'namespace', 'crt', 'sni', 'agent-send', 'track', 'interface'])

function takeOptions(facts: TlsFacts, words: readonly Word[], from: number): void {
  for (let at = from; at < words.length; at += 1) {
    const value = words[at]?.value
    if (takers.has(words[at - 1]?.value ?? '')) continue
    if (value === 'ssl') facts.isOn = true
    else if (value === 'no-ssl') facts.isOn = false
    else if (value === 'check-ssl') facts.isCheckOn = true
    else if (value === 'no-check-ssl') facts.isCheckOn = false
    else if (value === 'verify') facts.verify = words[at + 1]?.value
    else if (value === 'ca-file') facts.hasCa = true
  }
}
