import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { lintRules } from '../test/support/built-in.ts'
import { listExplanations } from '../src/pipeline/codes/explanations.ts'
import { auditCatalogue } from './audit-catalogue.ts'
import { renderPages } from './docs-diagnostics.ts'
import { lintCatalogue } from './lint-catalogue.ts'

test.each([...renderPages()])('%s is what its rules would give today', (path, text) => {
  const file = new URL(`../${path}`, import.meta.url)
  expect(readFileSync(file, 'utf8')).toBe(text)
})

test('the catalogues name only codes that exist, and every rule that is not about the lint itself', () => {
  const known = new Set(listExplanations(lintRules).map((each) => each.code))
  const answers = [...lintCatalogue, ...auditCatalogue].map(([, , answer]) => answer).join(' ')
  const named = [...answers.matchAll(/`([a-z]+\/[a-z0-9-]+)`/g)].map(([, code = '']) => code)
  const rules = lintRules.map((rule) => rule.meta.code)
  expect(named.filter((code) => !known.has(code))).toEqual([])
  expect(rules.filter((code) => !named.includes(code) && !beyond.has(code))).toEqual([])
})

/** Rules that no catalogue asked for. */
const beyond = new Set(['lint/early-data-replay', 'lint/tls-keylog'])
