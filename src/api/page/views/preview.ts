import type { PlanDocument } from '../../../documents/save-plan.ts'
import { html, type Html } from '../html.ts'
import { planHtml } from './plan.ts'

/** What a click sends once it is confirmed: a request of the API, or one after another. */
export interface Confirmation {
  readonly word: string
  readonly requests: readonly { readonly path: string; readonly body?: object }[]
  readonly isFirst?: boolean
}

/** A plan that is to be looked at before anything is done. */
export function previewHtml(
  plan: PlanDocument,
  confirmations: readonly Confirmation[],
  patch?: string,
): Html {
  return html`${
      patch !== undefined &&
      html`<h3>In the project</h3>
        ${
          patch === ''
            ? html`<p class="quiet">The project says so already.</p>`
            : html`<pre tabindex="0" aria-label="The patch of the project">${patch}</pre>`
        }`
    }
    <div class="plan">${planHtml(plan)}</div>
    <div class="buttons">
      ${confirmations.map(
        ({ word, requests, isFirst }) =>
          html`<button
            type="button"
            class="${isFirst === true && 'first'}"
            data-send="${JSON.stringify(requests)}"
          >
            ${word}
          </button>`,
      )}
      <button type="button" data-close>Cancel</button>
    </div>`
}
