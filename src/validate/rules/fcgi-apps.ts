import { headerOf, titleOf, type RuleContext } from './rule.ts'

/** An application without the folder of its scripts is refused, used or not. */
export function checkFcgiApps(context: RuleContext): void {
  for (const view of context.configuration.written) {
    if (view.keyword !== 'fcgi-app' || view.has('docroot')) continue
    const place = headerOf(view)
    if (place === undefined || place.directive.condition === 'inactive') continue
    context.report({
      ...place,
      code: 'validate/missing-directive',
      message: `\`${titleOf(view)}\` has no \`docroot\`.`,
      help: 'Add the folder in which the application finds its scripts: `docroot /var/www/app`.',
    })
  }
}
