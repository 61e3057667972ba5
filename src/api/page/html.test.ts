import { expect, test } from 'vitest'
import { html } from './html.ts'

test.each([
  ['an element', '<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
  ['the end of an attribute', '" autofocus onfocus="', '&quot; autofocus onfocus=&quot;'],
  ['an entity', '&lt;b&gt;', '&amp;lt;b&amp;gt;'],
])('%s stays a text', (_, text, expected) => {
  expect(html`<p title="${text}">${text}</p>`.text).toBe(`<p title="${expected}">${expected}</p>`)
})

test('markup in markup is kept, and nothing is printed for what is not there', () => {
  const items = ['a', '<b>'].map((each) => html`<i>${each}</i>`)

  expect(html`<b>${items}${undefined}${false}${0}</b>`.text).toBe(
    '<b><i>a</i><i>&lt;b&gt;</i>0</b>',
  )
})
