const prompt = '\n> '
/** As much of the end as a prompt may have begun in, also one of somebody else. */
const tailLength = 100

/**
 * Cuts the stream of a connection in prompt mode into one answer a command; each byte is looked at once or twice. What is
 * not complete is kept in pieces: put together with each piece that comes, an answer of many MiB would be copied as often.
 */
export class ReplyReader {
  private pieces: string[] = []
  private length = 0
  private tail = ''

  /** The answers that are complete with this piece. */
  push(piece: string): string[] {
    this.pieces.push(piece)
    this.length += piece.length
    const end = this.tail + piece
    this.tail = end.slice(-tailLength)
    return end.includes(prompt) ? this.cut() : []
  }

  /** How much came after the last complete answer. */
  get restLength(): number {
    return this.length
  }

  get restEnd(): string {
    return this.tail
  }

  private cut(): string[] {
    const answers = this.pieces.join('').split(prompt)
    const rest = answers.pop() ?? ''
    this.pieces = rest === '' ? [] : [rest]
    this.length = rest.length
    this.tail = rest.slice(-tailLength)
    return answers
  }
}
