/**
 * A standard stream whose trouble is no trouble of the work: what cannot be written is lost, and nothing else.
 * One of each is made for the process, after oclif has put its own listener there, which throws.
 */
export class StandardStream {
  readonly #stream: NodeJS.WriteStream
  #failure: NodeJS.ErrnoException | undefined

  constructor(stream: NodeJS.WriteStream, onFailure: (error: NodeJS.ErrnoException) => void) {
    this.#stream = stream
    stream.removeAllListeners('error')
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (this.#failure === undefined) onFailure(error)
      this.#failure = error
    })
  }

  write(text: string): void {
    // A disk may have room again later; a reader does not come back.
    if (this.hasReader) this.#stream.write(text)
  }

  get hasReader(): boolean {
    return this.#failure?.code !== 'EPIPE'
  }

  /** Whether a part of what was written is nowhere, although somebody wanted it. */
  get isIncomplete(): boolean {
    return this.#failure !== undefined && this.hasReader
  }
}

export const standardError = new StandardStream(process.stderr, () => undefined)

export const standardOutput = new StandardStream(process.stdout, (error) => {
  if (error.code === 'EPIPE') return
  standardError.write(`warning: standard output cannot be written: ${error.message}\n`)
})
