import { placeOf, servingProxies, titleOf, type RuleContext } from './rule.ts'

/** A program that checks needs two lines more: its path, and the permission of the global section. */
export function checkExternalChecks(context: RuleContext): void {
  // Without a global section this is a part of a configuration: the rest may have it.
  const globals = context.configuration.written.filter((view) => view.keyword === 'global')
  const isAllowed = globals.some((view) => view.own('external-check').length > 0)
  for (const view of servingProxies(context)) {
    const option = view.find('option', 'external-check')
    if (option === undefined || option.line.dependsOnEnvironment) continue
    if (!isAllowed) {
      context.report({
        ...placeOf(option.line, 1),
        code: 'validate/missing-directive',
        message: `\`option external-check\` of ${titleOf(view)} has to be allowed by \`external-check\` in the global section.`,
        help: 'Add `external-check` to `global`, and `insecure-fork-wanted`.',
      })
    }
    if (view.find('external-check', 'command') === undefined) {
      context.report({
        ...placeOf(option.line, 1),
        code: 'validate/missing-directive',
        message: `\`option external-check\` of ${titleOf(view)} lacks the program to run.`,
        help: 'Add `external-check command` with its path.',
      })
    }
  }
}
