import type { ChangeClass } from '../../../model/index.ts'
import { html, type Content, type Html } from '../html.ts'
import type { ServerState } from '../server-row.ts'

/** What a change costs, for people. */
export const costs: Readonly<Record<ChangeClass, string>> = {
  runtime: 'live',
  map: 'live, map',
  certificate: 'live, certificate',
  reload: 'reload',
  restart: 'restart',
}

/** A word and a sign for each, so that nobody has to tell colours apart. */
const states: Readonly<
  Record<ServerState, { readonly word: string; readonly sign: string; readonly tone: Tone }>
> = {
  up: { word: 'Up', sign: '●', tone: 'good' },
  unchecked: { word: 'No check', sign: '○', tone: 'plain' },
  draining: { word: 'Draining', sign: '◐', tone: 'warning' },
  maintenance: { word: 'Maintenance', sign: '■', tone: 'plain' },
  down: { word: 'Down', sign: '✕', tone: 'bad' },
  new: { word: 'Not in HAProxy yet', sign: '+', tone: 'warning' },
  going: { word: 'Not in the project', sign: '−', tone: 'warning' },
}

export type Tone = 'good' | 'warning' | 'bad' | 'plain'

export function pill(tone: Tone, sign: string, word: Content): Html {
  return html`<span class="pill ${tone}"><span aria-hidden="true">${sign}</span> ${word}</span>`
}

export function statePill(state: ServerState): Html {
  const { tone, sign, word } = states[state]
  return pill(tone, sign, word)
}

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** The browser puts its own time in the place of this one. */
export function timeOf(atMs: number | undefined): Content {
  if (atMs === undefined) return '–'
  const iso = new Date(atMs).toISOString()
  return html`<time datetime="${iso}">${iso.slice(0, 19).replace('T', ' ')} UTC</time>`
}

/** For a generation: enough of it to tell one from another, all of it on request. */
export function generation(id: string | undefined): Content {
  if (id === undefined) return html`<span class="quiet">none</span>`
  return html`<code title="${id}">${id.slice(0, 8)}</code>`
}
