import { compareVersions } from '../../model/version.ts'
import { placeOf, type RuleContext } from './rule.ts'

const ofThreads = new Set(['nbthread', 'thread-groups', 'thread-group'])

/** What has to be known before the first section that is not `global` is read. */
export function checkGlobalOrder(context: RuleContext): void {
  const isStrict = compareVersions(context.version, '2.8') >= 0
  let hasOthers = false
  let hasPeers = false
  for (const view of context.configuration.written) {
    if (view.keyword === '') continue
    if (view.keyword !== 'global') hasOthers = true
    if (view.keyword === 'peers') hasPeers = true
    if (view.keyword !== 'global' || !hasOthers) continue
    for (const line of view.lines) {
      const { keyword } = line.directive
      if (isStrict && ofThreads.has(keyword)) {
        context.report({
          ...placeOf(line),
          code: 'validate/wrong-order',
          message: `\`${keyword}\` has to stand above all sections other than global ones.`,
          help: 'Move it into the first global section.',
        })
      }
      if (keyword === 'localpeer' && hasPeers && compareVersions(context.version, '3.2') < 0) {
        context.report({
          ...placeOf(line),
          code: 'validate/wrong-order',
          severity: 'warning',
          message: '`localpeer` is ignored below a peers section.',
          help: 'Move it above.',
        })
      }
    }
  }
}
