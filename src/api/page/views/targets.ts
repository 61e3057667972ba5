import type { TargetStatus } from '../../../pipeline/targets/status.ts'
import type { StatusDocument } from '../../../documents/status.ts'
import { html, type Content, type Html } from '../html.ts'
import { generation, pill, timeOf } from './words.ts'

/** Where the generations stand: what is wanted, on disk, and in the process. */
export function targetsHtml({ desired, targets }: StatusDocument): Html {
  if (targets.length === 0) {
    return html`<div class="notice">
      <p><strong>The project has no target.</strong></p>
      <p>
        Name where the configuration goes under <code>targets:</code>; until then nothing can be
        applied.
      </p>
    </div>`
  }
  return html`<ul class="cards">
    ${targets.map((target) => targetCard(target, desired))}
  </ul>`
}

function targetCard(status: TargetStatus, desired: string | undefined): Html {
  const { name, plugin, file, process, commit, owedReload, lastApply, unpushed } = status
  const why = status.processError ?? status.processAbsence
  return html`<li class="card" data-key="${name}">
    <h3>${name} <span class="quiet">${plugin}</span> ${standing(status)}</h3>
    <dl class="facts">
      ${fact('Wanted', generation(desired))}
      ${file && fact('On disk', html`${file.isThere ? generation(file.generation) : 'no file'}${file.isThere && !file.isUnedited && html` ${pill('warning', '✎', 'edited by hand')}`}`)}
      ${process && fact('Runs', html`${generation(process.live ?? process.started)}`)}
      ${process && fact('Process', `HAProxy ${process.version}, pid ${process.pid}${process.oldWorkers > 0 ? `, ${process.oldWorkers} old` : ''}`)}
      ${commit !== undefined && fact('Commit', html`<code title="${commit}">${commit.slice(0, 8)}</code>`)}
      ${unpushed && fact('Not pushed', `${unpushed.commits} to ${unpushed.remote}/${unpushed.branch}`)}
      ${lastApply && fact('Last apply', timeOf(lastApply.atMs))}
    </dl>
    ${
      why !== undefined &&
      html`<p
        class="notice ${status.isProcessMissed || status.processError !== undefined ? 'bad' : ''}"
      >
        ${why}
      </p>`
    }
    ${owedReload && html`<p class="notice warning"><strong>A reload is owed:</strong> ${owedReload.reason}</p>`}
  </li>`
}

function standing({ isCurrent, owedReload, processError, drift }: TargetStatus): Html {
  if (isCurrent) return pill('good', '✓', 'as wanted')
  if (processError !== undefined) return pill('bad', '✕', 'does not answer')
  if (owedReload !== undefined) return pill('warning', '↻', 'reload owed')
  if (drift.length > 0) return pill('warning', '✎', 'changed by hand')
  return pill('warning', '◐', 'changes are pending')
}

function fact(name: string, value: Content): Html {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`
}
