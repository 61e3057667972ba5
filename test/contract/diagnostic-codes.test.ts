import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { lintRules } from '../support/built-in.ts'
import { listExplanations } from '../../src/pipeline/codes/explanations.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const explanations = listExplanations(lintRules)
const known = new Set(explanations.map((each) => each.code))
const stages = [...new Set(explanations.map((each) => each.code.split('/', 1)[0]))]
const literal = new RegExp(`['\`]((?:${stages.join('|')})/[a-z0-9-]+)['\`]`, 'g')

/** Every code that stands in a source file as a whole, with the file that it stands in. */
function codesInSources(): ReadonlyMap<string, string> {
  const codes = new Map<string, string>()
  for (const folder of ['src', 'plugins']) {
    for (const path of readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })) {
      if (!path.endsWith('.ts') || path.endsWith('.test.ts')) continue
      const text = readFileSync(`${root}${folder}/${path}`, 'utf8')
      for (const [, code = ''] of text.matchAll(literal)) codes.set(code, `${folder}/${path}`)
    }
  }
  return codes
}

test('every code that a source gives out can be explained', () => {
  const codes = codesInSources()
  const unexplained = [...codes].filter(([code]) => !known.has(code))
  expect(codes.size).toBeGreaterThan(100)
  expect(unexplained).toEqual([])
})

test.each(explanations.map((each) => [each.code, each] as const))(
  '%s says what and why',
  (code, each) => {
    expect(code).toMatch(/^[a-z]+\/[a-z0-9-]+$/)
    expect(each.title).not.toBe('')
    expect(each.why).toMatch(/[.)]$/)
  },
)
