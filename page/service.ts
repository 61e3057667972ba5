import { element, show } from './morph.ts'
import { isShutOut, textAt } from './session.ts'
import { keepUp } from './stream.ts'

const place = element('service', HTMLElement)
let followed = ''
let stop = new AbortController()

/** What one service has to do, as long as somebody looks at its servers. */
export function followService(name: string): void {
  if (name === followed) return
  clearService()
  if (name === '') return
  followed = name
  void keepUp(`/page/service-events?service=${encodeURIComponent(name)}`, stop.signal, {
    receive: ({ data }) => show(place, textAt(data, 'html') ?? ''),
    // The page itself tells of a server that does not answer, and of a token that is not taken.
    missed: (error) => !isShutOut(error),
  })
}

export function clearService(): void {
  stop.abort()
  stop = new AbortController()
  followed = ''
  place.replaceChildren()
}
