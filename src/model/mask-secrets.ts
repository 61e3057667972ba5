// Shorter values would blot out half of every line, and are not secrets worth the name.
const shortestSecret = 4

/** Replaces every secret in a text, the longest first so that one inside another is not half shown. */
export function maskSecrets(text: string, secrets: readonly string[]): string {
  let masked = maskKeys(text)
  const worthy = secrets.filter((secret) => secret.length >= shortestSecret)
  for (const secret of worthy.sort((a, b) => b.length - a.length)) {
    masked = masked.replaceAll(secret, '***')
  }
  return masked
}

// Up to the dashes of its end, or to the quote of the JSON that it stands in: what follows is no part of it.
const privateKey = /(-----BEGIN [A-Z ]*PRIVATE KEY-----)(?:[^"-]|-(?!----))+/g

/** Private keys are secrets wherever they come from. */
function maskKeys(text: string): string {
  return text.includes('PRIVATE KEY-----') ? text.replace(privateKey, '$1***') : text
}
