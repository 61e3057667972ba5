import type { LintRule } from 'haproxyctl/plugin'
import { adminSocketOverTcp } from './admin-socket-over-tcp.ts'
import { ambiguousDefaults } from './ambiguous-defaults.ts'
import { backendNotDynamic } from './backend-not-dynamic.ts'
import { checkRulesIgnored } from './check-rules-ignored.ts'
import { clearPeers } from './clear-peers.ts'
import { crtWithoutSsl } from './crt-without-ssl.ts'
import { duplicateBind } from './duplicate-bind.ts'
import { earlyDataReplay } from './early-data-replay.ts'
import { externalCheckWithoutFork } from './external-check-without-fork.ts'
import { forwardedHeaderKept } from './forwarded-header-kept.ts'
import { globalNotFirst } from './global-not-first.ts'
import { hiddenServers } from './hidden-servers.ts'
import { hostnameWithoutResolvers } from './hostname-without-resolvers.ts'
import { ignoredCertificateErrors } from './ignored-certificate-errors.ts'
import { insecureCookie } from './insecure-cookie.ts'
import { insecurePassword } from './insecure-password.ts'
import { logFormatWithoutTarget } from './log-format-without-target.ts'
import { maxconnAboveGlobal } from './maxconn-above-global.ts'
import { missingChroot } from './missing-chroot.ts'
import { missingForwardfor } from './missing-forwardfor.ts'
import { missingGlobalMaxconn } from './missing-global-maxconn.ts'
import { missingHardStop } from './missing-hard-stop.ts'
import { missingHsts } from './missing-hsts.ts'
import { missingHttpRequestTimeout } from './missing-http-request-timeout.ts'
import { missingHttpsRedirect } from './missing-https-redirect.ts'
import { missingIdleClose } from './missing-idle-close.ts'
import { missingLog } from './missing-log.ts'
import { missingStatsSocket } from './missing-stats-socket.ts'
import { missingTimeout } from './missing-timeout.ts'
import { missingTunnelTimeout } from './missing-tunnel-timeout.ts'
import { needlessFork } from './needless-fork.ts'
import { openAcceptProxy } from './open-accept-proxy.ts'
import { openSocketMode } from './open-socket-mode.ts'
import { operatorInAcl } from './operator-in-acl.ts'
import { overriddenLogFormat } from './overridden-log-format.ts'
import { proxyWithoutBind } from './proxy-without-bind.ts'
import { resolversWithoutNameserver } from './resolvers-without-nameserver.ts'
import { ruleOrder } from './rule-order.ts'
import { runsAsRoot } from './runs-as-root.ts'
import { serverVerifyNone } from './server-verify-none.ts'
import { serverWithoutCheck } from './server-without-check.ts'
import { shadowedUseBackend } from './shadowed-use-backend.ts'
import { spoofableClientAddress } from './spoofable-client-address.ts'
import { statsAdminOpen } from './stats-admin-open.ts'
import { statsShowsVersion } from './stats-shows-version.ts'
import { statsWithoutAuth } from './stats-without-auth.ts'
import { suspiciousTimeout } from './suspicious-timeout.ts'
import { tableLostOnReload } from './table-lost-on-reload.ts'
import { timeoutWithoutUnit } from './timeout-without-unit.ts'
import { tlsKeylog } from './tls-keylog.ts'
import { tlsVersionByExclusion } from './tls-version-by-exclusion.ts'
import { unreachableRule } from './unreachable-rule.ts'
import { unsafeViolations } from './unsafe-violations.ts'
import { unusedAcl } from './unused-acl.ts'
import { unusedBackend } from './unused-backend.ts'
import { uselessExposeFd } from './useless-expose-fd.ts'
import { weakCiphers } from './weak-ciphers.ts'
import { weakDhParam } from './weak-dh-param.ts'
import { weakTlsVersion } from './weak-tls-version.ts'
import { zeroWarning } from './zero-warning.ts'

/** The lint rules that come with haproxyctl, in the order of their codes. */
export const lintRules: readonly LintRule[] = [
  adminSocketOverTcp,
  ambiguousDefaults,
  backendNotDynamic,
  checkRulesIgnored,
  clearPeers,
  crtWithoutSsl,
  duplicateBind,
  earlyDataReplay,
  externalCheckWithoutFork,
  forwardedHeaderKept,
  globalNotFirst,
  hiddenServers,
  hostnameWithoutResolvers,
  ignoredCertificateErrors,
  insecureCookie,
  insecurePassword,
  logFormatWithoutTarget,
  maxconnAboveGlobal,
  missingChroot,
  missingForwardfor,
  missingGlobalMaxconn,
  missingHardStop,
  missingHsts,
  missingHttpRequestTimeout,
  missingHttpsRedirect,
  missingIdleClose,
  missingLog,
  missingStatsSocket,
  missingTimeout,
  missingTunnelTimeout,
  needlessFork,
  openAcceptProxy,
  openSocketMode,
  operatorInAcl,
  overriddenLogFormat,
  proxyWithoutBind,
  resolversWithoutNameserver,
  ruleOrder,
  runsAsRoot,
  serverVerifyNone,
  serverWithoutCheck,
  shadowedUseBackend,
  spoofableClientAddress,
  statsAdminOpen,
  statsShowsVersion,
  statsWithoutAuth,
  suspiciousTimeout,
  tableLostOnReload,
  timeoutWithoutUnit,
  tlsKeylog,
  tlsVersionByExclusion,
  unreachableRule,
  unsafeViolations,
  unusedAcl,
  unusedBackend,
  uselessExposeFd,
  weakCiphers,
  weakDhParam,
  weakTlsVersion,
  zeroWarning,
]
