import type { FindingDocument } from '../../../documents/finding.ts'
import type { Severity } from '../../../model/index.ts'
import { html, type Html } from '../html.ts'
import { pill, type Tone } from './words.ts'

const severities: Readonly<Record<Severity, readonly [Tone, string, string]>> = {
  error: ['bad', '✕', 'Error'],
  warning: ['warning', '▲', 'Warning'],
  info: ['plain', 'i', 'Note'],
}

const most = 200

/** Findings with their place and what to do about them. */
export function findingList(findings: readonly FindingDocument[]): Html {
  const left = findings.length - most
  return html`<ul class="cards">
      ${findings.slice(0, most).map(findingItem)}
    </ul>
    ${left > 0 && html`<p class="quiet">${left} more: <code>haproxyctl validate</code> has all.</p>`}`
}

function findingItem({ code, severity, message, location, help }: FindingDocument): Html {
  const place = location && `${location.file}:${location.start.line}:${location.start.column}`
  return html`<li class="card">
    <p>${pill(...severities[severity])} ${message}</p>
    ${help !== undefined && html`<p class="quiet">${help}</p>`}
    <p class="quiet small">
      ${place !== undefined && html`<code>${place}</code> · `}<code>${code}</code>
    </p>
  </li>`
}
