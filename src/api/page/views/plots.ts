import { html, type Html } from '../html.ts'
import type { Sample } from '../page-state.ts'

const width = 300
const height = 64

/** Sessions, errors and response times, since somebody looks. */
export function plotsHtml(samples: readonly Sample[]): Html {
  const last = samples.at(-1)
  if (last === undefined) return html``
  return html`<div class="plots">
    ${plot('Sessions', '', samples, (each) => each.sessions)}
    ${plot('Errors', ' / s', samples, errorRate)}
    ${plot('Response time', ' ms', samples, (each) => each.responseMs)}
  </div>`
}

interface Measure {
  (sample: Sample, before: Sample | undefined): number | undefined
}

/** Counters begin anew in a new worker. */
function errorRate({ atMs, errors }: Sample, before: Sample | undefined): number | undefined {
  if (before === undefined || errors < before.errors) return undefined
  return (errors - before.errors) / Math.max((atMs - before.atMs) / 1_000, 0.001)
}

function plot(title: string, unit: string, samples: readonly Sample[], measure: Measure): Html {
  const values = samples.map((each, index) => measure(each, samples[index - 1]))
  const known = values.flatMap((value) => value ?? [])
  const present = values.at(-1)
  const highest = known.length === 0 ? undefined : Math.max(...known)
  const seconds = Math.round(((samples.at(-1)?.atMs ?? 0) - (samples[0]?.atMs ?? 0)) / 1_000)
  const said =
    highest === undefined
      ? 'nothing counted yet'
      : `now ${shown(present)}${unit}, at most ${shown(highest)}${unit} in the last ${seconds} seconds`
  return html`<figure class="plot">
    <figcaption>
      ${title}<strong>${shown(present)}<span class="quiet">${unit}</span></strong>
    </figcaption>
    <svg
      viewBox="0 0 ${width} ${height}"
      preserveAspectRatio="none"
      role="img"
      aria-label="${title}: ${said}"
    >
      <path class="line" d="${pathOf(values, highest ?? 0)}" />
    </svg>
    <p class="quiet small"><span>${seconds} s ago</span><span>at most ${shown(highest)}</span></p>
  </figure>`
}

/** A line that is broken where nothing is known. */
function pathOf(values: readonly (number | undefined)[], highest: number): string {
  const step = width / Math.max(values.length - 1, 1)
  let path = ''
  let isDrawn = false
  for (const [index, value] of values.entries()) {
    if (value !== undefined) {
      const y = height - 2 - (value / Math.max(highest, 1)) * (height - 6)
      path += `${isDrawn ? 'L' : 'M'}${(index * step).toFixed(1)} ${y.toFixed(1)}`
    }
    isDrawn = value !== undefined
  }
  return path
}

function shown(value: number | undefined): string {
  if (value === undefined) return '–'
  return value < 10 && !Number.isInteger(value) ? value.toFixed(1) : String(Math.round(value))
}
