import { call } from './session.ts'

export interface StreamEvent {
  readonly name: string
  readonly data: unknown
}

export interface Listener {
  receive(event: StreamEvent): void
  /** Whether it is to be tried again. */
  missed(error: unknown): boolean
}

/** Takes a stream up again wherever it breaks off, until it is not wanted any more. */
export async function keepUp(path: string, signal: AbortSignal, listener: Listener): Promise<void> {
  let pauseMs = 500
  while (!signal.aborted) {
    try {
      for await (const event of events(path, signal)) {
        pauseMs = 500
        if (!signal.aborted) listener.receive(event)
      }
    } catch (error) {
      if (signal.aborted || !listener.missed(error)) return
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
    pauseMs = Math.min(pauseMs * 2, 10_000)
  }
}

/** Server-sent events, read by hand: an EventSource cannot send a token. */
async function* events(path: string, signal: AbortSignal): AsyncGenerator<StreamEvent> {
  const { body } = await call(path, { signal })
  if (body === null) return
  let rest = ''
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      const blocks = `${rest}${value}`.split('\n\n')
      rest = blocks.pop() ?? ''
      for (const block of blocks) {
        const event = parse(block)
        if (event !== undefined) yield event
      }
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

/** Comments only say that somebody is there. */
function parse(block: string): StreamEvent | undefined {
  let name = ''
  let data = ''
  for (const line of block.split('\n')) {
    if (line.startsWith('event: ')) name = line.slice(7)
    else if (line.startsWith('data: ')) data += line.slice(6)
  }
  return name === '' ? undefined : { name, data: JSON.parse(data) }
}
