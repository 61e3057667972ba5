// Where HAProxy's language has credentials: what is behind each of these words is one.
const places: readonly RegExp[] = [
  // `user NAME password HASH`, `user NAME insecure-password TEXT`
  /^([ \t]*user[ \t]+\S+(?:[ \t]+.*)?[ \t](?:insecure-)?password[ \t]+)(\S+)/gm,
  // `stats auth NAME:TEXT`
  /^([ \t]*stats[ \t]+auth[ \t]+[^\s:]*:)(\S+)/gm,
  /^([ \t]*dynamic-cookie-key[ \t]+)(\S+)/gm,
  // `http-request set-header Authorization …`, `http-check send hdr Authorization …`
  /([ \t](?:(?:set|add)-header|hdr)[ \t]+(?:proxy-)?(?:authorization|x-api-key|x-auth-token)[ \t]+)("[^"\n]*"|'[^'\n]*'|(?:[^\s\\]|\\.)+)/gim,
  // The same in a request that is written out, as for `option httpchk`.
  /((?:proxy-)?authorization:(?:[ \t]|\\ )*)((?:[^\s\\"']|\\ |[ ](?=\S+\\r))+)/gim,
  /(\bbearer(?:[ \t]|\\ )+)([^\s\\"']+)/gim,
  // `tcp-check send "AUTH TEXT\r\n"`
  /(\bsend[ \t]+["']?AUTH(?:[ \t]|\\ )+)([^\s\\"']+)/gim,
  // `scheme://NAME:TEXT@host`
  /(\w:\/\/[^\s:@/]+:)([^\s@/]+)(?=@)/gm,
  // `setenv API_TOKEN TEXT`
  /^([ \t]*(?:pre)?setenv[ \t]+"?\w*(?:PASS|PASSWORD|SECRET|TOKEN|API_?KEY|CREDENTIALS?)\w*"?[ \t]+)("[^"\n]*"|\S+)/gim,
]

const hint = /password|auth|cookie-key|bearer|api-?key|:\/\/|setenv/i

/** Passwords, keys and the like in lines of a configuration, replaced by what is said for each. */
export function replaceCredentials(text: string, by: (credential: string) => string): string {
  if (!hint.test(text)) return text
  let replaced = text
  for (const place of places) {
    replaced = replaced.replace(place, (_, before: string, credential: string) => {
      return `${before}${by(credential)}`
    })
  }
  return replaced
}
