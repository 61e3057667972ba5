declare global {
  interface Window {
    /** Of browsers that have it: nothing else can become markup. */
    readonly trustedTypes?: {
      createPolicy(name: string, rules: { createHTML(text: string): string }): typeof rules
    }
  }
}

// The one place where a text becomes markup: what our own server rendered, every text in it escaped.
const policy = window.trustedTypes?.createPolicy('page', { createHTML: (text) => text })

export function markup(text: string): DocumentFragment {
  const template = document.createElement('template')
  template.innerHTML = policy?.createHTML(text) ?? text
  tellTimes(template.content)
  return template.content
}

/** Makes what is in a place as the markup says, and keeps what is the same: where the focus is, what is open. */
export function show(place: Element, text: string): void {
  morphChildren(place, markup(text))
}

function morphChildren(place: Node, wanted: Node): void {
  const keyed = new Map<string, Element>()
  for (const each of place.childNodes) {
    const key = keyOf(each)
    if (key !== undefined && each instanceof Element) keyed.set(key, each)
  }
  let present = place.firstChild
  // Those that are taken over leave the list.
  const list = [...wanted.childNodes]
  for (const next of list) {
    const key = keyOf(next)
    const same = key === undefined ? present : (keyed.get(key) ?? null)
    if (same !== null && isLike(same, next)) {
      if (same === present) present = present.nextSibling
      else place.insertBefore(same, present)
      morph(same, next)
    } else place.insertBefore(next, present)
  }
  while (present !== null) {
    const gone = present
    present = present.nextSibling
    gone.remove()
  }
}

function isLike(a: Node, b: Node): boolean {
  return a.nodeName === b.nodeName && keyOf(a) === keyOf(b)
}

export function morph(place: Node, wanted: Node): void {
  if (place instanceof Element && wanted instanceof Element) {
    if (place.hasAttribute('data-live')) return
    morphAttributes(place, wanted)
    morphChildren(place, wanted)
  } else if (place.nodeValue !== wanted.nodeValue) place.nodeValue = wanted.nodeValue
}

function morphAttributes(place: Element, wanted: Element): void {
  for (const name of place.getAttributeNames()) {
    const isOwn = name === 'open' && place instanceof HTMLDetailsElement
    if (!wanted.hasAttribute(name) && !isOwn) place.removeAttribute(name)
  }
  for (const { name, value } of wanted.attributes) {
    if (place.getAttribute(name) !== value) place.setAttribute(name, value)
  }
}

function keyOf(node: Node): string | undefined {
  return node instanceof Element ? (node.getAttribute('data-key') ?? undefined) : undefined
}

/** Times as people here write them. */
function tellTimes(root: DocumentFragment): void {
  for (const time of root.querySelectorAll('time')) {
    const at = new Date(time.dateTime)
    time.textContent = at.toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'medium' })
    time.title = time.dateTime
  }
}

/** An element of the page that is always there. */
export function element<T extends Element>(id: string, type: new () => T): T {
  const found = document.getElementById(id)
  if (found instanceof type) return found
  throw new Error(`the page has no ${id}`)
}
