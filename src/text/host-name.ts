/** Whether HAProxy has to look an address up; `[` and letters beside `:` are IPv6. */
export function isHostName(address: string): boolean {
  return /[^0-9.]/.test(address) && !address.includes(':')
}

/** Without it, one name that does not resolve keeps HAProxy from starting (configuration manual 5.2). */
export function initAddr(serverWords = ''): string {
  return /(^|\s)init-addr\s/.test(serverWords) ? '' : 'init-addr last,libc,none'
}
