/**
 * Whether thousands of servers scroll smoothly: frames of the page's list while it is scrolled to its end and back, beside
 * an empty page of the same height in the same browser (Debian's chromium, without a graphics card). `--servers 2000`,
 * `--json`, `--write`.
 */
import type { Page } from 'playwright-core'
import { benchOptions } from './bench-options.ts'
import { chromiumPath, startPageWorld } from '../test/support/worlds/page-world.ts'
import { tinyProject } from '../test/support/worlds/tiny-project.ts'
import { machine, median, report } from './page.ts'

const { servers, json, write } = benchOptions({
  servers: { type: 'string', default: '2000' },
  json: { type: 'boolean', default: false },
  write: { type: 'boolean', default: false },
})

/** A frame of 60 in a second, and what an eye takes for a jerk: three of them. */
const jerkMs = 50

interface Frames {
  readonly name: string
  readonly count: number
  readonly medianMs: number
  readonly p99Ms: number
  readonly maxMs: number
  readonly jerks: number
}

if (chromiumPath === undefined) throw new Error('needs Debian’s package chromium')
await using world = await startPageWorld(({ folder, port }) => ({
  'nodes.json': JSON.stringify({ web: instances() }),
  'haproxyctl.yaml': tinyProject(folder, {
    bind: `127.0.0.1:${port}`,
    discovery: '{ nodes: { plugin: file, path: nodes.json, allow-addresses: [127.0.0.0/8] } }',
    service: 'nodes',
  }),
}))
const list = await world.browser.newPage({ viewport: { width: 1280, height: 900 } })
await list.goto(`${world.url}#servers`)
await list.getByLabel('Token').fill(world.tokens.apply)
await list.getByRole('button', { name: 'Sign in' }).click()
await list.getByText(`${servers} of ${servers} servers`).waitFor({ timeout: 120_000 })
const height = await list.evaluate<number>('document.documentElement.scrollHeight')
const empty = await world.browser.newPage({ viewport: { width: 1280, height: 900 } })
await empty.evaluate(`document.body.style.height = '${height}px'`)

// Each once before it counts.
for (const page of [empty, list]) await framesOf('', page)
const rows = [await framesOf('empty page', empty), await framesOf(`${servers} servers`, list)]
report('scroll', { json, write }, { text: tableOf(rows), data: rows })

function instances(): readonly object[] {
  return Array.from({ length: Number(servers) }, (_, at) => {
    return { id: `n-${at}`, address: '127.0.0.1', port: 20_000 + at }
  })
}

/** A screen each three frames, down to the end and up again. */
async function framesOf(name: string, page: Page): Promise<Frames> {
  await page.bringToFront()
  const gaps = await page.evaluate<number[]>(`new Promise((resolve) => {
    const gaps = []
    const step = innerHeight / 3
    const end = document.documentElement.scrollHeight - innerHeight
    let at = 0
    let way = step
    let last = performance.now()
    function frame() {
      const now = performance.now()
      gaps.push(now - last)
      last = now
      at += way
      if (at >= end) way = -step
      if (at < 0) return resolve(gaps)
      scrollTo(0, at)
      requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
  })`)
  const sorted = gaps.toSorted((a, b) => a - b)
  return {
    name,
    count: gaps.length,
    medianMs: median(gaps),
    p99Ms: sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN,
    maxMs: sorted.at(-1) ?? Number.NaN,
    jerks: gaps.filter((gap) => gap > jerkMs).length,
  }
}

function tableOf(all: readonly Frames[]): string {
  return [
    machine(),
    '',
    '| scrolled | frames | median | p99 | longest | over 50 ms |',
    '| --- | --- | --- | --- | --- | --- |',
    ...all.map(({ name, count, medianMs, p99Ms, maxMs, jerks }) => {
      const times = [medianMs, p99Ms, maxMs].map((ms) => `${ms.toFixed(1)} ms`).join(' | ')
      return `| ${name} | ${count} | ${times} | ${jerks} |`
    }),
    '',
  ].join('\n')
}
