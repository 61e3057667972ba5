import type { HistoryDocument } from '../../../documents/history.ts'
import type { KeptGeneration, KeptOutcome } from '../../../model/index.ts'
import { html, type Html } from '../html.ts'
import { pill, timeOf, type Tone } from './words.ts'

const outcomes: Readonly<Record<KeptOutcome, readonly [Tone, string, string]>> = {
  applied: ['good', '✓', 'applied'],
  'reload-owed': ['warning', '↻', 'reload owed'],
  'rolled-back': ['warning', '↶', 'rolled back'],
  stuck: ['bad', '✕', 'stuck'],
}

/** The generations of each target, the last one first. */
export function historyHtml({ targets }: HistoryDocument, mayApply: boolean): Html {
  if (targets.every(({ generations }) => generations.length === 0)) {
    return html`<div class="notice">
      <p><strong>Nothing was applied yet.</strong></p>
      <p>The first apply begins the history; from then on each generation can be gone back to.</p>
    </div>`
  }
  return html`${targets.map(
    ({ target, generations }) =>
      html`<h3>${target}</h3>
        <div class="scroll" tabindex="0" role="region" aria-label="Generations of ${target}">
          <table>
            <thead>
              <tr>
                <th scope="col">Generation</th>
                <th scope="col">Applied</th>
                <th scope="col">Outcome</th>
                <th scope="col">What changed</th>
                <th scope="col"><span class="visually-hidden">Action</span></th>
              </tr>
            </thead>
            <tbody>
              ${generations.map((each) => generationLine(each, mayApply))}
            </tbody>
          </table>
        </div>`,
  )}`
}

function generationLine(kept: KeptGeneration, mayApply: boolean): Html {
  const { generation, atMs, outcome, summary, isOnDisk, isRunning, isKept } = kept
  const isPresent = isOnDisk && isRunning
  return html`<tr data-key="${generation}">
    <th scope="row">
      <code>${generation}</code> ${isRunning && pill('good', '▶', 'runs')}
      ${isOnDisk && pill('plain', '▤', 'on disk')}
    </th>
    <td>${timeOf(atMs)}</td>
    <td>${outcome && pill(...outcomes[outcome])}</td>
    <td>${summary}</td>
    <td class="actions">
      ${
        mayApply &&
        isKept &&
        !isPresent &&
        html`<button
          type="button"
          data-do="rollback"
          data-generation="${generation}"
          aria-label="Roll back to generation ${generation}"
        >
          Roll back
        </button>`
      }
    </td>
  </tr>`
}
