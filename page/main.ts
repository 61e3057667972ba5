import { ask } from './ask.ts'
import { element, show } from './morph.ts'
import { clearRows, putCells, putRows, removeRows, showService } from './servers.ts'
import { clearService, followService } from './service.ts'
import { forgetToken, isShutOut, keepToken, listAt, Refusal, textAt, token } from './session.ts'
import { keepUp, type StreamEvent } from './stream.ts'
import { clearWay } from './where.ts'

const signIn = element('sign-in', HTMLFormElement)
const tokenInput = element('token', HTMLInputElement)
const refused = element('refused', HTMLElement)
const connection = element('connection', HTMLElement)
const views = element('views', HTMLElement)
const leave = element('leave', HTMLElement)
const who = element('who', HTMLElement)
const sections = [...document.querySelectorAll<HTMLElement>('main > section')]
const links = [...views.querySelectorAll('a')]

let stop = new AbortController()

/** Follows the page as long as somebody is signed in. */
async function follow(): Promise<void> {
  stop.abort()
  const own = (stop = new AbortController())
  await keepUp('/page/events', own.signal, { receive, missed })
}

function missed(error: unknown): boolean {
  if (isShutOut(error)) {
    end(`${error.message}. ${error.help ?? ''}`)
    return false
  }
  const reason = error instanceof Refusal ? error.message : 'the server does not answer'
  connection.textContent = `Not live: ${reason}. What is shown may be old; trying again.`
  connection.hidden = false
  return true
}

function receive({ name, data }: StreamEvent): void {
  connection.hidden = true
  switch (name) {
    case 'hello':
      clearRows()
      return begin(textAt(data, 'who') ?? '', textAt(data, 'role') ?? '')
    case 'part':
      return show(element(textAt(data, 'id') ?? '', Element), textAt(data, 'html') ?? '')
    case 'rows':
      return putRows(listAt(data, 'rows').map((row) => pairOf(textsOf(row))))
    case 'gone':
      return removeRows(textsOf(listAt(data, 'keys')))
    case 'cells':
      return putCells(listAt(data, 'cells').map(textsOf))
  }
}

function textsOf(list: unknown): readonly string[] {
  return Array.isArray(list) ? list.map(String) : []
}

function pairOf([key = '', html = '']: readonly string[]): readonly [string, string] {
  return [key, html]
}

function begin(name: string, role: string): void {
  who.textContent = `${name} may ${role}`
  signIn.hidden = true
  refused.hidden = true
  for (const each of [views, leave, who]) each.hidden = false
  showView()
}

function end(reason?: string): void {
  stop.abort()
  forgetToken()
  clearRows()
  clearService()
  clearWay()
  for (const each of [views, leave, who, connection, ...sections]) each.hidden = true
  element('standing', HTMLElement).textContent = ''
  signIn.hidden = false
  refused.hidden = reason === undefined
  refused.textContent = reason ?? ''
  tokenInput.focus()
}

/** The part after # in the address says which view it is, and of which service, so that back and forward work. */
function showView(): void {
  if (!signIn.hidden) return
  const [wanted, ...rest] = location.hash.slice(1).split('/')
  const service = wanted === 'servers' ? decoded(rest.join('/')) : ''
  showService(service)
  followService(service)
  const view = sections.find(({ id }) => id === wanted) ?? sections[0]
  for (const section of sections) section.hidden = section !== view
  for (const link of links) link.ariaCurrent = link.hash === `#${view?.id ?? ''}` ? 'page' : null
  const heading = view?.querySelector('h2')?.textContent ?? ''
  document.title = [service, heading, 'haproxyctl'].filter(Boolean).join(' · ')
}

/** Whatever somebody writes into the address is no reason to show nothing. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

signIn.addEventListener('submit', (event) => {
  event.preventDefault()
  keepToken(tokenInput.value.trim())
  tokenInput.value = ''
  void follow()
})
leave.addEventListener('click', () => end())
window.addEventListener('hashchange', showView)
document.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element)) return
  const button = target.closest<HTMLElement>('[data-do]')
  if (button !== null) void ask(button)
})

if (token() === undefined) end()
else void follow()
