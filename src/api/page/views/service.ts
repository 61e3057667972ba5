import type { ServiceDocument } from '../../../documents/fleet.ts'
import { html, type Html } from '../html.ts'
import { knownOf, type Counted, type PageState } from '../page-state.ts'
import { plotsHtml, plotTable, type CountedAt } from './plots.ts'
import { sourceOf } from './services.ts'

/** The place of one service, above its servers: what it has to do, and where its servers come from. */
export function serviceHtml(state: PageState, name: string): Html {
  const status = knownOf(state.status)
  const service = status?.document.services.find((each) => each.name === name)
  const backend = status?.backends.get(name) ?? name
  const samples = countedBy(state, backend)
  if (status === undefined) return html``
  // One that belongs to no service of the project is known by what HAProxy counts.
  if (service === undefined && samples.length === 0)
    return html`<p class="notice">There is no service <strong>${name}</strong>.</p>`
  return html`<h3>${name}</h3>
    ${service !== undefined && sourceLine(service)} ${plotsHtml(samples, name)}
    ${samples.length === 0 ? noneCounted : plotTable(samples, name)}`
}

const noneCounted = html`<p class="quiet">No HAProxy counts anything of it yet.</p>`

function sourceLine(service: ServiceDocument): Html {
  return html`<p><span class="quiet">Its servers come from</span> ${sourceOf(service)}</p>`
}

/** What one backend counted while somebody looked. */
function countedBy({ samples }: PageState, backend: string): readonly CountedAt[] {
  return samples.flatMap(({ atMs, backends }) => {
    const counted: Counted | undefined = backends.get(backend)
    return counted === undefined ? [] : [{ ...counted, atMs }]
  })
}
