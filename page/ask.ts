import { element, show } from './morph.ts'
import { call, entryAt, listAt, Refusal, textAt } from './session.ts'

const dialog = element('ask', HTMLDialogElement)
const title = element('ask-title', HTMLElement)
const body = element('ask-body', HTMLElement)
const told = element('told', HTMLElement)

/** Shows in a dialog what a click would do, and does it when that is confirmed. */
export async function ask(button: HTMLElement): Promise<void> {
  title.textContent = button.ariaLabel ?? button.textContent.replace('…', '').trim()
  show(body, '<p class="quiet">Working the plan out …</p>')
  dialog.showModal()
  if (button.dataset['do'] === 'weight') askWeight(button)
  else await preview(button, undefined)
}

function askWeight(button: HTMLElement): void {
  show(
    body,
    `<form id="weight" class="filters"><label>Weight <input name="weight" type="number" min="0" max="256" required></label>
    <button class="first">Show the plan</button> <button type="button" data-close>Cancel</button></form>`,
  )
  const form = element('weight', HTMLFormElement)
  const input = form.querySelector('input')
  if (input === null) return
  input.value = button.dataset['weight'] ?? ''
  input.select()
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void preview(button, Number(input.value))
  })
}

async function preview(button: HTMLElement, weight: number | undefined): Promise<void> {
  try {
    const path = await previewPath(button.dataset, weight)
    const response = await call(path)
    show(body, await response.text())
    body.querySelector<HTMLElement>('.buttons button')?.focus()
  } catch (error) {
    tell(error)
  }
}

async function previewPath(data: DOMStringMap, weight: number | undefined): Promise<string> {
  const { do: what, path = '', state, generation = '' } = data
  if (what === 'apply') return '/page/plan'
  if (what === 'heal') return '/page/plan?heal=true'
  if (what === 'rollback') return `/page/rollback/${generation}`
  const changes = [{ method: 'PUT', path, body: weight === undefined ? { state } : { weight } }]
  const response = await call('/v1/transactions', { method: 'POST', body: { changes } })
  return `/page/transactions/${textAt(await response.json(), 'id') ?? ''}`
}

/** One request after another; none after one that was refused. */
async function send(button: HTMLButtonElement): Promise<void> {
  for (const each of body.querySelectorAll('button')) each.disabled = true
  button.textContent = 'Working …'
  let result: unknown
  let count = 0
  try {
    const requests: unknown = JSON.parse(button.dataset['send'] ?? '[]')
    for (const request of Array.isArray(requests) ? requests : []) {
      const response = await call(textAt(request, 'path') ?? '', {
        method: 'POST',
        body: entryAt(request, 'body'),
      })
      result = await response.json()
      count += 1
    }
    done(result)
  } catch (error) {
    tell(error, count > 0 ? 'Committed, and not applied' : 'Not done')
  }
}

function done(result: unknown): void {
  const receipts = listAt(result, 'receipts').map(
    (receipt) => `${textAt(receipt, 'target') ?? ''}: ${textAt(receipt, 'outcome') ?? ''}`,
  )
  const commit = textAt(result, 'commit')
  const error = textAt(entryAt(result, 'error'), 'message')
  const lines = [
    ...receipts,
    ...(commit === undefined
      ? []
      : [`committed as ${commit.slice(0, 8)}; nothing reaches HAProxy before an apply`]),
    ...(error === undefined ? [] : [error]),
  ]
  const text = lines.length === 0 ? 'There was nothing to do.' : lines.join('\n')
  finish(
    error === undefined ? 'good' : 'warning',
    error === undefined ? 'Done' : 'Done in part',
    text,
  )
}

function tell(error: unknown, heading = 'Not done'): void {
  if (!(error instanceof Error)) throw error
  const help = error instanceof Refusal ? error.help : undefined
  finish('bad', heading, [error.message, ...(help === undefined ? [] : [help])].join('\n'))
}

function finish(tone: string, heading: string, text: string): void {
  const notice = document.createElement('div')
  notice.className = `notice ${tone}`
  const strong = document.createElement('strong')
  strong.textContent = heading
  notice.append(strong, ...text.split('\n').map(paragraph))
  const close = document.createElement('button')
  close.type = 'button'
  close.className = 'first'
  close.dataset['close'] = ''
  close.textContent = 'Close'
  const buttons = document.createElement('div')
  buttons.className = 'buttons'
  buttons.append(close)
  body.replaceChildren(notice, buttons)
  told.textContent = `${heading}: ${text}`
  close.focus()
}

function paragraph(text: string): HTMLElement {
  const made = document.createElement('p')
  made.textContent = text
  return made
}

body.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('button') : null
  if (button === null) return
  if (button.dataset['close'] !== undefined) dialog.close()
  else if (button.dataset['send'] !== undefined) void send(button)
})
