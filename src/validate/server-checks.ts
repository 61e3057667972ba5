import type { ConfigFile, Directive, Report, Section, Word } from '../model/index.ts'
import { locateWord } from '../text/locate.ts'
import type { OperandPass } from './operands.ts'

/** What a proxy says about the checks of its servers, its own lines and those of its `defaults`. */
interface CheckFacts {
  /** A check of its own that names a port to connect to. */
  hasPort: boolean
  /** From `default-server`. */
  isChecked: boolean
  isServerPortKnown: boolean
}

interface ServerLine {
  readonly file: ConfigFile
  readonly directive: Directive
  readonly words: readonly Word[]
}

/** Servers that are checked have to say on which port: HAProxy tells of it only after the whole file. */
export class ServerChecks implements OperandPass {
  readonly #report: Report
  readonly #named = new Map<string, CheckFacts>()
  #last: CheckFacts = noFacts()
  #facts: CheckFacts = noFacts()
  #pending: ServerLine[] = []

  constructor(report: Report) {
    this.#report = report
  }

  operand(): void {
    // Whole lines are looked at.
  }

  section(section: Section): void {
    this.end()
    this.#facts = { ...this.#baseOf(section) }
    if (section.keyword !== 'defaults') return
    this.#last = this.#facts
    if (section.name !== undefined) this.#named.set(section.name, this.#facts)
  }

  #baseOf(section: Section): CheckFacts {
    const words = section.header?.words ?? []
    const from = words.findIndex((word, index) => index > 0 && word.value === 'from')
    if (from > 0) return this.#named.get(words[from + 1]?.value ?? '') ?? noFacts()
    return section.keyword === 'defaults' ? noFacts() : this.#last
  }

  directive(
    directive: Directive,
    section: Section,
    file: ConfigFile,
    words: readonly Word[],
  ): void {
    const { keyword } = directive
    if (keyword === 'server') this.#server({ file, directive, words }, section)
    else if (keyword === 'default-server') {
      this.#facts.isChecked =
        isOn(words, 'check', 1) || (this.#facts.isChecked && !isOn(words, 'no-check', 1))
      if (isOn(words, 'port', 1)) this.#facts.isServerPortKnown = true
    } else if (keyword === 'tcp-check' || keyword === 'http-check') {
      if (words[1]?.value === 'connect' && isOn(words, 'port', 2)) this.#facts.hasPort = true
    }
  }

  #server(line: ServerLine, section: Section): void {
    if (section.keyword !== 'backend' && section.keyword !== 'listen') return
    const { words } = line
    const address = words[2]
    if (address === undefined || this.#facts.isServerPortKnown || !lacksPort(address)) return
    const isChecked =
      isOn(words, 'check', 3) || (this.#facts.isChecked && !isOn(words, 'no-check', 3))
    if (!isChecked || isOn(words, 'port', 3) || isOn(words, 'addr', 3)) return
    if (words.every((word) => !word.hasVariable)) this.#pending.push(line)
  }

  /** Checks may stand below the servers, so a proxy is judged at its end. */
  end(): void {
    if (!this.#facts.hasPort) for (const server of this.#pending) this.#complain(server)
    this.#pending = []
  }

  #complain({ file, directive, words }: ServerLine): void {
    const [, name, address] = words
    if (name === undefined || address === undefined) return
    this.#report({
      code: 'validate/missing-check-port',
      severity: directive.condition === 'unknown' ? 'warning' : 'error',
      message: `The server \`${name.value}\` is checked, but neither it nor its check has a port.`,
      location: locateWord(file, address),
      help: `Write \`${address.value}:PORT\`, or \`port PORT\` for the check alone.`,
    })
  }
}

function noFacts(): CheckFacts {
  return { hasPort: false, isChecked: false, isServerPortKnown: false }
}

function isOn(words: readonly Word[], option: string, from: number): boolean {
  for (let at = from; at < words.length; at += 1) if (words[at]?.value === option) return true
  return false
}

/** True for addresses and names that certainly have none: not for sockets and names of SRV records. */
function lacksPort(address: Word): boolean {
  const { asAddress } = address
  if (address.hasVariable || asAddress?.isKnown === false) return false
  return /^(?:ipv4@|ipv6@)?[A-Za-z0-9][A-Za-z0-9_.-]*$/.test(asAddress?.text ?? address.value)
}
