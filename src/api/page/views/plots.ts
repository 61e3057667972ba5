import { html, type Html } from '../html.ts'
import type { Counted } from '../page-state.ts'

const width = 300
const height = 64
/** So many lines of the table are read at a glance. */
const mostLines = 8

/** What was counted, and when. */
export interface CountedAt extends Counted {
  readonly atMs: number
}

/** Sessions, errors and response times, since somebody looks; `whose` are they, for those who hear the page. */
export function plotsHtml(samples: readonly CountedAt[], whose = ''): Html {
  if (samples.length === 0) return html``
  return html`<div class="plots">${measures.map((each) => plot(each, samples, whose))}</div>`
}

interface Measure {
  readonly title: string
  readonly unit: string
  readonly of: (sample: CountedAt, before: CountedAt | undefined) => number | undefined
}

const measures: readonly Measure[] = [
  { title: 'Sessions', unit: '', of: (each) => each.sessions },
  { title: 'New sessions', unit: ' / s', of: (each) => each.rate },
  { title: 'Errors', unit: ' / s', of: errorRate },
  { title: 'Response time', unit: ' ms', of: (each) => each.responseMs },
]

/** Counters begin anew in a new worker. */
function errorRate({ atMs, errors }: CountedAt, before: CountedAt | undefined): number | undefined {
  if (before === undefined || errors < before.errors) return undefined
  return (errors - before.errors) / Math.max((atMs - before.atMs) / 1_000, 0.001)
}

function valuesOf({ of }: Measure, samples: readonly CountedAt[]): readonly (number | undefined)[] {
  return samples.map((each, index) => of(each, samples[index - 1]))
}

function plot(measure: Measure, samples: readonly CountedAt[], whose: string): Html {
  const { title, unit } = measure
  const values = valuesOf(measure, samples)
  const known = values.flatMap((value) => value ?? [])
  const present = values.at(-1)
  const highest = known.length === 0 ? undefined : Math.max(...known)
  const seconds = secondsOf(samples)
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
      aria-label="${whose === '' ? title : `${title} of ${whose}`}: ${said}"
    >
      <path class="area" d="${areaOf(values, highest ?? 0)}" />
      <path class="line" d="${pathOf(values, highest ?? 0)}" />
    </svg>
    <p class="quiet small"><span>${seconds} s ago</span><span>at most ${shown(highest)}</span></p>
  </figure>`
}

function secondsOf(samples: readonly CountedAt[]): number {
  return Math.round(((samples.at(-1)?.atMs ?? 0) - (samples[0]?.atMs ?? 0)) / 1_000)
}

/** The parts of a line that is broken where nothing is known. */
function strokesOf(
  values: readonly (number | undefined)[],
  highest: number,
): readonly (readonly (readonly [x: string, y: string])[])[] {
  const step = width / Math.max(values.length - 1, 1)
  const strokes: (readonly [string, string])[][] = []
  let stroke: (readonly [string, string])[] | undefined
  for (const [index, value] of values.entries()) {
    if (value === undefined) {
      stroke = undefined
      continue
    }
    if (stroke === undefined) strokes.push((stroke = []))
    const y = height - 2 - (value / Math.max(highest, 1)) * (height - 6)
    stroke.push([(index * step).toFixed(1), y.toFixed(1)])
  }
  return strokes
}

function pathOf(values: readonly (number | undefined)[], highest: number): string {
  return strokesOf(values, highest).map(lineOf).join('')
}

function areaOf(values: readonly (number | undefined)[], highest: number): string {
  return strokesOf(values, highest)
    .map((points) => {
      return `${lineOf(points)}L${points.at(-1)?.[0]} ${height}L${points[0]?.[0]} ${height}Z`
    })
    .join('')
}

function lineOf(points: readonly (readonly [string, string])[]): string {
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('')
}

/** What the plots show, in numbers: the highest of each stretch of time. */
export function plotTable(samples: readonly CountedAt[], whose: string): Html {
  const last = samples.at(-1)
  if (last === undefined) return html``
  const each = Math.ceil(samples.length / mostLines)
  const columns = measures.map((measure) => ({ measure, values: valuesOf(measure, samples) }))
  const lines = Array.from({ length: Math.ceil(samples.length / each) }, (_, at) => {
    const end = Math.min((at + 1) * each, samples.length)
    const ago = Math.round((last.atMs - (samples[end - 1]?.atMs ?? last.atMs)) / 1_000)
    const cells = columns.map(({ values }) => {
      const known = values.slice(at * each, end).flatMap((value) => value ?? [])
      return known.length === 0 ? undefined : Math.max(...known)
    })
    return { ago, cells }
  })
  return html`<details>
    <summary>In numbers</summary>
    <div class="scroll" tabindex="0" role="region" aria-label="What the plots of ${whose} show">
      <table>
        <thead>
          <tr>
            <th scope="col">Until</th>
            ${measures.map(({ title, unit }) => html`<th scope="col" class="number">${title}${unit}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${lines.toReversed().map(
            ({ ago, cells }) =>
              html`<tr>
                <th scope="row">${ago === 0 ? 'now' : `${ago} s ago`}</th>
                ${cells.map((cell) => html`<td class="number">${shown(cell)}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`
}

function shown(value: number | undefined): string {
  if (value === undefined) return '–'
  return value < 10 && !Number.isInteger(value) ? value.toFixed(1) : String(Math.round(value))
}
