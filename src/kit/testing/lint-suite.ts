import assert from 'node:assert/strict'
import { ruleSets, type LintRule } from '../lint-rule.ts'
import { keepQuiet } from './keep-quiet.ts'
import type { Law } from './law.ts'
import { runRule } from './rule-tester.ts'

/** The laws that every lint rule keeps; what it finds is a matter of `ruleTests`. */
export function lintLaws(rule: LintRule): readonly Law[] {
  const { meta } = rule
  return [
    {
      name: 'has a code, a severity and the sets that it belongs to',
      async run() {
        assert.match(meta.code, /^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/, 'a code is `owner/rule`')
        assert.ok(['error', 'warning', 'info'].includes(meta.severity), 'no such severity')
        for (const set of meta.sets) assert.ok(ruleSets.includes(set), `no such set: ${set}`)
      },
    },
    {
      name: 'says what it asks for in sentences',
      async run() {
        for (const text of [meta.summary, meta.docs.why, ...Object.values(meta.messages)]) {
          assert.match(text, /^[`{A-Z].*[.)]$/s, `not a sentence: ${text}`)
        }
      },
    },
    {
      name: 'fires on its bad example',
      run: async () => assert.notDeepEqual(runRule(rule, meta.docs.bad), []),
    },
    {
      name: 'is silent on its good example',
      run: async () => assert.deepEqual(runRule(rule, meta.docs.good), []),
    },
    {
      name: 'finds the same each time',
      async run() {
        const first = runRule(rule, meta.docs.bad)
        runRule(rule, meta.docs.good)
        assert.deepEqual(runRule(rule, meta.docs.bad), first, 'something is left of an earlier run')
      },
    },
    {
      name: 'fills in all that its messages name',
      async run() {
        for (const { diagnostic } of runRule(rule, meta.docs.bad)) {
          assert.doesNotMatch(`${diagnostic.message} ${diagnostic.help ?? ''}`, /\{\w+\}/)
        }
      },
    },
    {
      name: 'does not print, exit, fetch or read the environment',
      run: () => keepQuiet(async () => void runRule(rule, meta.docs.bad)),
    },
  ]
}
