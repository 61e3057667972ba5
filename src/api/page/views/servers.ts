import { html, type Html } from '../html.ts'
import type { ServerRow } from '../server-row.ts'
import { statePill } from './words.ts'

/** The numbers of a row that change all the time, in the order of their cells. */
export type Cells = readonly [sessions: string, rate: string, errors: string, response: string]

export function cellsOf({ load }: ServerRow): Cells {
  if (load === undefined) return ['', '', '', '']
  const { sessions, rate, errors, responseMs } = load
  return [
    String(sessions),
    String(rate),
    String(errors),
    responseMs === undefined ? '' : String(responseMs),
  ]
}

/** Without its numbers, which come by themselves; `mayEdit`: the caller's role can change the project. */
export function serverHtml(row: ServerRow, mayEdit: boolean): Html {
  const { key, service, name, address, node, state, reason, weight } = row
  return html`<div
    role="row"
    class="row"
    data-key="${key}"
    data-service="${service}"
    data-state="${state}"
  >
    <span role="cell" class="name"
      ><span class="strong">${name}</span
      ><span class="quiet small"
        >${address !== name && address}${node !== undefined && ` on ${node}`}</span
      ></span
    >
    <span role="cell" class="service">${service}</span>
    <span role="cell" class="state"
      >${statePill(state)}${reason !== undefined && html`<span class="quiet small">${reason}</span>`}</span
    >
    <span role="cell" class="number" data-label="Weight">${weight}</span>
    <span role="cell" class="number" data-live data-label="Sessions"></span>
    <span role="cell" class="number" data-live data-label="New / s"></span>
    <span role="cell" class="number" data-live data-label="Errors"></span>
    <span role="cell" class="number" data-live data-label="Response"></span>
    <span role="cell" class="actions">${mayEdit && actions(row)}</span>
  </div>`
}

function actions({ service, name, target, weight }: ServerRow): Html | false {
  if (target === undefined) return false
  const path = `/v1/pools/${encodeURIComponent(service)}/targets/${encodeURIComponent(target.alias)}`
  const wanted = target.state === 'ready' ? 'drain' : 'ready'
  const word = wanted === 'drain' ? 'Drain' : 'Ready'
  return html`<button
      type="button"
      data-do="state"
      data-path="${path}"
      data-state="${wanted}"
      aria-label="${word} server ${service}/${name}"
    >
      ${word}</button
    ><button
      type="button"
      data-do="weight"
      data-path="${path}"
      data-weight="${weight}"
      aria-label="Set the weight of server ${service}/${name}"
    >
      Weight
    </button>`
}
