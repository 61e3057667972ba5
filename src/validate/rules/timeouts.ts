import type { LineView } from '../../config/sections/line-view.ts'
import { millisecondsOf } from '../arguments/numbers.ts'
import { placeOf, servingProxies, type RuleContext } from './rule.ts'

/** HAProxy warns of a timeout that replaces one of its own section, unless that was what `defaults` say as well. */
export function checkTimeouts(context: RuleContext): void {
  for (const view of servingProxies(context)) {
    const first = new Map<string, LineView>()
    for (const line of view.own('timeout')) {
      const name = line.words[1] ?? ''
      const earlier = first.get(name)
      first.set(name, line)
      if (earlier === undefined) continue
      const inherited = view.base?.find('timeout', name)?.line
      const before = millisecondsOf(earlier.words[2] ?? '')
      if (!before || before === millisecondsOf(inherited?.words[2] ?? '')) continue
      context.report({
        ...placeOf(line),
        code: 'validate/given-twice',
        severity: 'warning',
        message: `\`timeout ${name.slice(0, 40)}\` is given twice in this section; HAProxy takes this one.`,
        help: 'Remove the other line.',
        related: { message: 'the first one', place: placeOf(earlier) },
      })
    }
  }
}
