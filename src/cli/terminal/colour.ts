/** The conventions of NO_COLOR and FORCE_COLOR: set and not empty counts, and "no" wins. */
export function mayColour(
  env: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
): boolean {
  if ((env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb') return false
  const forced = env['FORCE_COLOR'] ?? ''
  return (forced !== '' && forced !== '0') || isTerminal
}
