import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { packageRoot } from '../src/system/package-root.ts'

export interface Answer {
  readonly text: string
  /** The same for programs. */
  readonly data: unknown
}

/** Prints what was measured, and puts it into docs/performance.md and, as JSON, beside it where that is wanted. */
export function report(
  name: string,
  { json, write }: { readonly json: boolean; readonly write: boolean },
  { text, data }: Answer,
): void {
  const document = `${JSON.stringify({ measured: machine(), ...asObject(data) }, undefined, 2)}\n`
  console.log(json ? document : text)
  if (!write) return
  writeIntoPage(name, text)
  const folder = join(packageRoot(), 'docs/performance')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${name}.json`), document)
}

function asObject(data: unknown): object {
  return typeof data === 'object' && data !== null && !Array.isArray(data) ? data : { rows: data }
}

/** Puts a table between the two marks of its name in docs/performance.md: what stands there is the script's. */
function writeIntoPage(name: string, text: string): void {
  const path = join(packageRoot(), 'docs/performance.md')
  const page = readFileSync(path, 'utf8')
  const begin = `<!-- ${name} -->\n`
  const from = page.indexOf(begin)
  const to = page.indexOf(`<!-- end of ${name} -->`)
  if (from < 0 || to < 0) throw new Error(`${path} has no place for ${name}`)
  writeFileSync(path, `${page.slice(0, from + begin.length)}\n${text}\n${page.slice(to)}`)
}

/** What a table was measured on: without it the numbers say nothing. */
export function machine(): string {
  const load = (loadavg()[0] ?? 0).toFixed(1)
  return `Node ${process.version}; ${cpus().length} cores, load ${load}; ${new Date().toISOString().slice(0, 10)}.`
}

/** By which power of the size a value grows: the slope of the line through the logarithms. */
export function exponent(points: readonly (readonly [size: number, value: number])[]): number {
  const logs = points.map(([size, value]) => [Math.log(size), Math.log(value)] as const)
  const mean = (at: 0 | 1): number => logs.reduce((sum, each) => sum + each[at], 0) / logs.length
  const [x, y] = [mean(0), mean(1)]
  const up = logs.reduce((sum, each) => sum + (each[0] - x) * (each[1] - y), 0)
  return up / logs.reduce((sum, each) => sum + (each[0] - x) ** 2, 0)
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}
