const secretName = /token|secret|pass|pwd|key|auth|cred|sig|session|code/i

/** A URL as it may be shown: without credentials, without its fragment, and with the secrets of its query masked. */
export function maskedUrl(url: URL): string {
  const shown = new URL(url)
  shown.username = ''
  shown.password = ''
  shown.hash = ''
  shown.search = ''
  const query = [...url.searchParams].map(([name, value]) =>
    secretName.test(name)
      ? `${encodeURIComponent(name)}=***`
      : new URLSearchParams({ [name]: value }),
  )
  return query.length === 0 ? shown.href : `${shown.href}?${query.join('&')}`
}
