import { driftList } from './plan.ts'
import { partHtml } from './problem.ts'
import { plotsHtml } from './plots.ts'
import { servicesHtml } from './services.ts'
import { targetsHtml } from './targets.ts'
import { counted, pill } from './words.ts'
import { html, type Html } from '../html.ts'
import { knownOf, type PageState, type Sample } from '../page-state.ts'
import type { ServerRow } from '../server-row.ts'

/** How it stands, in a few words for the top of the page. */
export function standingHtml({ status, plan }: PageState): Html {
  if (status.kind === 'waiting') return html`<span class="quiet">Looking …</span>`
  if (status.kind === 'failed') return pill('bad', '✕', 'cannot be looked at')
  if (status.value.document.isCurrent) return pill('good', '✓', 'everything is as wanted')
  const changes = knownOf(plan)?.plans.flatMap((each) => each.changes).length ?? 0
  if (changes > 0) return pill('warning', '◐', `${counted(changes, 'change')} pending`)
  return pill('warning', '▲', 'not everything is as wanted')
}

export function servicesPart(state: PageState, rows: readonly ServerRow[]): Html {
  // The last of the plots: both show one figure.
  const counted = knownOf(state.loads) === undefined ? undefined : state.samples.at(-1)?.backends
  return partHtml(state.status, ({ document, backends }) =>
    servicesHtml(document.services, rows, (name) => counted?.get(backends.get(name) ?? name)),
  )
}

export function targetsPart(state: PageState, mayApply: boolean): Html {
  return partHtml(state.status, ({ document }) => {
    const drift = document.targets.flatMap((each) => each.drift)
    return html`${targetsHtml(document)}
    ${
      drift.length > 0 &&
      html`<h3>Changed by hand</h3>
        ${driftList(drift)}
        ${
          mayApply &&
          html`<p>
            <button type="button" data-do="heal">Heal …</button>
            <span class="quiet">puts back what the project says; its plan is shown first.</span>
          </p>`
        }`
    }`
  })
}

export function plotsPart({ loads, samples }: PageState): Html {
  return partHtml(loads, (targets) => {
    const silent = targets.flatMap(({ target, error }) =>
      error === undefined
        ? []
        : [html`<p class="notice warning"><strong>${target}:</strong> ${error}</p>`],
    )
    const isCounted = targets.some(({ load }) => load !== undefined)
    return html`${silent} ${isCounted && html`${plotsHtml(samples)} ${clientsHtml(samples.at(-1))}`}`
  })
}

/** Beside the sessions: a client that keeps its connection open has none while it asks for nothing. */
function clientsHtml(last: Sample | undefined): Html | undefined {
  if (last === undefined) return undefined
  return html`<p class="quiet small">
    ${counted(last.clients, 'connection')} of clients; those that wait for the next request are no
    sessions.
  </p>`
}
