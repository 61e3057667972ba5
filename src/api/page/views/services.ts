import type { ServiceDocument } from '../../../documents/fleet.ts'
import { html, type Html } from '../html.ts'
import type { Counted } from '../page-state.ts'
import type { ServerRow } from '../server-row.ts'
import { counted, pill, timeOf } from './words.ts'

/** Each service in a line: how many of its servers serve, and what it has to do. */
export function servicesHtml(
  services: readonly ServiceDocument[],
  rows: readonly ServerRow[],
  countedOf: (service: string) => Counted | undefined,
): Html {
  const byService = grouped(rows)
  if (services.length === 0) {
    return html`<div class="notice">
      <p><strong>The project has no service yet.</strong></p>
      <p>
        Write one under <code>services:</code> in the project file, or make one with
        <code>haproxyctl set</code>; the page shows it as soon as the file is saved.
      </p>
    </div>`
  }
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Services">
    <table>
      <thead>
        <tr>
          <th scope="col">Service</th>
          <th scope="col">Servers</th>
          <th scope="col" class="number">Sessions</th>
          <th scope="col" class="number">New / s</th>
          <th scope="col" class="number">Errors</th>
          <th scope="col">Source</th>
        </tr>
      </thead>
      <tbody>
        ${services.map((each) =>
          serviceLine(each, byService.get(each.name) ?? [], countedOf(each.name)),
        )}
      </tbody>
    </table>
  </div>`
}

function grouped(rows: readonly ServerRow[]): ReadonlyMap<string, readonly ServerRow[]> {
  const groups = new Map<string, ServerRow[]>()
  for (const row of rows) {
    const group = groups.get(row.service)
    if (group === undefined) groups.set(row.service, [row])
    else group.push(row)
  }
  return groups
}

function serviceLine(
  service: ServiceDocument,
  rows: readonly ServerRow[],
  counted: Counted | undefined,
): Html {
  const serving = rows.filter(({ state }) => state === 'up' || state === 'unchecked').length
  const isWhole = serving === rows.length && rows.length > 0
  return html`<tr data-key="${service.name}">
    <th scope="row"><a href="#servers/${encodeURIComponent(service.name)}">${service.name}</a></th>
    <td>
      ${
        rows.length === 0
          ? pill('bad', '✕', 'no server')
          : pill(
              isWhole ? 'good' : serviceTone(serving),
              isWhole ? '●' : '◐',
              `${serving} of ${rows.length} serve`,
            )
      }
    </td>
    <td class="number">${counted?.sessions}</td>
    <td class="number">${counted?.rate}</td>
    <td class="number">${counted?.errors}</td>
    <td>${sourceOf(service)}</td>
  </tr>`
}

function serviceTone(serving: number): 'warning' | 'bad' {
  return serving === 0 ? 'bad' : 'warning'
}

/** Where its servers come from, and whether that answers. */
export function sourceOf({ source, freshness, seenAtMs, error, rejected }: ServiceDocument): Html {
  const dropped =
    rejected.length > 0 && html` · ${counted(rejected.length, 'record')} that cannot be used`
  if (freshness === 'fresh') return html`<span class="quiet">${source}${dropped}</span>`
  const word = freshness === 'stale' ? 'does not answer' : 'has never answered'
  return html`${pill('warning', '▲', `${source} ${word}`)}
    <span class="quiet small"
      >${seenAtMs !== undefined && html`last seen ${timeOf(seenAtMs)} · `}${error}${dropped}</span
    >`
}
