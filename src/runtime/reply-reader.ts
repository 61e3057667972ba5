const prompt = '\n> '

/** Cuts the stream of a connection in prompt mode into one answer a command; each byte is looked at once or twice. */
export class ReplyReader {
  private pending = ''
  private searched = 0

  /** The answers that are complete with this piece. */
  push(piece: string): string[] {
    this.pending += piece
    const answers: string[] = []
    let start = 0
    for (;;) {
      const end = this.pending.indexOf(prompt, Math.max(start, this.searched))
      if (end < 0) break
      answers.push(this.pending.slice(start, end))
      start = end + prompt.length
      this.searched = start
    }
    this.pending = this.pending.slice(start)
    this.searched = Math.max(0, this.pending.length - prompt.length + 1)
    return answers
  }

  /** What came after the last complete answer. */
  get rest(): string {
    return this.pending
  }
}
