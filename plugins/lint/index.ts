import type { LazyPluginsOf } from 'haproxyctl/plugin'

/** The lint rules that come with haproxyctl, in the order of their codes. */
export const lintRules: LazyPluginsOf<'lint'> = {
  'lint/admin-socket-over-tcp': async () =>
    (await import('./admin-socket-over-tcp.ts')).adminSocketOverTcp,
  'lint/ambiguous-defaults': async () =>
    (await import('./ambiguous-defaults.ts')).ambiguousDefaults,
  'lint/backend-not-dynamic': async () =>
    (await import('./backend-not-dynamic.ts')).backendNotDynamic,
  'lint/check-rules-ignored': async () =>
    (await import('./check-rules-ignored.ts')).checkRulesIgnored,
  'lint/clear-peers': async () => (await import('./clear-peers.ts')).clearPeers,
  'lint/crt-without-ssl': async () => (await import('./crt-without-ssl.ts')).crtWithoutSsl,
  'lint/duplicate-bind': async () => (await import('./duplicate-bind.ts')).duplicateBind,
  'lint/early-data-replay': async () => (await import('./early-data-replay.ts')).earlyDataReplay,
  'lint/external-check-without-fork': async () =>
    (await import('./external-check-without-fork.ts')).externalCheckWithoutFork,
  'lint/forwarded-header-kept': async () =>
    (await import('./forwarded-header-kept.ts')).forwardedHeaderKept,
  'lint/global-not-first': async () => (await import('./global-not-first.ts')).globalNotFirst,
  'lint/hidden-servers': async () => (await import('./hidden-servers.ts')).hiddenServers,
  'lint/hostname-without-resolvers': async () =>
    (await import('./hostname-without-resolvers.ts')).hostnameWithoutResolvers,
  'lint/ignored-certificate-errors': async () =>
    (await import('./ignored-certificate-errors.ts')).ignoredCertificateErrors,
  'lint/insecure-cookie': async () => (await import('./insecure-cookie.ts')).insecureCookie,
  'lint/insecure-password': async () => (await import('./insecure-password.ts')).insecurePassword,
  'lint/log-format-without-target': async () =>
    (await import('./log-format-without-target.ts')).logFormatWithoutTarget,
  'lint/maxconn-above-global': async () =>
    (await import('./maxconn-above-global.ts')).maxconnAboveGlobal,
  'lint/missing-chroot': async () => (await import('./missing-chroot.ts')).missingChroot,
  'lint/missing-forwardfor': async () =>
    (await import('./missing-forwardfor.ts')).missingForwardfor,
  'lint/missing-global-maxconn': async () =>
    (await import('./missing-global-maxconn.ts')).missingGlobalMaxconn,
  'lint/missing-hard-stop': async () => (await import('./missing-hard-stop.ts')).missingHardStop,
  'lint/missing-hsts': async () => (await import('./missing-hsts.ts')).missingHsts,
  'lint/missing-http-request-timeout': async () =>
    (await import('./missing-http-request-timeout.ts')).missingHttpRequestTimeout,
  'lint/missing-https-redirect': async () =>
    (await import('./missing-https-redirect.ts')).missingHttpsRedirect,
  'lint/missing-idle-close': async () => (await import('./missing-idle-close.ts')).missingIdleClose,
  'lint/missing-log': async () => (await import('./missing-log.ts')).missingLog,
  'lint/missing-stats-socket': async () =>
    (await import('./missing-stats-socket.ts')).missingStatsSocket,
  'lint/missing-timeout': async () => (await import('./missing-timeout.ts')).missingTimeout,
  'lint/missing-tunnel-timeout': async () =>
    (await import('./missing-tunnel-timeout.ts')).missingTunnelTimeout,
  'lint/needless-fork': async () => (await import('./needless-fork.ts')).needlessFork,
  'lint/open-accept-proxy': async () => (await import('./open-accept-proxy.ts')).openAcceptProxy,
  'lint/open-socket-mode': async () => (await import('./open-socket-mode.ts')).openSocketMode,
  'lint/operator-in-acl': async () => (await import('./operator-in-acl.ts')).operatorInAcl,
  'lint/overridden-log-format': async () =>
    (await import('./overridden-log-format.ts')).overriddenLogFormat,
  'lint/proxy-without-bind': async () => (await import('./proxy-without-bind.ts')).proxyWithoutBind,
  'lint/resolvers-without-nameserver': async () =>
    (await import('./resolvers-without-nameserver.ts')).resolversWithoutNameserver,
  'lint/rule-order': async () => (await import('./rule-order.ts')).ruleOrder,
  'lint/runs-as-root': async () => (await import('./runs-as-root.ts')).runsAsRoot,
  'lint/server-verify-none': async () => (await import('./server-verify-none.ts')).serverVerifyNone,
  'lint/server-without-check': async () =>
    (await import('./server-without-check.ts')).serverWithoutCheck,
  'lint/shadowed-use-backend': async () =>
    (await import('./shadowed-use-backend.ts')).shadowedUseBackend,
  'lint/spoofable-client-address': async () =>
    (await import('./spoofable-client-address.ts')).spoofableClientAddress,
  'lint/stats-admin-open': async () => (await import('./stats-admin-open.ts')).statsAdminOpen,
  'lint/stats-shows-version': async () =>
    (await import('./stats-shows-version.ts')).statsShowsVersion,
  'lint/stats-without-auth': async () => (await import('./stats-without-auth.ts')).statsWithoutAuth,
  'lint/suspicious-timeout': async () =>
    (await import('./suspicious-timeout.ts')).suspiciousTimeout,
  'lint/table-lost-on-reload': async () =>
    (await import('./table-lost-on-reload.ts')).tableLostOnReload,
  'lint/timeout-without-unit': async () =>
    (await import('./timeout-without-unit.ts')).timeoutWithoutUnit,
  'lint/tls-keylog': async () => (await import('./tls-keylog.ts')).tlsKeylog,
  'lint/tls-version-by-exclusion': async () =>
    (await import('./tls-version-by-exclusion.ts')).tlsVersionByExclusion,
  'lint/unreachable-rule': async () => (await import('./unreachable-rule.ts')).unreachableRule,
  'lint/unsafe-violations': async () => (await import('./unsafe-violations.ts')).unsafeViolations,
  'lint/unused-acl': async () => (await import('./unused-acl.ts')).unusedAcl,
  'lint/unused-backend': async () => (await import('./unused-backend.ts')).unusedBackend,
  'lint/useless-expose-fd': async () => (await import('./useless-expose-fd.ts')).uselessExposeFd,
  'lint/weak-ciphers': async () => (await import('./weak-ciphers.ts')).weakCiphers,
  'lint/weak-dh-param': async () => (await import('./weak-dh-param.ts')).weakDhParam,
  'lint/weak-tls-version': async () => (await import('./weak-tls-version.ts')).weakTlsVersion,
  'lint/zero-warning': async () => (await import('./zero-warning.ts')).zeroWarning,
}
