import type { Role } from '../tokens/role.ts'
import { reachesRole } from '../tokens/role.ts'
import { html, type Html } from './html.ts'
import { knownOf, type PageState } from './page-state.ts'
import { serverRows } from './server-row.ts'
import { findingList } from './views/findings.ts'
import { historyHtml } from './views/history.ts'
import { plotsPart, servicesPart, standingHtml, targetsPart } from './views/overview.ts'
import { planHtml } from './views/plan.ts'
import { partHtml } from './views/problem.ts'
import { cellsOf, serverHtml, type Cells } from './views/servers.ts'

/** The page as one who may do so much sees it. */
export interface RenderedPage {
  /** The markup of each part, by its id in the page. */
  readonly parts: ReadonlyMap<string, string>
  readonly rows: ReadonlyMap<string, RenderedRow>
}

export interface RenderedRow {
  readonly html: string
  readonly cells: Cells
}

/** Of states that somebody still shows. */
const rendered = new WeakMap<PageState, Map<Role, RenderedPage>>()

/** Made once for all who see the same. */
export function pageFor(state: PageState, role: Role): RenderedPage {
  const pages = rendered.get(state) ?? new Map<Role, RenderedPage>()
  rendered.set(state, pages)
  const page = pages.get(role) ?? renderPage(state, role)
  pages.set(role, page)
  return page
}

function renderPage(state: PageState, role: Role): RenderedPage {
  const mayEdit = reachesRole(role, 'write')
  const mayApply = reachesRole(role, 'apply')
  const rows = serverRows(state)
  const parts: Readonly<Record<string, Html>> = {
    standing: standingHtml(state),
    'count-servers': count(rows.length),
    'count-plan': count(knownOf(state.plan)?.plans.flatMap(({ changes }) => changes).length),
    'count-findings': count(knownOf(state.findings)?.diagnostics.length),
    plots: plotsPart(state),
    targets: targetsPart(state, mayApply),
    services: servicesPart(state, rows),
    changes: changesPart(state, mayApply),
    generations: partHtml(state.history, (history) => historyHtml(history, mayApply)),
    diagnostics: partHtml(state.findings, ({ diagnostics }) =>
      diagnostics.length === 0
        ? html`<p>${'Nothing was found in the project.'}</p>`
        : findingList(diagnostics),
    ),
  }
  return {
    parts: new Map(Object.entries(parts).map(([id, { text }]) => [id, text])),
    rows: new Map(
      rows.map((row) => [row.key, { html: serverHtml(row, mayEdit).text, cells: cellsOf(row) }]),
    ),
  }
}

function count(value: number | undefined): Html {
  return html`${value === 0 ? undefined : value}`
}

function changesPart({ plan }: PageState, mayApply: boolean): Html {
  return partHtml(plan, (document) => {
    const isEmpty = document.plans.every(({ changes, files }) => {
      return changes.length === 0 && files.every(({ action }) => action === 'keep')
    })
    return html`${planHtml(document)}
    ${
      !isEmpty &&
      (mayApply
        ? html`<p><button type="button" class="first" data-do="apply">Apply …</button></p>`
        : html`<p class="quiet">A token of the role <code>apply</code> can carry it out.</p>`)
    }`
  })
}
