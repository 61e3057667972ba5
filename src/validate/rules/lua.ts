import type { LineView } from '../../config/sections/line-view.ts'
import { compareVersions } from '../../model/version.ts'
import { globalLines, placeOf, type RuleContext } from './rule.ts'

const loaders = new Set(['lua-load', 'lua-load-per-thread'])
const conversion = 'tune.lua.bool-sample-conversion'

/** What Lua brings is there only where a script is loaded, and from 3.2 on it has to be said how it sees booleans. */
export function checkLua(context: RuleContext): void {
  const lines = globalLines(context)
  const loads = lines.filter(({ directive }) => loaders.has(directive.keyword))
  if (loads.length === 0) return checkNames(context)
  if (compareVersions(context.version, '3.2') >= 0) checkConversion(lines, loads[0], context)
}

/** A part of a configuration, which has no global section, may get its scripts from another. */
function checkNames(context: RuleContext): void {
  if (!context.configuration.written.some((view) => view.keyword === 'global')) return
  for (const view of context.configuration.written) {
    for (const line of view.own('filter')) {
      if (line.words[1]?.startsWith('lua.') !== true) continue
      context.report({
        ...placeOf(line, 1),
        code: 'validate/unknown-option',
        message: `\`${(line.words[1] ?? '').slice(0, 60)}\` is not there: no Lua script is loaded.`,
        help: 'Load the script that registers it with `lua-load`, in the global section.',
      })
    }
  }
}

function checkConversion(
  lines: readonly LineView[],
  load: LineView | undefined,
  context: RuleContext,
): void {
  if (load === undefined) return
  const set = lines.find(({ directive }) => directive.keyword === conversion)
  const isInTime = set !== undefined && lines.indexOf(set) < lines.indexOf(load)
  if (isInTime) return
  context.report({
    ...placeOf(load),
    code: 'validate/missing-directive',
    severity: 'warning',
    message: `\`${conversion}\` is not set before a script is loaded; HAProxy takes \`pre-3.1-bug\`.`,
    help: `Write \`${conversion} normal\` above, or \`pre-3.1-bug\` where scripts expect booleans as numbers.`,
  })
  if (set === undefined) return
  context.report({
    ...placeOf(set),
    code: 'validate/wrong-order',
    severity: 'warning',
    message: `\`${conversion}\` is ignored below \`${load.directive.keyword}\`.`,
    help: 'Move it above.',
  })
}
