/** Stands in a line that cannot be carried over, and is in no text of anybody. */
const strike = '\u{F0000}'

/** The template as it is written, line by line. */
export class TemplateWriter {
  readonly #lines: string[] = []
  /** What stands in the line so far. */
  line = ''
  /** A line of our own ends by itself; what the file has behind it on its line is nothing. */
  #isAfterLine = false

  /** Text of the file; in ours, two braces would begin something. */
  add(text: string): void {
    const plain = text.replaceAll(strike, '').replaceAll('{{', '\\{{')
    this.addOwn(this.#isAfterLine ? plain.replace(/^[ \t]*\n/, '') : plain)
  }

  /** What is ours, as it is. */
  addOwn(text: string): void {
    if (text !== '') this.#isAfterLine = false
    const [first = '', ...others] = text.split('\n')
    this.line += first
    for (const other of others) {
      this.#lines.push(this.line)
      this.line = other
    }
  }

  /** A line by itself, whatever stands before it. */
  addLine(line: string): void {
    this.endLine()
    this.#lines.push(line)
    this.line = ''
    this.#isAfterLine = true
  }

  /** What stands in the line so far is all of it. */
  endLine(): void {
    if (this.line.trim() === '') return
    this.#lines.push(this.line.trimEnd())
    this.line = ''
  }

  /** The line that is being written will be a comment. */
  strikeLine(): void {
    this.line += strike
  }

  toString(): string {
    const lines = [...this.#lines, this.line].map((line) => {
      if (!line.includes(strike)) return line
      const left = line.replaceAll(strike, '').trim()
      return left === '' ? '' : `    # ${left}`
    })
    return lines.join('\n')
  }
}
