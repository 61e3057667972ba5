import { element, markup, morph } from './morph.ts'

const place = element('rows', HTMLElement)
const found = element('found', HTMLElement)
const nothing = element('no-rows', HTMLElement)
const search = element('search', HTMLInputElement)
const ofService = element('of-service', HTMLSelectElement)
const ofState = element('of-state', HTMLSelectElement)
const headers = [...document.querySelectorAll('[data-column]')]

interface Row {
  readonly element: HTMLElement
  /** What a search looks at. */
  text: string
  readonly live: readonly Element[]
}

const rows = new Map<string, Row>()
/** As the address has it, whether or not there is one. */
let service = ''
let sorting = { column: 0, isDown: false }

export function putRows(list: readonly (readonly [key: string, html: string])[]): void {
  for (const [key, html] of list) {
    const next = markup(html).firstElementChild
    if (!(next instanceof HTMLElement)) continue
    const row = rows.get(key)
    if (row === undefined) {
      rows.set(key, {
        element: next,
        text: textOf(next),
        live: [...next.querySelectorAll('[data-live]')],
      })
    } else {
      morph(row.element, next)
      row.text = textOf(row.element)
    }
  }
  arrangeSoon()
}

export function removeRows(keys: readonly string[]): void {
  for (const key of keys) {
    rows.get(key)?.element.remove()
    rows.delete(key)
  }
  arrangeSoon()
}

export function putCells(list: readonly (readonly string[])[]): void {
  for (const [key = '', ...texts] of list) {
    const { live = [] } = rows.get(key) ?? {}
    for (const [index, cell] of live.entries()) {
      const text = texts[index] ?? ''
      if (cell.textContent !== text) cell.textContent = text
    }
  }
  // Rows that wander while one reads them are of no use: numbers are sorted anew when somebody asks.
}

export function clearRows(): void {
  removeRows([...rows.keys()])
}

/** Those of one service alone; of all where it has no name. */
export function showService(name: string): void {
  if (name === service) return
  service = name
  listServices()
  showAll()
}

function showAll(): void {
  search.value = ''
  ofState.value = ''
  arrange()
}

let isArranging = false

/** Many rows come in several goes. */
function arrangeSoon(): void {
  if (isArranging) return
  isArranging = true
  requestAnimationFrame(() => {
    isArranging = false
    listServices()
    arrange()
  })
}

/** What is looked for, in its order. What is not has no place in the page: browsers are slow with what is only hidden. */
function arrange(): void {
  const words = search.value.toLowerCase().split(/\s+/).filter(Boolean)
  const states = ofState.value.split(' ').filter(Boolean)
  const fitting = [...rows.values()].filter(({ element: { dataset }, text }) => {
    const { state = '' } = dataset
    return (
      (service === '' || dataset['service'] === service) &&
      (states.length === 0 || states.includes(state)) &&
      words.every((word) => text.includes(word))
    )
  })
  arrangeAs(sorted(fitting.map((row) => row.element)))
  found.textContent = `${fitting.length} of ${rows.size} servers`
  nothing.hidden = fitting.length > 0 || rows.size === 0
}

function sorted(list: readonly HTMLElement[]): readonly HTMLElement[] {
  const { column, isDown } = sorting
  const isNumber = column > 2
  const keyed = list.map((row) => {
    const text = row.children[column]?.textContent ?? ''
    return { row, text, number: text === '' ? -1 : Number(text) }
  })
  const { compare } = new Intl.Collator(undefined, { numeric: true })
  keyed.sort((a, b) => {
    const order = isNumber ? a.number - b.number : compare(a.text, b.text)
    const isEqual = order === 0
    if (isEqual) return compare(a.row.dataset['key'] ?? '', b.row.dataset['key'] ?? '')
    return isDown ? -order : order
  })
  return keyed.map(({ row }) => row)
}

/** Only what is not in its place is moved: the focus stays where it is. */
function arrangeAs(list: readonly HTMLElement[]): void {
  const wanted = new Set<Element>(list)
  const present = [...place.children]
  for (const row of present) if (!wanted.has(row)) row.remove()
  let next = place.firstElementChild
  for (const row of list) {
    if (row === next) next = next.nextElementSibling
    else place.insertBefore(row, next)
  }
}

function listServices(): void {
  const names = new Set([...rows.values()].map(({ element: row }) => row.dataset['service'] ?? ''))
  if (service !== '') names.add(service)
  const known = [...ofService.options].slice(1).map(({ value }) => value)
  const wanted = [...names].sort()
  if (known.join('\n') !== wanted.join('\n'))
    ofService.replaceChildren(
      new Option('All', ''),
      ...wanted.map((name) => new Option(name, name)),
    )
  ofService.value = service
}

function textOf(row: HTMLElement): string {
  return [...row.children]
    .slice(0, 3)
    .map((cell) => cell.textContent)
    .join(' ')
    .toLowerCase()
}

search.addEventListener('input', arrange)
ofService.addEventListener('change', () => {
  location.hash =
    ofService.value === '' ? 'servers' : `servers/${encodeURIComponent(ofService.value)}`
})
ofState.addEventListener('change', arrange)
element('all-rows', HTMLElement).addEventListener('click', () => {
  location.hash = 'servers'
  showAll()
})
for (const [column, header] of headers.entries()) {
  header.addEventListener('click', () => {
    const isDown = sorting.column === column ? !sorting.isDown : column > 2
    sorting = { column, isDown }
    for (const each of headers) each.ariaSort = 'none'
    header.ariaSort = isDown ? 'descending' : 'ascending'
    arrange()
  })
}
