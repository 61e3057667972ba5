import { test } from 'node:test'
import { lintLaws, ruleTests } from 'haproxyctl/testing'
import { plugins } from './plugin.mjs'

const [noTelnet] = plugins.lint
for (const law of lintLaws(noTelnet)) void test(law.name, () => law.run())
const tests = ruleTests(noTelnet, {
  valid: ['frontend f\n  bind :80\n', noTelnet.meta.docs.good],
  invalid: [
    { config: 'frontend f\n  bind :23\n', findings: [{ messageId: 'telnet', at: '2:8' }] },
  ],
})
for (const { title, run } of tests) void test(title, run)
