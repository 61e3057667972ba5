import type { ProblemDocument } from '../../http/problem.ts'
import { html, type Html } from '../html.ts'
import type { Part } from '../page-state.ts'
import { findingList } from './findings.ts'

/** A part of the page: what it shows, that it is being looked at, or why it cannot be shown. */
export function partHtml<T>(part: Part<T>, show: (value: T) => Html): Html {
  switch (part.kind) {
    case 'waiting':
      return html`<p class="quiet">Looking …</p>`
    case 'failed':
      return problemHtml(part.problem)
    case 'known':
      return show(part.value)
    default:
      return part satisfies never
  }
}

export function problemHtml({ detail, help, diagnostics }: ProblemDocument): Html {
  return html`<div class="notice bad">
    <p><strong>${sentence(detail)}</strong></p>
    ${help !== undefined && html`<p>${help}</p>`}
    ${diagnostics.length > 0 && findingList(diagnostics)}
  </div>`
}

function sentence(text: string): string {
  const begun = `${text.charAt(0).toUpperCase()}${text.slice(1)}`
  return /[.!?]$/.test(begun) ? begun : `${begun}.`
}
