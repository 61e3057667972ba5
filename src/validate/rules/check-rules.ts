import type { Configuration } from '../../config/configuration.ts'
import type { Report } from '../../model/diagnostic.ts'
import type { KnownVersion } from '../../model/version.ts'
import { checkCaptures } from './captures.ts'
import { checkPorts } from './check-ports.ts'
import { checkContentRules } from './content-rules.ts'
import { checkCookies } from './cookies.ts'
import { checkExternalChecks } from './external-checks.ts'
import { checkFcgiApps } from './fcgi-apps.ts'
import { checkGivenTwice } from './given-twice.ts'
import { checkGlobalOrder } from './global-order.ts'
import { checkHeaderNames } from './header-names.ts'
import { checkIdentities } from './identities.ts'
import { checkLogFormats } from './log-formats.ts'
import { checkLostAddresses } from './lost-addresses.ts'
import { checkLua } from './lua.ts'
import { checkMode } from './mode.ts'
import { checkNeededLines } from './needed-lines.ts'
import { checkPeers } from './peers.ts'
import { checkPrograms } from './programs.ts'
import { checkProtocols } from './protocols.ts'
import { checkServerNames } from './server-names.ts'
import { checkServerTls } from './server-tls.ts'
import { checkTimeouts } from './timeouts.ts'
import { checkUnused } from './unused.ts'
import { reporter, type Rule } from './rule.ts'

const rules: readonly Rule[] = [
  checkIdentities,
  checkServerNames,
  checkLostAddresses,
  checkPeers,
  checkGlobalOrder,
  checkGivenTwice,
  checkHeaderNames,
  checkTimeouts,
  checkFcgiApps,
  checkPrograms,
  checkCaptures,
  checkCookies,
  checkExternalChecks,
  checkPorts,
  checkServerTls,
  checkProtocols,
  checkMode,
  checkLogFormats,
  checkContentRules,
  checkLua,
  checkNeededLines,
  checkUnused,
]

/** What HAProxy finds only when it has read everything: rules that lines make together. */
export function checkRules(
  configuration: Configuration,
  { version, report }: { readonly version: KnownVersion; readonly report: Report },
): void {
  const context = { configuration, version, report: reporter(report) }
  for (const rule of rules) rule(context)
}
