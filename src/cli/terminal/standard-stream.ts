import { exitCodes } from '../../model/exit-codes.ts'

/** Tells a terminal to empty the line from here on. */
const toEndOfLine = '\u001B[K'

/** Whether the last line of the terminal is one that is written over. */
let hasLine = false

/**
 * A standard stream whose trouble is no trouble of the work: what cannot be written is lost, and nothing else.
 * One of each is made for the process.
 */
export class StandardStream {
  readonly #stream: NodeJS.WriteStream
  readonly #listener: (error: NodeJS.ErrnoException) => void
  #failure: NodeJS.ErrnoException | undefined

  constructor(stream: NodeJS.WriteStream, onFailure: (error: NodeJS.ErrnoException) => void) {
    this.#stream = stream
    this.#listener = (error) => {
      if (this.#failure === undefined) onFailure(error)
      this.#failure = error
    }
    this.ownErrors()
  }

  /** From here on again, after somebody else has put a listener there that throws, as oclif does. */
  ownErrors(): void {
    this.#stream.removeAllListeners('error')
    this.#stream.on('error', this.#listener)
  }

  write(text: string): void {
    standardError.clearLine()
    // A disk may have room again later; a reader does not come back.
    if (this.hasReader) this.#stream.write(text)
  }

  /** A line that the next one, and whatever else is written to the terminal, takes the place of. */
  drawLine(text: string): void {
    if (this.hasReader) this.#stream.write(`\r${text}${toEndOfLine}`)
    hasLine = true
  }

  clearLine(): void {
    if (hasLine && this.hasReader) this.#stream.write(`\r${toEndOfLine}`)
    hasLine = false
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
  const reason = error.code === 'ENOSPC' ? 'the disk is full' : (error.code ?? error.message)
  standardError.write(`warning: standard output cannot be written: ${reason}\n`)
})

/** Ends this process with the code for it where not all of the answer could be written. */
export function endIncomplete(): void {
  process.once('exit', (code) => {
    // A verdict, or what went wrong, says more than that it could not be printed.
    if (code === exitCodes.ok && standardOutput.isIncomplete)
      process.exitCode = exitCodes['cannot-write']
  })
}
