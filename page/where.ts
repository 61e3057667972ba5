import { element, show } from './morph.ts'
import { call, Refusal } from './session.ts'

const form = element('where', HTMLFormElement)
const way = element('way', HTMLElement)
let last = new AbortController()

/** Asks where a request goes, and shows it. A question that comes meanwhile takes the place of this one. */
async function find(): Promise<void> {
  last.abort()
  const own = (last = new AbortController())
  const query = new URLSearchParams()
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && value.trim() !== '') query.set(name, value.trim())
  show(way, '<p class="quiet">Looking …</p>')
  try {
    const response = await call(`/page/route?${query.toString()}`, { signal: own.signal })
    show(way, await response.text())
  } catch (error) {
    if (own.signal.aborted) return
    tell(error)
  }
}

function tell(error: unknown): void {
  if (!(error instanceof Error)) throw error
  const notice = document.createElement('div')
  notice.className = 'notice bad'
  const help = error instanceof Refusal ? error.help : undefined
  for (const text of [error.message, help]) {
    if (text === undefined) continue
    const paragraph = document.createElement('p')
    paragraph.textContent = text
    notice.append(paragraph)
  }
  way.replaceChildren(notice)
}

/** Nothing of one token's answers is left for the next. */
export function clearWay(): void {
  last.abort()
  way.replaceChildren()
  form.reset()
}

form.addEventListener('submit', (event) => {
  event.preventDefault()
  void find()
})
