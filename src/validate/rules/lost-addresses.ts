import type { LineView } from '../../config/sections/line-view.ts'
import { tableView } from '../grammar/table.ts'
import { mentions, placeOf, servingProxies, type RuleContext } from './rule.ts'

/** A server whose second word could be an option. */
const wordForAddress = /^\s*server\s+\S+\s+["']?[a-z][a-z0-9-]*["']?(?:\s|$)/m

/**
 * `server 10.0.0.1:80 check`: the address was taken for the name, and an option for the address. HAProxy looks the
 * option up as a host, and refuses the file when there is none.
 */
export function checkLostAddresses(context: RuleContext): void {
  for (const view of servingProxies(context)) {
    if (!mentions(view, wordForAddress)) continue
    const options = tableView('server', view.keyword, context.version)
    for (const line of view.own('server')) {
      const [, name = '', address = ''] = line.words
      if (options.find(address)?.kind !== 'found' || mayBeHost(line)) continue
      context.report({
        ...placeOf(line, 2),
        code: 'validate/bad-address',
        message: `\`${address}\` stands where the address of the server is expected.`,
        help: `Give the server a name: \`server NAME ${name.slice(0, 60)} ${address}\`.`,
      })
    }
  }
}

/** A server that is found later may have any host name. */
function mayBeHost({ words, dependsOnEnvironment }: LineView): boolean {
  return dependsOnEnvironment || words.includes('resolvers', 3) || words.includes('init-addr', 3)
}
