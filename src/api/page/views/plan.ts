import type { ChangeDocument, PlanPart } from '../../../documents/plan.ts'
import type { PlanDocument } from '../../../documents/save-plan.ts'
import type { Drift } from '../../../model/index.ts'
import { html, type Html } from '../html.ts'
import { costs, counted, generation, pill } from './words.ts'

const signs = { add: '+', remove: '−', change: '~' } as const
const actions = { add: 'Added', remove: 'Removed', change: 'Changed' } as const
const fileWords = {
  create: 'written new',
  replace: 'replaced',
  delete: 'deleted',
  keep: '',
} as const

/** More than that is not read one by one. */
const most = 100

/** What an apply would do, with what it costs, and what speaks against it. */
export function planHtml({ plans, refusals, held, obstacles }: PlanDocument): Html {
  return html`${refusals.map(
    ({ target, service, guard, message }) =>
      html`<div class="notice warning">
        <p><strong>A guard refuses:</strong> ${message}</p>
        <p class="quiet small">
          ${target} · ${service} · guard <code>${guard}</code>. It stays as it serves; everything
          else is applied. Only <code>haproxyctl apply --override-guard ${guard}</code> goes over
          it.
        </p>
      </div>`,
  )}
  ${
    held.length > 0 &&
    html`<p class="quiet">
      Held back:
      ${held.map(({ section }, index) => html`${index > 0 && ', '}<code>${section}</code>`)}.
    </p>`
  }
  ${obstacles.map(
    ({ target, error }) =>
      html`<div class="notice bad">
        <p><strong>An apply would end before it changes anything:</strong> ${error.message}</p>
        <p class="quiet small">${target}${error.help !== undefined && html` · ${error.help}`}</p>
      </div>`,
  )}
  ${plans.map(targetPlan)}`
}

function targetPlan({ target, plugin, changes, files, generation: id }: PlanPart): Html {
  const touched = files.filter(({ action }) => action !== 'keep')
  return html`<h3>${target} <span class="quiet">${plugin}</span></h3>
    <p>${costOf(changes, touched.length)}</p>
    ${
      changes.length > 0 &&
      html`<ul class="changes">
        ${changes.slice(0, most).map(changeItem)}
      </ul>`
    }
    ${
      changes.length > most &&
      html`<p class="quiet">
        ${changes.length - most} more: <code>haproxyctl diff --full</code> shows each.
      </p>`
    }
    ${
      touched.length > 0 &&
      html`<p class="quiet small">
        ${touched.map(({ name, action }, index) => html`${index > 0 && ', '}<code>${name}</code> ${fileWords[action]}`)};
        generation ${generation(id)}
      </p>`
    }`
}

function changeItem({
  action,
  class: cost,
  summary,
  why,
  commands,
  needsReload,
}: ChangeDocument): Html {
  return html`<li>
    <span class="sign" aria-hidden="true">${signs[action]}</span
    ><span class="visually-hidden">${actions[action]}: </span>
    <span class="what">${summary}</span>
    ${pill(needsReload ? 'warning' : 'good', needsReload ? '↻' : '⚡', costs[cost])}
    <details>
      <summary>Why, and how</summary>
      <p>${why}.</p>
      ${commands.length > 0 && html`<pre tabindex="0">${commands.join('\n')}</pre>`}
    </details>
  </li>`
}

/** `3 changes: 2 over the socket, 1 by one reload`, as the command line has it. */
export function costOf(
  changes: readonly Pick<ChangeDocument, 'class' | 'needsReload'>[],
  files: number,
): string {
  if (changes.length === 0) {
    return files === 0 ? 'Nothing to do.' : 'No change of meaning; the file is written anew.'
  }
  const reloads = changes.filter((each) => each.needsReload).length
  const live = changes.length - reloads
  const restarts = changes.some((each) => each.class === 'restart')
  const parts = [
    ...(live > 0 ? [`${live} over the socket`] : []),
    ...(reloads > 0 ? [`${reloads} by one ${restarts ? 'restart' : 'reload'}`] : []),
  ]
  return `${counted(changes.length, 'change')}: ${parts.join(', ')}.`
}

/** What somebody changed by hand. */
export function driftList(drift: readonly Drift[]): Html {
  return html`<ul class="changes">
    ${drift.map(
      ({ summary, policy }) =>
        html`<li>
          <span class="sign" aria-hidden="true">!</span> <span class="what">${summary}</span>
          ${pill('warning', '✎', policy === 'reset' ? 'put back by the next apply' : 'kept until it is healed')}
        </li>`,
    )}
  </ul>`
}
