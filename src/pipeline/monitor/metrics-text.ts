/** One metric with its samples, in the terms of Prometheus. */
export interface MetricFamily {
  readonly name: string
  readonly help: string
  readonly type: 'counter' | 'gauge' | 'summary'
  readonly samples: readonly MetricSample[]
}

export interface MetricSample {
  readonly labels?: Readonly<Record<string, string>>
  readonly value: number
  /** What the name of a summary's parts ends with. */
  readonly suffix?: '_sum' | '_count'
}

export const metricsContentType = 'text/plain; version=0.0.4; charset=utf-8'

/** Prometheus' text format 0.0.4; a family without samples is left out. */
export function metricsText(families: readonly MetricFamily[]): string {
  let text = ''
  for (const { name, help, type, samples } of families) {
    if (samples.length === 0) continue
    text += `# HELP ${name} ${escapeHelp(help)}\n# TYPE ${name} ${type}\n`
    for (const sample of samples) text += sampleLine(name, sample)
  }
  return text
}

function sampleLine(name: string, { labels = {}, value, suffix }: MetricSample): string {
  const pairs = Object.entries(labels).map(([key, each]) => `${key}="${escapeLabel(each)}"`)
  const set = pairs.length === 0 ? '' : `{${pairs.join(',')}}`
  return `${name}${suffix ?? ''}${set} ${value}\n`
}

function escapeHelp(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')
}

function escapeLabel(text: string): string {
  return escapeHelp(text).replaceAll('"', '\\"')
}
